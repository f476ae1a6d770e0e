import { iban } from '../validators/iban.ts';
import { luhn } from '../validators/luhn.ts';
import { mod97 } from '../validators/mod97.ts';
import type { customValidators } from './custom-identifier.ts';

const multiply = (a: number, b: number): number => {
  const [flipA, flipB] = [a >= 5, b >= 5];
  const turn = flipA ? (a % 5) - (b % 5) + 5 : (a % 5) + (b % 5);
  return (turn % 5) + (flipA === flipB ? 0 : 5);
};
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Verhoeff's check over the dihedral group of order ten (J. Verhoeff, "Error Detecting Decimal Codes", 1969). */
export function verhoeff(digits: string): boolean {
  if (!/^\d{2,}$/.test(digits)) return false;
  let check = 0;
  [...digits].reverse().forEach((digit, position) => {
    let value = Number(digit);
    for (let i = 0; i < position % 8; i++) value = permutation[value] ?? 0;
    check = multiply(check, value);
  });
  return check === 0;
}

const damms =
  '0317598642 7092154863 4206871359 1750983426 6123045978 3674209581 5869720134 8945362017 9438617205 2581436790'.split(
    ' ',
  );

/** Damm's check over a quasigroup of order ten (H. M. Damm, "Total anti-symmetrische Quasigruppen", 2004). */
export const damm = (digits: string): boolean =>
  /^\d{2,}$/.test(digits) && [...digits].reduce((row, digit) => Number(damms[row]?.[Number(digit)]), 0) === 0;

/** Weights 2, 3, 4, … from the digit before the check digit on to the left; X is ten (ISO 2108:2005, ISBN-10). */
export function mod11(value: string): boolean {
  if (!/^\d{2,}[\dX]$/i.test(value)) return false;
  const sum = [...value]
    .reverse()
    .reduce((all, digit, at) => all + (at + 1) * (/x/i.test(digit) ? 10 : Number(digit)), 0);
  return sum % 11 === 0;
}

/** ISO 7064, MOD 11-2, with X for ten: ORCID, ISNI, the last character of a Chinese identity number. */
export function mod11Of2(value: string): boolean {
  if (!/^\d{2,}[\dX]$/i.test(value)) return false;
  const rest = [...value.slice(0, -1)].reduce((all, digit) => ((all + Number(digit)) * 2) % 11, 0);
  const check = (12 - rest) % 11;
  return value.slice(-1).toUpperCase() === (check === 10 ? 'X' : String(check));
}

/** ISO 7064, MOD 11,10: the tax number of Germany, the OIB of Croatia. */
export function mod11Of10(digits: string): boolean {
  if (!/^\d{3,}$/.test(digits)) return false;
  const product = [...digits.slice(0, -1)].reduce((all, digit) => (((all + Number(digit)) % 10 || 10) * 2) % 11, 10);
  return Number(digits.slice(-1)) === (11 - product) % 10;
}

/** The checks that a custom identifier may ask for, on values without separators. */
export const checks: Readonly<Record<(typeof customValidators)[number], (value: string) => boolean>> = {
  luhn,
  mod97: iban,
  verhoeff,
  damm,
  mod11,
  'mod11-2': mod11Of2,
  'mod11-10': mod11Of10,
  'mod97-10': (value) => value.length > 2 && mod97(value.toUpperCase()) === 1,
};
