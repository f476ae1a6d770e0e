const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** True when the check digit of a CPR number of Denmark holds. Since October 2007 numbers without one are given out for days that have no other left. */
export function cprCheckDigit(value: string): boolean {
  return value.length === 10 && weights.reduce((sum, weight, i) => sum + weight * Number(value[i]), 0) % 11 === 0;
}

/** A CPR number with its check digit, or of who was born since they are given out without. */
export function cprIssued(value: string): boolean {
  return cprCheckDigit(value) || (/^\d{4}(?:0[7-9]|[12]\d|3[0-6])[4-9]/.test(value) && !/^(\d)\1+$/.test(value));
}
