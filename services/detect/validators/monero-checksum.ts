import { decodeBase58 } from './base58.ts';
import { keccak256 } from './keccak256.ts';

/** First bytes of standard, integrated and sub-addresses of the main, test and stage networks. */
const networks = [18, 19, 42, 53, 54, 63, 24, 25, 36];

/** Monero's Base58: blocks of eight bytes as eleven symbols, and a last of five bytes as seven. */
function decode(text: string): Buffer | null {
  const blocks: Buffer[] = [];
  for (let at = 0; at < text.length; at += 11) {
    const block = text.slice(at, at + 11);
    const size = block.length === 11 ? 8 : 5;
    const bytes = decodeBase58(block.replace(/^1{1,11}/, ''));
    if (bytes === null || bytes.length > size) return null;
    blocks.push(Buffer.concat([Buffer.alloc(size - bytes.length), bytes]));
  }
  return Buffer.concat(blocks);
}

/** True for 95 or 106 symbols that end in the first four bytes of the Keccak-256 of the others. */
export function moneroChecksum(text: string): boolean {
  if (text.length !== 95 && text.length !== 106) return false;
  const bytes = decode(text);
  if (bytes === null || !networks.includes(bytes[0] ?? 0)) return false;
  return keccak256(bytes.subarray(0, -4)).subarray(0, 4).equals(bytes.subarray(-4));
}
