import { mod97 } from './mod97.ts';

/** LEI: 18 characters and two check digits, ISO 7064 mod 97-10. One random string in 97 passes. */
export function legalEntityIdentifier(value: string): boolean {
  return /^[0-9A-Z]{18}\d{2}$/.test(value) && mod97(value) === 1;
}
