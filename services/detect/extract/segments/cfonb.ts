import { type Column, fixedRecords } from './fixed-columns.ts';
import { namedLinesReader } from './named-lines.ts';

const account: Column = [22, 11, 'bank account number'];

/** What the rest of a record 05 holds, by its qualifier (CFONB, Relevé de compte sur support informatique, 120 caractères). */
const qualified: ReadonlyMap<string, string> = new Map([
  ['NPY', 'account holder name'],
  ['NBE', 'account holder name'],
  ['NBU', 'account holder name'],
  ['NPO', 'account holder name'],
]);

/** Statements of accounts of French banks (CFONB 120). */
export const readCfonb = namedLinesReader(() =>
  fixedRecords((line) => {
    const name = line.startsWith('05') ? qualified.get(line.slice(45, 48)) : undefined;
    return name === undefined ? [account] : [account, [49, 70, name]];
  }),
);
