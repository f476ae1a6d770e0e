import { createHash } from 'node:crypto';
import { base58Number, decodeBase58, encodeBase58, type Ledger } from './base58.ts';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const checksum = (bytes: Uint8Array): Buffer => sha256(sha256(bytes)).subarray(0, 4);

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

/** Bytes of an address: version, 20 of hash, 4 of double SHA-256. */
const addressBytes = 25;

/** True for an address of one of the versions, whatever zeros it begins with; the version is looked at before hashes are made. */
export function isBase58Address(text: string, ledger: Ledger, versions: readonly number[]): boolean {
  const bytes = base58Number(text, addressBytes, ledger);
  if (bytes === null || !versions.includes(bytes[0] ?? -1)) return false;
  return checksum(bytes.subarray(0, -4)).equals(bytes.subarray(-4));
}

/** Base58Check of `payload`. */
export function encodeBase58Check(payload: Uint8Array): string {
  return encodeBase58(Buffer.concat([payload, checksum(payload)]));
}
