import { isAscii } from 'node:buffer';
import { ByteSource } from '../core/byte-source.ts';
import { colourCut, withoutColours } from './colours.ts';
import { fromEbcdic } from './ebcdic.ts';
import type { Encoding } from './encoding.ts';
import { plainSignBytes } from './plain-signs.ts';
import { cutBytes, repairUtf8 } from './utf8-repair.ts';

/** A letter with its marks, or a digit with what is not seen behind it, bytes. */
const mostCarried = 64;
const esc = 27;

/** The text of `input` as valid UTF-8 without byte order mark and colours (`colours.ts`) and with plain signs (`plain-signs.ts`), chunk by chunk; no character is cut by a chunk border. */
export function toUtf8(input: ByteSource, encoding: Encoding): ByteSource {
  return new ByteSource(withPlainSigns(decode(new ByteSource(withoutStart(input, encoding.bomLength)), encoding.name)));
}

function decode(source: ByteSource, encoding: Encoding['name']): AsyncGenerator<Uint8Array> {
  switch (encoding) {
    case 'utf-8':
      return repaired(source);
    case 'utf-16le':
    case 'utf-16be':
      return decoded(source, standardDecoder(encoding));
    case 'utf-32le':
    case 'utf-32be':
      return fromUtf32(source, encoding === 'utf-32le');
    case 'ebcdic':
      return decoded(source, { write: fromEbcdic, end: () => '' });
    default:
      return fromLegacy(source, encoding);
  }
}

async function* withPlainSigns(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let carry: Uint8Array = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (carry.length === 0 && isAscii(chunk) && !chunk.includes(esc)) {
      yield chunk;
      continue;
    }
    const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const end = Math.min(lastAscii(bytes), colourCut(bytes));
    carry = Buffer.from(bytes.subarray(end));
    if (end > 0) yield plainSignBytes(withoutColours(bytes.subarray(0, end)));
  }
  if (carry.length > 0) yield plainSignBytes(withoutColours(carry));
}

/** Where the last ASCII character is, with what may belong to it behind; the end where there is none nearby. */
function lastAscii(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0 && bytes.length - at < mostCarried; at--) if (bytes[at]! < 128) return at;
  return bytes.length;
}

interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

async function* withoutStart(input: ByteSource, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of input) {
    const skipped = Math.min(left, chunk.length);
    left -= skipped;
    if (skipped < chunk.length) yield chunk.subarray(skipped);
  }
}

async function* repaired(input: ByteSource): AsyncGenerator<Uint8Array> {
  let carry: Uint8Array = Buffer.alloc(0);
  for await (const chunk of input) {
    const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const cut = cutBytes(bytes);
    if (cut < bytes.length) yield repairUtf8(bytes.subarray(0, bytes.length - cut));
    carry = Buffer.from(bytes.subarray(bytes.length - cut));
  }
  if (carry.length > 0) yield repairUtf8(carry);
}

function standardDecoder(label: string): Decoder {
  const decoder = new TextDecoder(label);
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

async function* fromLegacy(input: ByteSource, name: string): AsyncGenerator<Uint8Array> {
  const iconv = (await import('iconv-lite')).default;
  const decoder = iconv.getDecoder(name);
  yield* decoded(input, { write: (bytes) => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' });
}

async function* decoded(input: ByteSource, decoder: Decoder): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) {
    const text = decoder.write(chunk);
    if (text.length > 0) yield Buffer.from(text, 'utf8');
  }
  const last = decoder.end();
  if (last.length > 0) yield Buffer.from(last, 'utf8');
}

async function* fromUtf32(input: ByteSource, littleEndian: boolean): AsyncGenerator<Uint8Array> {
  let carry: Uint8Array = Buffer.alloc(0);
  for await (const chunk of input) {
    const bytes = carry.length === 0 ? Buffer.from(chunk) : Buffer.concat([carry, chunk]);
    const usable = bytes.length & ~3;
    const points: string[] = [];
    for (let i = 0; i < usable; i += 4) {
      const point = littleEndian ? bytes.readUInt32LE(i) : bytes.readUInt32BE(i);
      points.push(point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point));
    }
    if (points.length > 0) yield Buffer.from(points.join(''), 'utf8');
    carry = bytes.subarray(usable);
  }
  if (carry.length > 0) yield Buffer.from('\ufffd', 'utf8');
}
