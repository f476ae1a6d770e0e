const weights = [3, 7, 1, 3, 7, 1, 3, 7, 1];

/** Routing transit number: Federal Reserve prefix (00 to 12, thrift 21 to 32, electronic 61 to 72, 80) and weights 3, 7, 1 modulo 10. */
export function abaRoutingNumber(digits: string): boolean {
  if (!/^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(digits)) return false;
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 10 === 0;
}
