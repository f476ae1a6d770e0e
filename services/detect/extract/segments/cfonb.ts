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

/** Orders of transfers and debits, 160 characters: who orders, who is paid. */
const ordering: readonly Column[] = [[92, 11, 'bank account number']];
const paid: readonly Column[] = [
  [31, 24, 'account holder name'],
  [92, 11, 'bank account number'],
];
/** Returned transfers and debits, 240 characters: the same party twice. */
const returned: readonly Column[] = [
  [32, 11, 'bank account number'],
  [43, 24, 'account holder name'],
  [88, 11, 'bank account number'],
  [99, 24, 'account holder name'],
];

/** Columns by the record's code, which the three formats share none of. */
function columnsOf(line: string): readonly Column[] {
  const code = line.slice(0, 2);
  if (code === '03') return ordering;
  if (code === '06') return paid;
  if (code[0] === '3') return returned;
  const name = code === '05' ? qualified.get(line.slice(45, 48)) : undefined;
  if (name !== undefined) return [account, [49, 70, name]];
  return code === '08' ? [] : [account];
}

/** Files of French banks: statements (CFONB 120), orders (160), returns (240). */
export const readCfonb = namedLinesReader(() => fixedRecords(columnsOf));
