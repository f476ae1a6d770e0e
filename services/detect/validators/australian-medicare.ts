const weights = [1, 3, 7, 9, 1, 3, 7, 9];

/** Medicare card number of Australia: 2 to 6 first, ninth digit the weighted sum of the first eight modulo 10, issue number 1 to 9, reference optional. */
export function australianMedicare(digits: string): boolean {
  if (!/^[2-6]\d{8}[1-9]\d?$/.test(digits)) return false;
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 10 === Number(digits[8]);
}
