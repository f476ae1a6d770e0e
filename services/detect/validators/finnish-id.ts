import { monthAndDay } from './month-and-day.ts';

/** Henkilötunnus: date, sign of the century (also those added in 2023), three digits, and the check character modulo 31. */
export function finnishId(value: string): boolean {
  const match = /^(\d\d)(\d\d)(\d\d)[-+A-FU-Y](\d{3})([0-9A-Y])$/.exec(value);
  if (match === null || !monthAndDay(Number(match[2]), Number(match[1]))) return false;
  const number = Number(`${match[1]}${match[2]}${match[3]}${match[4]}`);
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[number % 31] === match[5];
}
