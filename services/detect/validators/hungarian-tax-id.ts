const weights = [9, 7, 3, 1, 9, 7, 3];

/** Adóazonosító jel of a person (10 digits from 8, weights 1 to 9, modulo 11) or adószám of an enterprise (8 digits with check, VAT code, county). */
export function hungarianTaxId(digits: string): boolean {
  if (/^8\d{9}$/.test(digits)) {
    let sum = 0;
    for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (i + 1);
    return sum % 11 === Number(digits[9]);
  }
  if (!/^\d{8}[1-5]\d{2}$/.test(digits)) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return (10 - (sum % 10)) % 10 === Number(digits[7]);
}
