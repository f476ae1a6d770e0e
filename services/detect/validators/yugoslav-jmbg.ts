import { validate } from 'stdnum/lib/cjs/ba/jmbg.js';
import type { Validation } from '../define-detector.ts';

/**
 * JMBG (EMBG, EMŠO) of a number given out in `regions`: birth date, region, three digits, check digit. Regions by the Act of 1976: 10 to 19
 * Bosnia and Herzegovina, 20 to 29 Montenegro, 30 to 39 Croatia, 41 to 49 North Macedonia, 50 to 59 Slovenia, 71 to 89 Serbia, 91 to 96 Kosovo.
 */
export function jmbgOf(regions: RegExp): (value: string) => Validation {
  return (value) => regions.test(value.slice(7, 9)) && !/^(\d)\1+$/.test(value) && validate(value).isValid && 'strong';
}
