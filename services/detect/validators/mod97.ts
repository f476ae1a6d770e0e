/** ISO 7064 mod 97-10 over digits and capital letters (A = 10): the remainder, 1 for a valid value; -1 for other characters. */
export function mod97(value: string): number {
  let rest = 0;
  for (const character of value) {
    const worth = Number.parseInt(character, 36);
    if (Number.isNaN(worth)) return -1;
    rest = (rest * (worth > 9 ? 100 : 10) + worth) % 97;
  }
  return rest;
}
