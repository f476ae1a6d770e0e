import { base32Bytes, encodeBase32 } from './base32.ts';
import { crc16 } from './crc16.ts';

/** A strkey of Stellar (SEP-23) of the length that its kind has: Base32 whose last two bytes are the CRC of the others, low byte first. */
export function strkey(text: string): boolean {
  const bytes = base32Bytes(text);
  if (bytes.length < 35 || crc16(bytes.subarray(0, -2)) !== bytes.readUInt16LE(bytes.length - 2)) return false;
  return encodeBase32(bytes) === text;
}

export function encodeStrkey(version: number, payload: Uint8Array): string {
  const bytes = Buffer.from([version, ...payload, 0, 0]);
  bytes.writeUInt16LE(crc16(bytes.subarray(0, -2)), bytes.length - 2);
  return encodeBase32(bytes);
}
