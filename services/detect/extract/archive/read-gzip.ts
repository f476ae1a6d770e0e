import { createGunzip, type Gunzip } from 'node:zlib';
import { ByteSource } from '../core/byte-source.ts';
import type { FormatReader } from '../core/format.ts';
import { textLines } from '../core/text-lines.ts';
import { pump } from './pump.ts';
import { compressedReader } from './read-compressed.ts';
import { isTellingName } from './telling-name.ts';

/** Output is asked for in pieces of this size, bytes: the 16 KiB that zlib takes by itself halve the speed. */
const chunkSize = 128 * 1024;
/** For streams that are shorter than this, packed, as well: many small ones would else leave garbage faster than it is collected. */
const smallBytes = 16 * 1024;

/** Streams up to this many compressed bytes are read again, slowly, when they turn out to be damaged. */
const salvagedBytes = 1024 * 1024;

/** gzip, also of several members; zeros behind the last one are padding, anything else is MALFORMED_FILE. */
export const readGzip: FormatReader = async function* (input, place) {
  const texts = headerTexts(await input.peek(headerBytes));
  if (texts.length > 0) yield* textLines(texts, place);
  return yield* readStream(input, place);
};

const readStream = compressedReader(plainOf, /\.(gz|gzip)$/i);

/** What is looked at of the header (RFC 1952, 2.3), and its flags. */
const headerBytes = 4096;
const Flag = { EXTRA: 4, NAME: 8, COMMENT: 16 } as const;

/** A telling name and a comment that stand before the bytes. */
function headerTexts(bytes: Uint8Array): string[] {
  const header = Buffer.from(bytes);
  const flags = header[3] ?? 0;
  let at = 10;
  if ((flags & Flag.EXTRA) !== 0 && at + 2 <= header.length) at += 2 + header.readUInt16LE(at);
  const texts: string[] = [];
  for (const flag of [Flag.NAME, Flag.COMMENT]) {
    if ((flags & flag) === 0) continue;
    const end = header.indexOf(0, at);
    const text = header.toString('latin1', at, end < 0 ? header.length : end);
    if (flag === Flag.COMMENT || isTellingName(text)) texts.push(text);
    at = end < 0 ? header.length : end + 1;
  }
  return texts;
}

async function* plainOf(input: ByteSource): AsyncGenerator<Uint8Array> {
  const seen: Uint8Array[] = [];
  let seenBytes = 0;
  let given = 0;
  const watched = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of input) {
      seenBytes += chunk.length;
      if (seenBytes <= salvagedBytes) seen.push(chunk);
      else seen.length = 0;
      yield chunk;
    }
  };
  const isSmall = (await input.peek(smallBytes)).length < smallBytes;
  const gunzip = createGunzip({ chunkSize: isSmall ? smallBytes : chunkSize });
  try {
    for await (const chunk of pump(new ByteSource(watched()), gunzip)) {
      given += chunk.length;
      yield chunk;
    }
  } catch (error) {
    if (seenBytes <= salvagedBytes) yield* salvage(seen, given);
    throw error;
  }
}

/** Packed bytes at a time, ever fewer: zlib gives nothing of those that it meets an error in. */
const steps = [4096, 64, 1];

/**
 * What came out of the bytes in front of an error behind the `given` first ones, of which zlib drops what it has at hand (up to 128 KiB). Each round goes to
 * where the one before had to stop, and on from there in smaller steps; only what the last byte of all stands for stays away.
 */
async function* salvage(seen: readonly Uint8Array[], given: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.concat(seen);
  let [good, out] = [0, given];
  for (const step of steps) {
    const gunzip = createGunzip({ chunkSize: smallBytes });
    const fresh: Uint8Array[] = [];
    const take = takerOf(gunzip);
    let past = 0;
    gunzip.on('data', (chunk: Uint8Array) => {
      const known = Math.min(chunk.length, Math.max(0, out - past));
      past += chunk.length;
      if (known < chunk.length) fresh.push(chunk.subarray(known));
    });
    try {
      if (good > 0 && !(await take(bytes.subarray(0, good)))) return;
      for (let isTaken = true; isTaken && good < bytes.length; ) {
        const piece = bytes.subarray(good, good + step);
        isTaken = await take(piece);
        if (isTaken) good += piece.length;
        yield* fresh.splice(0);
        out = Math.max(out, past);
      }
    } finally {
      gunzip.destroy();
    }
    if (good === bytes.length) return;
  }
}

/** What gives `stream` a piece and tells whether it took it; it does not when it fails, or wants no more behind the end of its data. */
function takerOf(stream: Gunzip): (piece: Uint8Array) => Promise<boolean> {
  let isOver = false;
  let settle = (_isTaken: boolean): void => {};
  for (const event of ['error', 'end', 'close'])
    stream.on(event, () => {
      isOver = true;
      settle(false);
    });
  return (piece) =>
    new Promise((resolve) => {
      if (isOver) return resolve(false);
      settle = resolve;
      stream.write(piece, () => resolve(!isOver));
    });
}
