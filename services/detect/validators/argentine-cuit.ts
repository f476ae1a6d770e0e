import { weightedSum } from './weighted-sum.ts';

const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** CUIT or CUIL of Argentina: kind (20 and 23 to 27 people, 30, 33 and 34 organizations), eight digits, check digit (ARCA, formerly AFIP). */
export function argentineCuit(digits: string): boolean {
  if (!/^(?:2[03-7]|3[034])\d{9}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const rest = weightedSum(digits, weights) % 11;
  return (rest === 1 ? 9 : (11 - rest) % 11) === Number(digits[10]);
}
