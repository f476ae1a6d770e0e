import { monthAndDay } from './month-and-day.ts';
import { weightedSum } from './weighted-sum.ts';

/**
 * CNP of Romania: sex and century, birth date, place, three digits and a check digit (Law 105/1996). Places are the counties 01 to 46, 51 and
 * 52, and 70 and above for numbers given out by the central register.
 */
export function romanianCnp(digits: string): boolean {
  if (!/^[1-9]\d{6}(?:0[1-9]|[1-3]\d|4[0-8]|5[12]|70|8[0-3])\d{4}$/.test(digits) || /^(\d)\1+$/.test(digits))
    return false;
  if (!monthAndDay(Number(digits.slice(3, 5)), Number(digits.slice(5, 7)))) return false;
  const sum = weightedSum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (sum === 10 ? 1 : sum) === Number(digits[12]);
}
