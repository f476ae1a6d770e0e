import type { DetectorForm, Validation } from '../define-detector.ts';
import { alone } from './alone.ts';
import { nationalIdWords, taxIdWords } from './generic-id-words.ts';

/** How a number of a fixed length looks where it was kept as a number: in spreadsheets, data frames, JSON. */
export interface LostZeros {
  /** Digits of the whole number. */
  readonly length: number;
  /** Zeros that it may begin with, at most. */
  readonly lost: number;
  /** A valid one without them. */
  readonly example: string;
}

interface Whole {
  readonly keywords: readonly string[];
  /** Source of the pattern of the whole number, when its validator does not know it. */
  readonly body?: string;
  readonly validate: (value: string, raw: string) => Validation;
}

const generic = new Set([...nationalIdWords, ...taxIdWords]);

/** The form of such a number: all of a field whose name says which number it is, and valid once its zeros are back. Under a name that any country's number may have, too many others would be. */
export function lostZeros({ length, lost }: LostZeros, { keywords, body, validate }: Whole): DetectorForm {
  let whole: RegExp | undefined;
  const isWhole = (digits: string): boolean => {
    if (body === undefined) return true;
    whole ??= new RegExp(`^(?:${body})$`);
    return whole.test(digits);
  };
  const pattern = alone(`[1-9]\\d{${length - 1 - lost},${length - 2}}`);
  return {
    trigger: { kind: 'field' },
    pattern,
    fieldPattern: pattern,
    maxLength: length - 1,
    keywords: keywords.filter((keyword) => !generic.has(keyword)),
    validate: (value) => {
      const digits = value.padStart(length, '0');
      return isWhole(digits) && validate(digits, digits);
    },
  };
}
