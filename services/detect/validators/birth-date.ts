const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** No clock here: a birth date is never in the future, and by 2030 this bound wants a new look. */
const latestYear = 2030;

function plausible(year: number, month: number, day: number): boolean {
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

/** The three numbers of a date in digits and signs of ASCII, and how many digits each has; the usual form, read without a regular expression. */
const values = [0, 0, 0];
const lengths = [0, 0, 0];

/** Puts the numbers of `text` in `values` and `lengths`; false when it has letters, or other than three numbers. */
function readNumbers(text: string): boolean {
  let count = 0;
  let inside = false;
  values.fill(0);
  lengths.fill(0);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) {
      if (code >= 0x80 || ((code | 32) >= 97 && (code | 32) <= 122)) return false;
      inside = false;
      continue;
    }
    if (!inside && ++count > 3) return false;
    inside = true;
    values[count - 1] = 10 * (values[count - 1] ?? 0) + code - 48;
    lengths[count - 1] = (lengths[count - 1] ?? 0) + 1;
  }
  return count === 3;
}

/** True for a calendar date between 1900 and today's decade, in digits (any order) or with the month's name. */
export function birthDate(text: string): boolean {
  if (readNumbers(text)) return judge();
  const parts = text.match(/\d+|[^\d\W_]{3,}/gu) ?? [];
  const word = parts.find((part) => /\D/.test(part));
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  if (word !== undefined && numbers.length === 2) {
    const [first = '', second = ''] = numbers;
    return first.length === 4
      ? plausible(Number(first), monthOf(word), Number(second))
      : plausible(fullYear(Number(second), second.length), monthOf(word), Number(first));
  }
  const [a = '', b = '', c = ''] =
    numbers.length === 1 && numbers[0]?.length === 8 ? (text.match(/^(\d{4})(\d\d)(\d\d)$/)?.slice(1) ?? []) : numbers;
  [a, b, c].forEach((number, i) => {
    values[i] = Number(number);
    lengths[i] = number.length;
  });
  return judge();
}

/** Judges the numbers in `values`: the year first or last, month and day in any order behind it. */
function judge(): boolean {
  const [a = 0, b = 0, c = 0] = values;
  const [first, , last = 0] = lengths;
  if (first === 4) return plausible(a, b, c);
  if (last !== 4 && last !== 2) return false;
  const year = fullYear(c, last);
  return plausible(year, a, b) || plausible(year, b, a);
}
