/** Registration number of a company in Slovenia: six digits weighed 7 to 2, check digit modulo 11, then three for its unit (AJPES). */
export function slovenianCompanyNumber(digits: string): boolean {
  if (!/^[1-9]\d{6}(?:\d{3})?$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += Number(digits[i]) * (7 - i);
  const rest = sum % 11;
  return rest !== 0 && (11 - rest) % 10 === Number(digits[6]);
}
