import { type Column, fixedRecords } from './fixed-columns.ts';
import { namedLinesReader } from './named-lines.ts';

/** Records of payments have no label as those around them do (Bacs, Electronic Funds Transfer file structures, PN5011: Standard 18). */
const payment: readonly Column[] = [
  [1, 6, 'sort code'],
  [7, 8, 'bank account number'],
  [18, 6, 'sort code'],
  [24, 8, 'bank account number'],
  [83, 18, 'account holder name'],
];

/** Payments of the United Kingdom (Bacs Standard 18). */
export const readBacs = namedLinesReader(() =>
  fixedRecords((line) => (/^\d{15}[\dA-Z]{2}\d{14}/.test(line) ? payment : [])),
);
