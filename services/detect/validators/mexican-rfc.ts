import { validate } from 'stdnum/lib/cjs/mx/rfc.js';
import type { Validation } from '../define-detector.ts';
import { monthAndDay } from './month-and-day.ts';

/** What SAT prescribes for the public in general and for foreigners: nobody's number. */
const anybody = /^X[AE]XX010101000$/;

/**
 * RFC of a person (four letters) or an organization (three), date, homonym key and check digit. `strong` where the check digit holds; a
 * date and what may be a check digit do too: python-stdnum leaves the digit unchecked unless it is told to, and nothing of SAT was found that says all
 * numbers in use hold it.
 */
export function mexicanRfc(value: string): Validation {
  if (anybody.test(value)) return false;
  if (validate(value).isValid) return 'strong';
  const parts = /^[A-ZÑ&]{3,4}\d{2}(\d{2})(\d{2})[1-9A-Z][0-9A-Z][0-9A]$/.exec(value);
  return parts !== null && monthAndDay(Number(parts[1]), Number(parts[2]));
}
