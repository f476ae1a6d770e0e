import { createHash } from 'node:crypto';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const checksum = (bytes: Uint8Array): Buffer => sha256(sha256(bytes)).subarray(0, 4);

function decode(text: string): Buffer | null {
  let number = 0n;
  for (const letter of text) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) return null;
    number = number * 58n + BigInt(digit);
  }
  const hex = number.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

/** True when `text` is Base58Check without a leading zero byte: its last four bytes are the double SHA-256 of the others. */
export function isBase58Check(text: string): boolean {
  const bytes = decode(text);
  return bytes !== null && bytes.length > 5 && checksum(bytes.subarray(0, -4)).equals(bytes.subarray(-4));
}

/** Base58Check of `payload`, whose first byte is not zero. */
export function encodeBase58Check(payload: Uint8Array): string {
  let number = BigInt(`0x${Buffer.concat([payload, checksum(payload)]).toString('hex')}`);
  let out = '';
  for (; number > 0n; number /= 58n) out = `${alphabet[Number(number % 58n)] ?? ''}${out}`;
  return out;
}
