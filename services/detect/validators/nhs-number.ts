/** NHS number: ten digits, the last 11 minus the sum of the others weighted 10 to 2, modulo 11 (NHS Data Dictionary). One in eleven passes. */
export function nhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
