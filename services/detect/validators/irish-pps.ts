import { weightedSum } from './weighted-sum.ts';

const letters = 'WABCDEFGHIJKLMNOPQRSTUV';

/**
 * PPS number of Ireland: seven digits, check letter, and since 2013 a second letter that counts nine times its place in the alphabet; W, T and X
 * are older and do not count (Department of Social Protection, Revenue's tax manual on reference numbers).
 */
export function irishPps(value: string): boolean {
  if (!/^\d{7}[A-W][A-IWTX]?$/.test(value)) return false;
  const second = /[A-I]$/.test(value.slice(8)) ? letters.indexOf(value[8] ?? '') : 0;
  return letters[(weightedSum(value, [8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23] === value[7];
}
