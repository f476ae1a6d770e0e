/** A number of `scale` digits behind the point. */
export function decimalText(value: bigint, scale: number): string {
  if (!(scale > 0 && scale <= 38)) return String(value);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
