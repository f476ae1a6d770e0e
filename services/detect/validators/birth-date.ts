const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** No clock here: a birth date is never in the future, and by 2030 this bound wants a new look. */
const latestYear = 2030;

/** Years of the Buddhist calendar lie 543 ahead. */
const buddhist = 543;

function plausible(year: number, month: number, day: number): boolean {
  if (year >= 1900 + buddhist && year <= latestYear + buddhist) return plausible(year - buddhist, month, day);
  return year >= 1900 && year <= latestYear && month >= 1 && month <= 12 && day >= 1 && day <= (daysOf[month - 1] ?? 0);
}

function fullYear(year: number, digits: number): number {
  return digits === 4 ? year : year <= latestYear % 100 ? 2000 + year : 1900 + year;
}

function monthOf(word: string): number {
  const english = months.indexOf(word.slice(0, 3).toLowerCase());
  if (english >= 0) return english + 1;
  // Names in other languages: only that there is one month between day and year can be judged.
  return 1;
}

/** 大正, 昭和, 平成, 令和 in characters or as bytes, or their letter. */
const eraYear = /^(?:[TSHR]|[^\x00-\x7f]{2,6})\d/;

/** The first three numbers of a text, how many digits each has, and how many there are in all. */
const values = [0, 0, 0];
const lengths = [0, 0, 0];
let count = 0;
/** Its first word of three letters or more; both 0 without one. */
let wordStart = 0;
let wordEnd = 0;

/** Reads the numbers and the word of `text`, one step a character: lists of dates are long. */
function read(text: string): void {
  count = 0;
  wordStart = 0;
  wordEnd = 0;
  let digits = 0;
  let letters = 0;
  values.fill(0);
  lengths.fill(0);
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (code >= 48 && code <= 57) {
      if (++digits === 1) count++;
      if (count <= 3) {
        values[count - 1] = 10 * (values[count - 1] ?? 0) + code - 48;
        lengths[count - 1] = digits;
      }
    } else digits = 0;
    if (((code | 32) >= 97 && (code | 32) <= 122) || code >= 128) letters++;
    else {
      if (letters >= 3 && wordEnd === 0) {
        wordStart = i - letters;
        wordEnd = i;
      }
      letters = 0;
    }
  }
}

/** `3-IV-1970`; `III` and `VIII` are words of three letters. */
const romanMonth = /[-/. ][IVX]{1,4}[-/. ]/;

/** True for a calendar date between 1900 and today's decade, in digits (any order) or with the month's name. */
export function birthDate(text: string): boolean {
  read(text);
  const [a = 0, b = 0] = values;
  const [first = 0, second = 0] = lengths;
  const era = count === 3 && eraYear.test(text);
  if (wordEnd === 0 && count === 2 && romanMonth.test(text)) return plausible(fullYear(b, second), 1, a);
  if (wordEnd > 0 && count === 2) {
    const month = monthOf(text.slice(wordStart, wordEnd));
    return first === 4 ? plausible(a, month, b) : plausible(fullYear(b, second), month, a);
  }
  if (count === 1 && (first === 8 || first === 6)) return text.length === first && ofDigits(a, first);
  return judge(era);
}

/** Digits without a sign between, the year first or last: `19800315`, `15031980`, `800315`. */
function ofDigits(digits: number, count: number): boolean {
  const low = digits % 100;
  const middle = Math.trunc(digits / 100) % 100;
  const high = Math.trunc(digits / 10_000);
  if (count === 6) {
    const last = fullYear(low, 2);
    return plausible(fullYear(high, 2), middle, low) || plausible(last, middle, high) || plausible(last, high, middle);
  }
  const year = digits % 10_000;
  const [first, second] = [Math.trunc(high / 100), high % 100];
  return plausible(high, middle, low) || plausible(year, second, first) || plausible(year, first, second);
}

/** Judges the numbers in `values`: the year first or last, month and day in any order behind it. */
function judge(era: boolean): boolean {
  const [a = 0, b = 0, c = 0] = values;
  const [first, , last = 0] = lengths;
  // A year of a Japanese era, whatever the era.
  if (era) return plausible(1930, b, c);
  if (first === 4) return plausible(a, b, c);
  if (last !== 4 && last !== 2) return false;
  const year = fullYear(c, last);
  return plausible(year, a, b) || plausible(year, b, a);
}
