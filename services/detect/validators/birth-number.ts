import * as rc from 'stdnum/lib/cjs/cz/rc.js';
import { checked } from '../builders/checked.ts';
import type { Validation } from '../define-detector.ts';

const known = checked(rc);

/** Rodné číslo of Czechia and Slovakia. Nine digits were given out until 1953 and have no check digit: only to people who may be alive. */
export function birthNumber(value: string): Validation {
  return (value.length === 10 || /^(?:[1-4]\d|5[0-3])/.test(value)) && known(value);
}
