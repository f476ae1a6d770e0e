import { monthAndDay } from './month-and-day.ts';

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** Kennitala: date (40 added to the day of organizations), two digits, check digit modulo 11, century. */
export function icelandicId(digits: string): boolean {
  if (!/^\d{9}[089]$/.test(digits)) return false;
  const day = Number(digits.slice(0, 2));
  if (!monthAndDay(Number(digits.slice(2, 4)), day > 40 ? day - 40 : day)) return false;
  const rest = weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
  return (11 - rest) % 11 === Number(digits[8]);
}
