import { validate } from 'stdnum/lib/cjs/fr/nir.js';
import type { Validation } from '../define-detector.ts';

/** NIR of INSEE with its key (97 minus the number modulo 97) or without, or the number of an identity card, old (12 digits) or new (9 characters). */
export function frenchNationalId(value: string): Validation {
  if (/^\d{6}[\dAB]\d{8}$/.test(value)) return validate(value).isValid && 'strong';
  if (/^[12478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)\d[\dAB]\d{6}$/.test(value)) return true;
  return /^\d{12}$|^(?=.{0,3}[A-Z])[A-Z0-9]{4}\d{5}$/.test(value);
}
