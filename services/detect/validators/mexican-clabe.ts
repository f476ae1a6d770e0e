import { weightedSum } from './weighted-sum.ts';

/** CLABE of Banxico: bank, place, account and a check digit by the weights 3, 7, 1, each product modulo 10. Lists of banks and places change and are not asked. */
export function mexicanClabe(digits: string): boolean {
  if (!/^\d{18}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const sum = weightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7]);
  return (10 - (sum % 10)) % 10 === Number(digits[17]);
}
