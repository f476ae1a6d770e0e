import { createHash } from 'node:crypto';
import { decodeBase58, encodeBase58 } from './base58.ts';

const check = (bytes: Uint8Array): Buffer =>
  createHash('blake2b512').update('SS58PRE').update(bytes).digest().subarray(0, 2);

/** SS58 of an account of 32 bytes: a network of one or two bytes before it, two bytes of BLAKE2b behind. */
export function ss58(text: string): boolean {
  const bytes = decodeBase58(text);
  if (bytes === null) return false;
  const [first = 255] = bytes;
  if (first > 127 || bytes.length !== (first < 64 ? 35 : 36)) return false;
  return check(bytes.subarray(0, -2)).equals(bytes.subarray(-2));
}

export function encodeSs58(network: number, account: Uint8Array): string {
  const bytes = Buffer.from([network, ...account]);
  return encodeBase58(Buffer.concat([bytes, check(bytes)]));
}
