import { monthAndDay } from './month-and-day.ts';

/** Personas kods of Latvia: day, month, year and century digit, five digits more; or 32 and nine digits, as issued since July 2017. */
export function latvianId(digits: string): boolean {
  if (/^32\d{9}$/.test(digits)) return !/^32(\d)\1+$/.test(digits);
  return (
    /^\d{6}[012]\d{4}$/.test(digits) &&
    !/^(\d)\1+$/.test(digits) &&
    monthAndDay(Number(digits.slice(2, 4)), Number(digits.slice(0, 2))) &&
    (!digits.startsWith('2902') || Number(digits.slice(4, 6)) % 4 === 0)
  );
}
