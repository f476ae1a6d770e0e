import { validate as validateId } from 'stdnum/lib/cjs/de/idnr.js';
import { validate as validateNumber } from 'stdnum/lib/cjs/de/stnr.js';
import type { Validation } from '../define-detector.ts';

/** Steuerliche Identifikationsnummer (11 digits, ISO 7064 mod 11,10, one digit repeated) or Steuernummer of a tax office (10 to 13 digits). */
export function germanTaxId(value: string, raw: string): Validation {
  const digits = value.replaceAll('/', '');
  if (digits.length === 11 && (!raw.includes('/') || /^\d{3}\/\d{3}\/\d{4}\/\d$/.test(raw)))
    return validateId(digits).isValid && 'strong';
  return (digits.length === 13 || /[/ ]/.test(raw)) && validateNumber(digits).isValid;
}
