import { isolated } from './isolated.ts';

/** Bytes: a letter of Thai or Hindi has three. */
const month = String.raw`(?:[A-Za-z\x80-\xff]{3,40}\.?)`;
/** The third: years of the Buddhist calendar (Thailand). */
const year = String.raw`(?:(?:19|20)\d{2}|2(?:4[4-9]|5[0-7])\d)`;
/** A date in Chinese, Japanese or Korean, as bytes: 年 or 년 behind a year of ours or of a Japanese era, 月 or 월, 日 or 일. */
export const eastAsian = String.raw`(?:(?:19|20)\d{2}|(?:\xe5\xa4\xa7\xe6\xad\xa3|\xe6\x98\xad\xe5\x92\x8c|\xe5\xb9\xb3\xe6\x88\x90|\xe4\xbb\xa4\xe5\x92\x8c|[TSHR])\d{1,2}) ?(?:\xe5\xb9\xb4|\xeb\x85\x84) ?(?:0?[1-9]|1[0-2]) ?(?:\xe6\x9c\x88|\xec\x9b\x94) ?(?:0?[1-9]|[12]\d|3[01]) ?(?:\xe6\x97\xa5|\xec\x9d\xbc|\xe5\x8f\xb7)`;

/** A time of day that no time zone makes of midnight: what stands before it is when something happened. */
const clock = String.raw`(?![T :]\d\d:(?!00|15|30|45)\d\d| (?:0[1-9]|1[0-9]|2[0-3]):[0-5]\d(?!:\d\d[.\d]{0,10}(?:Z|[+-]\d)))`;

/** Midnight somewhere, as programs write a date that they keep as a time (ISO 8601). */
const midnight = String.raw`(?:T\d\d:(?:00|15|30|45)(?::00(?:\.0{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?`;

/** A calendar date: digits in either order, eight digits, or with the month as a word. Which dates are real is for the validator. */
export const datePattern = isolated(
  `(?:${[
    String.raw`(?:19|20)\d{2}[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:0?[1-9]|[12]\d|3[01])${midnight}`,
    // Hungarian: `1978. 05. 14.`
    String.raw`(?:19|20)\d{2}\. (?:0?[1-9]|1[0-2])\. (?:0?[1-9]|[12]\d|3[01])\.?`,
    String.raw`(?:0?[1-9]|[12]\d|3[01])(?:[-/ ]|\. ?)(?:0?[1-9]|[12]\d|3[01])(?:[-/ ]|\. ?)(?:${year}|\d{2})`,
    // The month in Roman digits.
    String.raw`(?:0?[1-9]|[12]\d|3[01])[-/. ](?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})[-/. ](?:${year}|\d{2})`,
    String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`,
    String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.)?[ /-](?:day of |of |de |di )?${month}[ ,/-]{1,2}(?:de |del )?(?:${year}|\d{2})`,
    String.raw`${month} (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,? (?:(?:19|20)\d{2}|'\d{2})`,
    String.raw`(?:19|20)\d{2}\. ${month} (?:0?[1-9]|[12]\d|3[01])\.?`,
    eastAsian,
    // As airlines and armies write it.
    String.raw`(?:0[1-9]|[12]\d|3[01])(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:\d{2}){1,2}`,
    // 昭和 and its followers as one letter; `3 tháng 5 năm 1984`.
    String.raw`[TSHR]\d{1,2}[./-](?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01])`,
    String.raw`(?:0?[1-9]|[12]\d|3[01]) th\xc3\xa1ng (?:0?[1-9]|1[0-2]) n\xc4\x83m (?:19|20)\d{2}`,
  ].join('|')})${clock}`,
);
