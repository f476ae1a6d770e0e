import { type Column, fixedRecords } from './fixed-columns.ts';
import { namedLinesReader } from './named-lines.ts';

/** The detail record (AusPayNet, BECS Procedures, appendix C1). */
const detail: readonly Column[] = [
  [2, 7, 'bsb'],
  [9, 9, 'bank account number'],
  [31, 32, 'account holder name'],
  [81, 7, 'bsb'],
  [88, 9, 'bank account number'],
];

/** Direct entry files of Australian banks (`.aba`): records of 120 characters. */
export const readDirectEntry = namedLinesReader(() => fixedRecords((line) => (line[0] === '1' ? detail : [])));
