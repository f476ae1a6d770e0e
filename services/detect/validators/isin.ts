import { countrySpecs } from 'ibantools';
import { luhn } from './luhn.ts';

/** Prefixes of numbering agencies that are no country. */
const others = new Set(['XS', 'XA', 'XB', 'XC', 'XD', 'XF', 'EU', 'QS', 'QT', 'EZ']);

/** ISIN: country or agency, nine characters, and Luhn over the digits that letters (A = 10) and digits make (ISO 6166). */
export function isin(value: string): boolean {
  if (!/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(value)) return false;
  const country = value.slice(0, 2);
  if (!(country in countrySpecs) && !others.has(country)) return false;
  return luhn([...value].map((character) => Number.parseInt(character, 36)).join(''));
}
