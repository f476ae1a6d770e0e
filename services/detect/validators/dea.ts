/**
 * US DEA registration number: registrant type, a letter (or 9) for the name, seven digits whose last is the units digit of
 * (1st + 3rd + 5th) + 2 x (2nd + 4th + 6th) (Diversion Control Division, practitioner's manual).
 */
export function dea(value: string): boolean {
  if (!/^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/.test(value)) return false;
  const digit = (place: number): number => Number(value[place + 1]);
  const sum = digit(1) + digit(3) + digit(5) + 2 * (digit(2) + digit(4) + digit(6));
  return sum % 10 === digit(7) && !value.endsWith('0000000');
}
