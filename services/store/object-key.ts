import { OrgsweepError } from '../model/index.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The UTF-8 bytes of an object key, which are its identity in the store. MALFORMED_RESPONSE for what S3 cannot have: a lone surrogate. */
export function encodeKey(key: string): Buffer {
  if (/\p{Surrogate}/u.test(key)) {
    throw new OrgsweepError('MALFORMED_RESPONSE', 'An object key is not Unicode.', {
      advice: 'Report it: S3 keys are UTF-8, so the listing was read wrongly.',
    });
  }
  return Buffer.from(key, 'utf8');
}

/** The key of `encodeKey`'s bytes, a leading U+FEFF included. */
export function decodeKey(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
