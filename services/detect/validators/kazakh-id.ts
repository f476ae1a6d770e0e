import { monthAndDay } from './month-and-day.ts';

const weighed = (digits: string, shift: number): number =>
  [...digits.slice(0, 11)].reduce((sum, digit, index) => sum + Number(digit) * (((index + shift) % 11) + 1), 0) % 11;

/**
 * IIN of a person (birth date, century digit) or BIN of a company (year and month, kind) of Kazakhstan: weights 1 to 11, and 3 to 11,
 * 1, 2 where these leave 10 (Law on national registers of identification numbers, 2007).
 */
export function kazakhId(digits: string): boolean {
  if (!/^\d{12}$/.test(digits)) return false;
  const month = Number(digits.slice(2, 4));
  const person = /^[1-6]$/.test(digits[6] ?? '') && monthAndDay(month, Number(digits.slice(4, 6)));
  const company = month >= 1 && month <= 12 && /^[456][0-3]$/.test(digits.slice(4, 6));
  if (!person && !company) return false;
  const first = weighed(digits, 0);
  const check = first === 10 ? weighed(digits, 2) : first;
  return check !== 10 && check === Number(digits[11]);
}
