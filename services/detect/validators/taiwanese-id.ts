const order = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** National identification or resident certificate number of Taiwan (until 2021 with a second letter, which counts as its number modulo 10): letter as a number from 10, weights 1, 9, 8 to 1, 1, modulo 10. */
export function taiwaneseId(value: string): boolean {
  if (!/^[A-Z][1289A-D]\d{8}$/.test(value)) return false;
  const area = order.indexOf(value[0] ?? '') + 10;
  let sum = Math.floor(area / 10) + (area % 10) * 9 + Number(value[9]);
  const sex = order.indexOf(value[1] ?? '');
  sum += 8 * (sex < 0 ? Number(value[1]) : sex % 10);
  for (let i = 2; i < 9; i++) sum += Number(value[i]) * (9 - i);
  return sum % 10 === 0;
}
