import { isolated } from './isolated.ts';

const month = String.raw`(?:[A-Za-z\x80-\xff]{3,12}\.?)`;

/** A time of day that no time zone makes of midnight: what stands before it is when something happened. */
const clock = String.raw`(?![T :]\d\d:(?!00|15|30|45)\d\d)`;

/** A calendar date: digits in either order, eight digits, or with the month as a word. Which dates are real is for the validator. */
export const datePattern = isolated(
  `(?:${[
    String.raw`(?:19|20)\d{2}[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:0?[1-9]|[12]\d|3[01])`,
    String.raw`(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|[12]\d|3[01])[-/. ](?:(?:19|20)\d{2}|\d{2})`,
    String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`,
    String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?[ /-](?:of |de |di )?${month}[ ,/-]{1,2}(?:de )?(?:(?:19|20)\d{2}|\d{2})`,
    String.raw`${month} (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,? (?:19|20)\d{2}`,
  ].join('|')})${clock}`,
);
