import { createHmac } from 'node:crypto';

/** Digits of a fingerprint. */
const hexDigits = 32;

/** Fingerprint of a value under the organization's key: HMAC-SHA-256, first 32 hex digits. A bare hash could be enumerated. */
export function fingerprint(key: Uint8Array, identifier: string, value: string): string {
  return createHmac('sha256', key).update(identifier).update('\0').update(value).digest('hex').slice(0, hexDigits);
}
