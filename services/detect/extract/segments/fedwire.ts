import { type AddPart, namedLinesReader } from './named-lines.ts';
import { addParty } from './swift-party.ts';

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

/** The originator as SWIFT's option F has it: a party identifier, then numbered lines. */
function addOptionF(line: string, add: AddPart): void {
  const party = { line: 0, named: 0 };
  let start = 6;
  for (const part of line.slice(start).split('*')) {
    addParty('F', false, party, line.slice(0, start + part.length), start, add);
    start += part.length + 1;
  }
}

/** Payments of the US Federal Reserve as they were until July 2025, a tag on a line. */
export const readFedwire = namedLinesReader(() => (line, add) => {
  const code = tag.exec(line)?.[1] ?? '';
  if (/^(?:3[14]|54)00$/.test(code)) add(6, 15, 'routing number');
  if (code === '5010') return addOptionF(line, add);
  if (!/^(?:4[0124]00|5[012]00)$/.test(code)) return;
  const isBank = /^(?:4[01]|5[12])/.test(code);
  let start = 7;
  line.split('*').forEach((part, index) => {
    const isId = index === 0;
    const end = isId ? part.length : start + part.length;
    add(start, end, isId ? (identifiers.get(line[6] ?? '') ?? '') : isBank ? '' : (party[index - 1] ?? ''));
    start = end + 1;
  });
});
