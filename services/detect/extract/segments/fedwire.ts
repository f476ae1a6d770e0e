import { namedLinesReader } from './named-lines.ts';

/** What stands between the asterisks of a tag; before the first of them is the code of an identifier, one character (Fedwire Funds Service, format of 2020). */
const party = ['full name', 'street address', 'address', 'address'] as const;
const tag = /^\{(\d{4})\}/;
const identifiers: ReadonlyMap<string, string> = new Map([
  ['D', 'bank account number'],
  ['B', 'bic'],
  ['F', 'routing number'],
  ['1', 'passport number'],
  ['2', 'tax identification number'],
  ['3', 'drivers license number'],
]);

/** Payments of the US Federal Reserve as they were until July 2025, a tag on a line. */
export const readFedwire = namedLinesReader(() => (line, add) => {
  const code = tag.exec(line)?.[1] ?? '';
  if (/^3[14]00$/.test(code)) add(6, 15, 'routing number');
  if (!/^(?:4[024]00|5[0124]00)$/.test(code)) return;
  let start = 7;
  line.split('*').forEach((part, index) => {
    const isId = index === 0;
    const end = isId ? part.length : start + part.length;
    add(start, end, isId ? (identifiers.get(line[6] ?? '') ?? '') : (party[index - 1] ?? ''));
    start = end + 1;
  });
});
