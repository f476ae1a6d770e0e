const order = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** National identification or resident certificate number of Taiwan: letter as a number from 10, weights 1, 9, 8 to 1, 1, modulo 10. */
export function taiwaneseId(value: string): boolean {
  if (!/^[A-Z][1289]\d{8}$/.test(value)) return false;
  const area = order.indexOf(value[0] ?? '') + 10;
  let sum = Math.floor(area / 10) + (area % 10) * 9 + Number(value[9]);
  for (let i = 1; i < 9; i++) sum += Number(value[i]) * (9 - i);
  return sum % 10 === 0;
}
