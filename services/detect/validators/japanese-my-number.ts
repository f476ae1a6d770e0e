const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** My Number: twelve digits, the last 11 minus the weighted sum modulo 11, 0 for remainders 0 and 1 (ordinance 85 of 2014, article 5). */
export function japaneseMyNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const rest = weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === Number(digits[11]);
}
