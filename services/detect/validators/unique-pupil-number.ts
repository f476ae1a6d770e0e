const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** UPN of a pupil in England: check letter, then twelve digits weighed 2 to 13, modulo 23 (Department for Education, UPN guide, annex). */
export function uniquePupilNumber(value: string): boolean {
  if (!/^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/.test(value)) return false;
  let sum = 0;
  for (let i = 1; i < 13; i++) {
    const character = value[i] ?? '';
    sum += (i + 1) * (/\d/.test(character) ? Number(character) : letters.indexOf(character));
  }
  return letters[sum % 23] === value[0];
}
