/** LANR: six digits weighed 4 and 9 by turns, the seventh makes the sum a multiple of ten, then two for the specialty (KBV, Richtlinie Arztnummer). */
export function germanPhysicianNumber(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits.startsWith('000000') || digits.endsWith('00')) return false;
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += Number(digits[i]) * (i % 2 === 0 ? 4 : 9);
  return (10 - (sum % 10)) % 10 === Number(digits[6]);
}
