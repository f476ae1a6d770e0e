/**
 * SNILS, the insurance number of a person in Russia: nine digits weighed 9 to 1, modulo 101, 100 as 00 (resolution of the board of the
 * Pension Fund No. 192p of 2014).
 */
export function snils(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || Number(digits.slice(0, 9)) <= 1_001_998) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (9 - i);
  return (sum % 101) % 100 === Number(digits.slice(9));
}

/** OGRN of an organization (13 digits, modulo 11) or OGRNIP of an entrepreneur (15 digits, modulo 13), Ministry of Finance, order 165n of 2017. */
export function ogrn(digits: string): boolean {
  if (!/^(?:[125]\d{12}|[34]\d{14})$/.test(digits)) return false;
  const modulus = digits.length === 13 ? 11 : 13;
  return (Number(digits.slice(0, -1)) % modulus) % 10 === Number(digits.at(-1));
}
