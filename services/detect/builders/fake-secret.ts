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
