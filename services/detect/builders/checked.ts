import type { Validation } from '../define-detector.ts';

/** A module of the `stdnum` package. */
interface NumberModule {
  readonly validate: (value: string) => { readonly isValid: boolean };
}

const repeated = /^(\d)\1+$/;

/**
 * The validation of a national number whose check digits `stdnum` knows and one random number in nine or fewer passes. Numbers of
 * one repeated digit are placeholders, even where their check digit fits.
 */
export function checked(module: NumberModule): (value: string) => Validation {
  return (value) => !repeated.test(value) && module.validate(value).isValid && 'strong';
}

/** The same where only structure and date are checked: the value is plausible, not proved. */
export function structured(module: NumberModule): (value: string) => Validation {
  return (value) => !repeated.test(value) && module.validate(value).isValid;
}
