import type { AddPart } from './named-lines.ts';

/** Codes before a bank's number, and before a person's (SWIFT Standards MT, party identifiers). */
const clearing: ReadonlyMap<string, string> = new Map([
  ['FW', 'routing number'],
  ['SC', 'sort code'],
  ['AU', 'bsb'],
  ['IN', 'ifsc'],
]);
const personal: ReadonlyMap<string, string> = new Map([
  ['SOSE', 'ssn'],
  ['CCPT', 'passport number'],
  ['NIDN', 'national identification number'],
  ['DRLC', 'drivers license number'],
  ['TXID', 'tax identification number'],
]);
/** Numbered lines of option F. */
const numbered: readonly string[] = [
  ...['', 'full name', 'street address', 'address', 'date of birth'],
  ...['', '', 'national identification number'],
];

/** Reads the lines of a party's field: `/account`, then its BIC, or its name and address. `line` counts them from 0, `named` those of the name. */
export function addParty(
  option: string,
  isBank: boolean,
  lines: { line: number; named: number },
  text: string,
  from: number,
  add: AddPart,
): void {
  const first = lines.line === 0;
  lines.line += 1;
  const id = first ? /^\/(?:\/([A-Z]{2})|[CD]\/)?/.exec(text.slice(from)) : null;
  if (id !== null) {
    const name = id[1] === undefined ? 'bank account number' : (clearing.get(id[1]) ?? '');
    add(from + id[0].length, text.length, name);
    return;
  }
  if (option === 'A' || option === 'G' || option === 'C') add(from, text.length, 'bic');
  else if (option === 'F') {
    // A country, and for some an issuer, stand before the number; Fedwire has neither.
    const code = /^([A-Z]{4})\/(?:[A-Z]{2}\/)?(?:[^/]*\/)?/.exec(text.slice(from));
    const number = /^(\d)\/(?:[A-Z]{2}\/(?=.*\d))?/.exec(text.slice(from));
    const start = from + (code?.[0].length ?? number?.[0].length ?? 0);
    add(start, text.length, personal.get(code?.[1] ?? '') ?? numbered[Number(number?.[1] ?? 0)] ?? '');
  } else {
    add(from, text.length, isBank ? '' : (['full name', 'street address', 'address', 'address'][lines.named] ?? ''));
    lines.named += 1;
  }
}
