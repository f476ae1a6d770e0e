import { monthAndDay } from './month-and-day.ts';

/** Személyi azonosító (11 digits, weights ascending for births up to 1996 and descending after, modulo 11) or TAJ (9 digits, 3 and 7, modulo 10). */
export function hungarianId(digits: string): boolean {
  if (/^\d{9}$/.test(digits)) {
    let sum = 0;
    for (let i = 0; i < 8; i++) sum += Number(digits[i]) * (i % 2 === 0 ? 3 : 7);
    return sum % 10 === Number(digits[8]) && !/^(\d)\1+$/.test(digits);
  }
  if (!/^[1-8]\d{10}$/.test(digits) || !monthAndDay(Number(digits.slice(3, 5)), Number(digits.slice(5, 7))))
    return false;
  let ascending = 0;
  let descending = 0;
  for (let i = 0; i < 10; i++) {
    ascending += Number(digits[i]) * (i + 1);
    descending += Number(digits[i]) * (10 - i);
  }
  const older = /^[1256]/.test(digits);
  return (older ? ascending : descending) % 11 === Number(digits[10]);
}
