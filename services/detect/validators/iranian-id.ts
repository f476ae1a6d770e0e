/** National code of Iran: ten digits, the last from the sum of the others weighted 10 to 2, modulo 11. */
export function iranianId(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const rest = sum % 11;
  return (rest < 2 ? rest : 11 - rest) === Number(digits[9]);
}
