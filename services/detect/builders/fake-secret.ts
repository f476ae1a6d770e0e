const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

const alphabets = {
  base62: `${digits}${upper}${lower}`,
  base64: `${upper}${lower}${digits}+/`,
  base64url: `${upper}${lower}${digits}-_`,
  base32: `${upper}234567`,
  base36: `${digits}${lower}`,
  hex: `${digits}abcdef`,
  hexUpper: `${digits}ABCDEF`,
  digits,
  lower,
  upper,
  upperDigits: `${upper}${digits}`,
} as const;

/** The alphabets as they stand between the brackets of a regular expression. */
export const classes = {
  base62: 'A-Za-z0-9',
  base64: 'A-Za-z0-9+/',
  base64url: 'A-Za-z0-9_-',
  base32: 'A-Z2-7',
  base36: 'a-z0-9',
  hex: 'a-f0-9',
  hexUpper: 'A-F0-9',
  digits: '0-9',
  lower: 'a-z',
  upper: 'A-Z',
  upperDigits: 'A-Z0-9',
} as const satisfies Record<Alphabet, string>;

/** Alphabets that `fakeSecret` draws from. */
export type Alphabet = keyof typeof alphabets;

function seedOf(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

/**
 * A made-up secret, `prefix` and `length` characters of `alphabet`: the same for the same arguments, so that examples need no
 * live-looking literal in the repository. `variant` gives another one.
 */
export function fakeSecret(prefix: string, length: number, alphabet: Alphabet = 'base62', variant = 0): string {
  const letters = alphabets[alphabet];
  let state = seedOf(`${prefix}|${length}|${alphabet}|${variant}`);
  let out = prefix;
  for (let i = 0; i < length; i++) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    out += letters[((mixed ^ (mixed >>> 14)) >>> 0) % letters.length];
  }
  return out;
}

/** A made-up UUID in lower case; `variant` gives another one. */
export function fakeUuid(variant = 0): string {
  const hex = fakeSecret('', 32, 'hex', variant + 100);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
