/** Numbers that were never assigned, in print so often that the Social Security Administration disowned them. */
const disowned = new Set(['078051120']);

/** Structure of a US Social Security number (SSA, since 25 June 2011): no area 000, 666 or 9xx, no group 00, no serial 0000. */
export function usSsn(digits: string): boolean {
  if (!/^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits)) return false;
  return !disowned.has(digits) && !/^(\d)\1{8}$/.test(digits);
}
