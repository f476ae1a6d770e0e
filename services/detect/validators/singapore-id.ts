const weights = [2, 7, 6, 5, 4, 3, 2];
const letters: Record<string, string> = {
  S: 'JZIHGFEDCBA',
  T: 'JZIHGFEDCBA',
  F: 'XWUTRQPNMLK',
  G: 'XWUTRQPNMLK',
  M: 'KLJNPQRTUWX',
};
const offsets: Record<string, number> = { T: 4, G: 4, M: 3 };

/** NRIC (S, T) or FIN (F, G, M) of Singapore with its check letter. One random value in 26 passes. */
export function singaporeId(value: string): boolean {
  const match = /^([STFGM])(\d{7})([A-Z])$/.exec(value);
  if (match === null) return false;
  const [, series = '', digits = '', letter] = match;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), offsets[series] ?? 0);
  const place = series === 'M' ? 10 - (sum % 11) : sum % 11;
  return letters[series]?.[place] === letter;
}
