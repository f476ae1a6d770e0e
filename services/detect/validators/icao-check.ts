const weights = [7, 3, 1];

/** Document number with its check digit last: characters weighted 7, 3, 1 by 0 to 9 and A = 10 to Z = 35, modulo 10 (ICAO Doc 9303 part 3). */
export function icaoCheck(value: string): boolean {
  if (!/^[0-9A-Z<]{2,20}$/.test(value)) return false;
  let sum = 0;
  for (let i = 0; i < value.length - 1; i++) {
    const worth = value[i] === '<' ? 0 : Number.parseInt(value[i] ?? '', 36);
    sum += worth * (weights[i % 3] ?? 0);
  }
  return String(sum % 10) === value.at(-1);
}
