import { createHash } from 'node:crypto';

const bitcoin = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** The same symbols in the order that the XRP Ledger uses. */
const ripple = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Bytes of an address: version, 20 of hash, 4 of double SHA-256. */
const length = 25;
const halves = 13;

/** Digit that each symbol stands for, 255 for none, by its code. */
function digitsOf(alphabet: string): Uint8Array {
  const digits = new Uint8Array(128).fill(255);
  for (const [digit, symbol] of [...alphabet].entries()) digits[symbol.charCodeAt(0)] = digit;
  return digits;
}
const ledgers = { bitcoin: digitsOf(bitcoin), ripple: digitsOf(ripple) } as const;

/** The number that `text` is in Base58, as the bytes of an address; null for another symbol and for a larger number. */
function decode(text: string, digits: Uint8Array): Buffer | null {
  // The lowest sixteen bits first: big integers take three times as long.
  const number = new Uint16Array(halves);
  for (let at = 0; at < text.length; at++) {
    let carry = digits[text.charCodeAt(at)] ?? 255;
    if (carry === 255) return null;
    for (let i = 0; i < halves; i++) {
      carry += (number[i] ?? 0) * 58;
      number[i] = carry & 0xffff;
      carry >>>= 16;
    }
    if (carry !== 0 || (number[halves - 1] ?? 0) > 255) return null;
  }
  const bytes = Buffer.alloc(length);
  for (let i = 0; i < length; i++) bytes[length - 1 - i] = (number[i >> 1] ?? 0) >> ((i & 1) * 8);
  return bytes;
}

/** True for an address of one of the versions, whose last four bytes fit the others. */
export function isBase58Address(text: string, ledger: keyof typeof ledgers, versions: readonly number[]): boolean {
  const bytes = decode(text, ledgers[ledger]);
  if (bytes === null || !versions.includes(bytes[0] ?? -1)) return false;
  return sha256(sha256(bytes.subarray(0, 21)))
    .subarray(0, 4)
    .equals(bytes.subarray(21));
}
