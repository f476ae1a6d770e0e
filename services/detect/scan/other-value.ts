import { isDigit, isLower, isUpper } from './bytes.ts';

/** Bytes between a keyword and the sign behind its label: `number: `, `_no=`, `" : "`. */
const maxRest = 20;
const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 9;
const isRest = (byte: number): boolean =>
  isLower(byte) ||
  isUpper(byte) ||
  isBlank(byte) ||
  byte === 95 ||
  byte === 35 ||
  byte === 46 ||
  byte === 39 ||
  byte === 34;

/** Where the value of a label begins whose keyword ends at `at`; -1 when no `:` or `=` follows it or nothing stands behind on the line. */
function valueOfLabel(bytes: Uint8Array, at: number, to: number): number {
  const last = Math.min(to, at + maxRest);
  let i = at;
  while (i < last && isRest(bytes[i] ?? 0)) i++;
  if (i >= last || (bytes[i] !== 58 && bytes[i] !== 61)) return -1;
  i++;
  while (i < to && i < last + maxRest && (isBlank(bytes[i]) || bytes[i] === 34 || bytes[i] === 39)) i++;
  const byte = bytes[i] ?? 0;
  return i < to && (isLower(byte) || isUpper(byte) || isDigit(byte) || byte === 43 || byte === 40) ? i : -1;
}

/**
 * True when the keyword that ends at `hitEnd`, behind a value, is the label of another one (`…, passport: X`, a code `MRN-65707`).
 */
export function labelsNext(bytes: Uint8Array, to: number, hitEnd: number): boolean {
  return (bytes[hitEnd] === 45 && isDigit(bytes[hitEnd + 1] ?? 0)) || labels(bytes, to, hitEnd);
}

/** True when the keyword that ends at `hitEnd` is the label of a value on its own line. */
export function labels(bytes: Uint8Array, to: number, hitEnd: number): boolean {
  return valueOfLabel(bytes, hitEnd, to) >= 0;
}
