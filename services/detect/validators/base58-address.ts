import { createHash } from 'node:crypto';

const bitcoin = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** The same symbols in the order that the XRP Ledger uses. */
const ripple = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The 25 bytes of an address of version, 20 bytes of hash and 4 of double SHA-256, or null when they do not fit together. */
export function base58Address(text: string, ledger: 'bitcoin' | 'ripple'): Uint8Array | null {
  const alphabet = ledger === 'ripple' ? ripple : bitcoin;
  let number = 0n;
  for (const symbol of text) {
    const worth = alphabet.indexOf(symbol);
    if (worth < 0) return null;
    number = number * 58n + BigInt(worth);
  }
  const hex = number.toString(16);
  if (hex.length > 50) return null;
  const bytes = Buffer.from(hex.padStart(50, '0'), 'hex');
  return sha256(sha256(bytes.subarray(0, 21)))
    .subarray(0, 4)
    .equals(bytes.subarray(21))
    ? bytes
    : null;
}
