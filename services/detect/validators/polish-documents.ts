/** Identity card of Poland: three letters (A as 10) and six digits, weights 7 3 1 9 7 3 1 7 3, modulo 10 (ordinance on identity cards, 2019). */
export function polishIdentityCard(value: string): boolean {
  if (!/^[A-Z]{3}\d{6}$/.test(value)) return false;
  return (
    [7, 3, 1, 9, 7, 3, 1, 7, 3].reduce((sum, weight, i) => sum + weight * Number.parseInt(value[i] ?? '', 36), 0) %
      10 ===
    0
  );
}

/** Licence of a Polish doctor (PWZ): first digit is the weighted sum, 1 to 6, of the six behind it, modulo 11; never 0 (NIL). */
export function polishMedicalLicense(digits: string): boolean {
  if (!/^[1-9]\d{6}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 1; i < 7; i++) sum += i * Number(digits[i]);
  return sum % 11 === Number(digits[0]);
}
