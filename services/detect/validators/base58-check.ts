import { createHash } from 'node:crypto';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const checksum = (bytes: Uint8Array): Buffer => sha256(sha256(bytes)).subarray(0, 4);

/** The bytes of Base58 in Bitcoin's order of symbols (a leading `1` is a zero byte), or null for another symbol. */
export function decodeBase58(text: string): Buffer | null {
  let number = 0n;
  for (const letter of text) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) return null;
    number = number * 58n + BigInt(digit);
  }
  const zeros = text.length - text.replace(/^1{1,200}/, '').length;
  const hex = number === 0n ? '' : number.toString(16);
  return Buffer.from('00'.repeat(zeros) + (hex.length % 2 === 0 ? hex : `0${hex}`), 'hex');
}

/** The payload of Base58Check, whose last four bytes are the double SHA-256 of the others; null where they are not. */
export function base58Payload(text: string): Buffer | null {
  const bytes = decodeBase58(text);
  if (bytes === null || bytes.length < 6) return null;
  const payload = bytes.subarray(0, -4);
  return checksum(payload).equals(bytes.subarray(-4)) ? payload : null;
}

/** True when `text` is Base58Check. */
export function isBase58Check(text: string): boolean {
  return base58Payload(text) !== null;
}

/** True when `text` is Base58Check of 20 bytes behind one of the versions, each written in hex. */
export function isBase58Account(text: string, versions: readonly string[]): boolean {
  const payload = base58Payload(text);
  return payload !== null && versions.includes(payload.subarray(0, -20).toString('hex'));
}

/** Base58 of the bytes. */
export function encodeBase58(bytes: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let out = '';
  for (; number > 0n; number /= 58n) out = `${alphabet[Number(number % 58n)] ?? ''}${out}`;
  const first = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(first < 0 ? bytes.length : first) + out;
}

/** Base58Check of `payload`. */
export function encodeBase58Check(payload: Uint8Array): string {
  return encodeBase58(Buffer.concat([payload, checksum(payload)]));
}
