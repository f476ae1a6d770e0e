import { createHmac } from 'node:crypto';
import { stripSeparators } from './normalized.ts';

/** Digits of a fingerprint. */
const hexDigits = 32;

/** Fingerprint of a value under the organization's key: HMAC-SHA-256, first 32 hex digits. A bare hash could be enumerated. */
export function fingerprint(key: Uint8Array, identifier: string, value: string): string {
  return createHmac('sha256', key).update(identifier).update('\0').update(value).digest('hex').slice(0, hexDigits);
}

/**
 * Fingerprint of a value of an exact-match set: case and separators do not count, and no identifier is part of it, so that one set of
 * fingerprints serves many identifiers and can be made before any of them.
 */
export function exactFingerprint(key: Uint8Array, value: string): string {
  return fingerprint(key, 'exact', stripSeparators(value.trim()).toLowerCase());
}
