/** LEI: 18 characters and two check digits, ISO 7064 mod 97-10 over digits and letters (A = 10). One random string in 97 passes. */
export function legalEntityIdentifier(value: string): boolean {
  if (!/^[0-9A-Z]{18}\d{2}$/.test(value)) return false;
  let rest = 0;
  for (const character of value) {
    const worth = Number.parseInt(character, 36);
    rest = (rest * (worth > 9 ? 100 : 10) + worth) % 97;
  }
  return rest === 1;
}
