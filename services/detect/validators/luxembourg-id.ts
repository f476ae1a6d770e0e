import { verhoeffValidate } from 'stdnum/lib/cjs/util/checksum.js';
import { luhn } from './luhn.ts';
import { monthAndDay } from './month-and-day.ts';

/**
 * Matricule of a person in Luxembourg: birth date, three digits, then a check digit by Luhn and one by Verhoeff, each of the eleven
 * digits before them (grand-ducal regulation of 28 November 2013).
 */
export function luxembourgId(value: string): boolean {
  const digits = value.replaceAll(' ', '');
  if (!/^(?:1[89]|20)\d{11}$/.test(digits) || !monthAndDay(Number(digits.slice(4, 6)), Number(digits.slice(6, 8))))
    return false;
  return luhn(digits.slice(0, 12)) && verhoeffValidate(digits.slice(0, 11) + digits.slice(12));
}
