const weights = [1, 3, 1, 7, 3, 9];

/** SEDOL: six characters without vowels and a check digit, weights 1, 3, 1, 7, 3, 9 modulo 10. */
export function sedol(value: string): boolean {
  if (!/^[0-9B-DF-HJ-NP-TV-Z]{6}\d$/.test(value)) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number.parseInt(value[i] ?? '', 36), 0);
  return (10 - (sum % 10)) % 10 === Number(value[6]);
}
