import { doubleAddDouble } from './double-add-double.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*@#';

/** CUSIP: eight characters and a check digit, every second doubled, digit sums, modulo 10 (ANSI X9.6). */
export function cusip(value: string): boolean {
  if (!/^[0-9A-Z*@#]{8}\d$/.test(value) || /^(.)\1+$/.test(value)) return false;
  return doubleAddDouble([...value.slice(0, 8)].map((character) => alphabet.indexOf(character))) === Number(value[8]);
}
