const letters = 'abdfghikmpstvwxyz';
const weights = [6, 4, 14, 15, 10, 1];

/** Number of the company register of Austria (FN): up to six digits and a letter, their weighed sum modulo 17. The rule is printed nowhere; the numbers in companies' imprints follow it. */
export function austrianCompanyNumber(value: string): boolean {
  const [, digits, letter] = /^(\d{1,6})([a-z])$/i.exec(value) ?? [];
  if (digits === undefined || letter === undefined) return false;
  const padded = digits.padStart(6, '0');
  return letters[weights.reduce((sum, weight, i) => sum + weight * Number(padded[i]), 0) % 17] === letter.toLowerCase();
}
