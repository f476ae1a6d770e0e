import { isDigit, isLower, isUpper } from './bytes.ts';

/** Bytes between a keyword and the sign behind its label: `number: `, `_no=`, `" : "`. */
const maxRest = 32;
const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 9;
const isRest = (byte: number): boolean =>
  isLower(byte) ||
  isUpper(byte) ||
  isBlank(byte) ||
  byte === 95 ||
  byte === 35 ||
  byte === 46 ||
  byte === 39 ||
  byte === 34 ||
  byte >= 0x80;

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

/** Digits of a code that begins with a keyword (`SKU TEL-84157`): an index (`phone-1: `) has fewer. */
const codeDigits = 3;

/** Where the digits of a code begin whose letters end at `at`, hyphen included or not; -1 when no code begins there. */
function codeAt(bytes: Uint8Array, at: number, digits: number): number {
  const from = bytes[at - 1] === 45 ? at : bytes[at] === 45 ? at + 1 : -1;
  if (from < 0) return -1;
  for (let i = from; i < from + digits; i++) if (!isDigit(bytes[i] ?? 0)) return -1;
  return from;
}

/** Bytes between a keyword and a number that it labels without a sign (`Account no. 62001234567`), digits of that number at least. */
const maxGap = 10;
const numberDigits = 6;
/** Space, brackets, plus, hyphen, dot, slash. */
const inNumber = new Set([32, 40, 41, 43, 45, 46, 47]);
const isInNumber = (byte: number): boolean => isDigit(byte) || isUpper(byte) || inNumber.has(byte);

/** True when a number (or an account, `NL67 RABO …`) follows the keyword that ends at `at` with nothing but blanks, a dot or words such as `no.` between. */
function numberFollows(bytes: Uint8Array, to: number, at: number): boolean {
  let i = at;
  while (i < to && i < at + maxGap && isRest(bytes[i] ?? 0)) i++;
  if (i === at) return false;
  let digits = 0;
  for (; i < to && isInNumber(bytes[i] ?? 0); i++) if (isDigit(bytes[i] ?? 0) && ++digits === numberDigits) return true;
  return false;
}

/**
 * True when the keyword that ends at `hitEnd`, behind a value, is the label of another one (`…, passport: X`, `…; account no. 123456`, a
 * code `MRN-65707`).
 */
export function labelsNext(bytes: Uint8Array, to: number, hitEnd: number): boolean {
  return codeAt(bytes, hitEnd, 1) >= 0 || labels(bytes, to, hitEnd) || numberFollows(bytes, to, hitEnd);
}

/** True when the keyword that ends at `hitEnd` is the label of a value on its own line. */
export function labels(bytes: Uint8Array, to: number, hitEnd: number): boolean {
  return valueOfLabel(bytes, hitEnd, to) >= 0;
}

/** True when the keyword that ends at `hitEnd` begins a code (`SKU TEL-84157`) before the value at `start`. */
export function labelsCode(bytes: Uint8Array, hitEnd: number, start: number): boolean {
  const code = codeAt(bytes, hitEnd, codeDigits);
  return code >= 0 && code < start;
}

/** True when a number follows the word that ends at `hitEnd` and ends before the value at `start`: the word speaks of that one (`patient ID 778899, (646) …`). */
export function numberBetween(bytes: Uint8Array, hitEnd: number, start: number): boolean {
  let i = hitEnd;
  const last = Math.min(start, hitEnd + maxGap);
  while (i < last && (isRest(bytes[i] ?? 0) || bytes[i] === 58)) i++;
  let digits = 0;
  while (i < start && isDigit(bytes[i] ?? 0)) {
    digits++;
    i++;
  }
  return i > hitEnd && digits >= codeDigits && i < start;
}

/** True when `text`, in small letters, stands at `at` in letters of either case. */
function standsAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (((bytes[at + i] ?? 0) | 32) !== text.charCodeAt(i)) return false;
  return true;
}

/** What stands before the `Phone` of a device. */
const phones = ['i', 'windows '] as const;
const isAsciiLetter = (byte = 0): boolean => isLower(byte) || isUpper(byte);

/** True for the `Phone` of an `iPhone` and the `Mobile` of a browser (`Mobile Safari`, `Mobile/15E148`), which every log of a web server names. */
export function isDevice(bytes: Uint8Array, hitStart: number, hitEnd: number): boolean {
  if (hitEnd - hitStart === 5 && standsAt(bytes, hitStart, 'phone'))
    return phones.some((kind) => {
      const start = hitStart - kind.length;
      return standsAt(bytes, start, kind) && !isAsciiLetter(bytes[start - 1]);
    });
  if (hitEnd - hitStart !== 6 || !standsAt(bytes, hitStart, 'mobile')) return false;
  if (bytes[hitEnd] !== 47) return standsAt(bytes, hitEnd, ' safari');
  // A build: digits, a capital, digits; a number has no letters.
  let at = hitEnd + 1;
  while (isDigit(bytes[at] ?? 0)) at++;
  return at > hitEnd + 1 && isUpper(bytes[at] ?? 0);
}

const longestExtension = 5;
const extensions = new Set(
  'js mjs css map png jpg jpeg gif svg webp ico html htm php jsp asp aspx xml json txt md pdf zip gz csv log woff woff2 min'.split(
    ' ',
  ),
);

/** True when the keyword that ends at `hitEnd` is the name of a file (`/static/phone.png?v=…`). */
export function namesFile(bytes: Uint8Array, hitEnd: number): boolean {
  if (bytes[hitEnd] !== 46) return false;
  let extension = '';
  for (let at = hitEnd + 1; at <= hitEnd + 1 + longestExtension && isLower(bytes[at] ?? 0); at++)
    extension += String.fromCharCode(bytes[at] ?? 0);
  return extensions.has(extension);
}
