/** Number of the trade register of Romania since July 2024: a letter, the year, six digits, the county; the last digit is the sum of those before it (the letter as its code) modulo 10. */
export function romanianTradeRegister(value: string): boolean {
  if (!/^[JFC]\d{13}$/.test(value)) return false;
  const digits = String(value.charCodeAt(0) % 10) + value.slice(1, -1);
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 10 === Number(value.at(-1));
}
