import { monthAndDay } from './month-and-day.ts';

const weights = [10, 5, 8, 4, 2, 1, 6, 3, 7, 9];

/** Check digit of a personas kods that begins with the day of birth. */
function checkDigit(digits: string): number {
  return (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 1) % 11) % 10;
}

/** Personas kods of Latvia: day, month, year and century digit, three digits and a check digit; or 32 and nine digits, as issued since July 2017. */
export function latvianId(digits: string): boolean {
  if (/^32\d{9}$/.test(digits)) return !/^32(\d)\1+$/.test(digits);
  return (
    /^\d{6}[012]\d{4}$/.test(digits) &&
    !/^(\d)\1+$/.test(digits) &&
    checkDigit(digits) === Number(digits[10]) &&
    monthAndDay(Number(digits.slice(2, 4)), Number(digits.slice(0, 2))) &&
    (!digits.startsWith('2902') || Number(digits.slice(4, 6)) % 4 === 0)
  );
}
