const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True when the numbers are a month and a day that it has in a leap year; personal numbers with two digits of the year say no more. */
export function monthAndDay(month: number, day: number): boolean {
  return day >= 1 && day <= (days[month - 1] ?? 0);
}
