const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const worth = (character: string): number =>
  /\d/.test(character) ? Number(character) : letters.indexOf(character) + 1;

/** National Health Index number: three letters and four digits (modulo 11), or three letters, two digits and two letters (modulo 23), HISO 10046. */
export function newZealandNhi(value: string): boolean {
  if (!/^[A-HJ-NP-Z]{3}(?:\d{4}|\d{2}[A-HJ-NP-Z]{2})$/.test(value)) return false;
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += worth(value[i] ?? '') * (7 - i);
  const last = value[6] ?? '';
  if (/\d/.test(last)) return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === Number(last);
  return letters[22 - (sum % 23)] === last;
}
