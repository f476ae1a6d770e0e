import { type Column, fixedRecords } from './fixed-columns.ts';
import { namedLinesReader } from './named-lines.ts';

/** Records by their first digit (Japanese Bankers Association, total transfer: 総合振込, and collection: 口座振替). Characters are half-width. */
const columns: ReadonlyMap<string, readonly Column[]> = new Map<string, readonly Column[]>([
  ['1', [[97, 7, 'bank account number']]],
  [
    '2',
    [
      [44, 7, 'bank account number'],
      [51, 30, 'account holder name'],
    ],
  ],
]);

/** Transfers and collections of Japanese banks (Zengin): records of 120 characters. */
export const readZengin = namedLinesReader(() => fixedRecords((line) => columns.get(line[0] ?? '') ?? []));
