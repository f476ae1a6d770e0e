import { monthAndDay } from './month-and-day.ts';

const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];

/**
 * PESEL of Poland: birth date, its month 80 more for the 1800s and 20, 40 and 60 more for the 2000s, 2100s and 2200s, four digits and a
 * check digit (Act on population registration of 24 September 2010, article 15).
 */
export function polishId(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || !monthAndDay(Number(digits.slice(2, 4)) % 20, Number(digits.slice(4, 6))))
    return false;
  if (/^..[02468]229/.test(digits) && Number(digits.slice(0, 2)) % 4 !== 0) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (sum + Number(digits[10])) % 10 === 0;
}
