import { Kind, secretText } from './secret-text.ts';

/** True for the name again with a number, and for a number alone: test data and constants. */
export function repeatsName(name: string, value: string): boolean {
  let end = value.length;
  while (end > 0 && value.charCodeAt(end - 1) >= 48 && value.charCodeAt(end - 1) <= 57) end--;
  // Small letters of ASCII are as many as the capitals.
  if (end !== name.length && (secretText(value).kinds & Kind.BEYOND) === 0) return false;
  return value.toLowerCase().replace(/\d+$/, '') === name.toLowerCase();
}

/** `_PSK = "PreSharedKey"`: a constant named by the capitals of its value. */
export function spellsName(name: string, value: string): boolean {
  return (
    name.length < 12 &&
    /^(?:[A-Z][a-z]+){2,}$/.test(value) &&
    value.replace(/[a-z]+/g, '') === name.replace(/[^A-Za-z]+/g, '').toUpperCase()
  );
}
