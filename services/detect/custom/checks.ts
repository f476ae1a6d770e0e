import { iban } from '../validators/iban.ts';
import { luhn } from '../validators/luhn.ts';
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

/** The checks that a custom identifier may ask for, on values without separators. */
export const checks: Readonly<Record<(typeof customValidators)[number], (value: string) => boolean>> = {
  luhn,
  mod97: iban,
  verhoeff,
};
