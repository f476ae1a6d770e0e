const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** No clock here: a birth date is never in the future, and by 2030 this bound wants a new look. */
const latestYear = 2030;

function plausible(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= latestYear && month >= 1 && month <= 12 && day >= 1 && day <= (daysOf[month - 1] ?? 0);
}

function fullYear(text: string): number {
  return text.length === 4
    ? Number(text)
    : Number(text) <= latestYear % 100
      ? 2000 + Number(text)
      : 1900 + Number(text);
}

function monthOf(word: string): number {
  const english = months.indexOf(word.slice(0, 3).toLowerCase());
  if (english >= 0) return english + 1;
  // Names in other languages: only that there is one month between day and year can be judged.
  return 1;
}

/** True for a calendar date between 1900 and today's decade, in digits (any order) or with the month's name. */
export function birthDate(text: string): boolean {
  const parts = text.match(/\d+|[^\d\W_]{3,}/gu) ?? [];
  const word = parts.find((part) => /\D/.test(part));
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  if (word !== undefined && numbers.length === 2) {
    const [first = '', second = ''] = numbers;
    return first.length === 4
      ? plausible(Number(first), monthOf(word), Number(second))
      : plausible(fullYear(second), monthOf(word), Number(first));
  }
  const [a = '', b = '', c = ''] =
    numbers.length === 1 && numbers[0]?.length === 8 ? (text.match(/^(\d{4})(\d\d)(\d\d)$/)?.slice(1) ?? []) : numbers;
  if (a.length === 4) return plausible(Number(a), Number(b), Number(c));
  if (c.length !== 4 && c.length !== 2) return false;
  return plausible(fullYear(c), Number(a), Number(b)) || plausible(fullYear(c), Number(b), Number(a));
}
