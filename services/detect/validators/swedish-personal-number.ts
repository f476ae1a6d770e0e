import { luhn } from './luhn.ts';
import { monthAndDay } from './month-and-day.ts';

/** Personnummer or samordningsnummer (60 added to the day), with or without century, or organisationsnummer: Luhn over ten digits (SKV 704). */
export function swedishPersonalNumber(value: string): boolean {
  const digits = /^(?:19|20)?(\d{10})$/.exec(value)?.[1];
  if (digits === undefined || !luhn(digits)) return false;
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6));
  const organization = value.length === 10 && month >= 20;
  return organization || monthAndDay(month, day > 60 ? day - 60 : day);
}
