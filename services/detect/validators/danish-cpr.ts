const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** True when the check digit of a CPR number of Denmark holds. */
export function cprCheckDigit(value: string): boolean {
  return value.length === 10 && weights.reduce((sum, weight, i) => sum + weight * Number(value[i]), 0) % 11 === 0;
}

/**
 * A CPR number as given out: with its check digit, or of somebody born on a first of January, the only days that numbers without one have
 * been given out for since October 2007 (cpr.dk, "Personnumre uden kontrolciffer", 2023-05-10; immigrants who know no other date).
 */
export function cprIssued(value: string): boolean {
  return cprCheckDigit(value) || (/^0101\d{6}$/.test(value) && !/^(\d)\1+$/.test(value));
}
