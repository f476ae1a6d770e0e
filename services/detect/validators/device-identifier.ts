import type { Validation } from '../define-detector.ts';
import { gtin } from './gtin.ts';

const code39 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';

/** Check character of HIBC: the sum of the values of all characters, modulo 43 (ANSI/HIBC 2.6). */
function hibc(text: string): boolean {
  let sum = 0;
  for (const character of text.slice(0, -1)) {
    const value = code39.indexOf(character);
    if (value < 0) return false;
    sum += value;
  }
  return code39[sum % 43] === text.at(-1);
}

/** Unique device identifier: GS1 (proved by the GTIN's check digit), HIBC (by its check character) or ICCBBA (by structure only). */
export function deviceIdentifier(raw: string): Validation {
  const gs1 = /^(?:\(01\)|01)(\d{14})/.exec(raw);
  if (gs1?.[1] !== undefined) return gtin(gs1[1]) && 'strong';
  const text = raw.replace(/^\*|\*$/g, '');
  if (text.startsWith('+')) return hibc(text) && 'strong';
  return text.startsWith('=') && text.length >= 14;
}
