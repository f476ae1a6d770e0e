import { createGunzip } from 'node:zlib';
import { ByteSource } from '../core/byte-source.ts';
import { pump } from './pump.ts';
import { compressedReader } from './read-compressed.ts';

/** Output is asked for in pieces of this size, bytes: the 16 KiB that zlib takes by itself halve the speed. */
const chunkSize = 128 * 1024;
/** For streams that are shorter than this, packed, as well: many small ones would else leave garbage faster than it is collected. */
const smallBytes = 16 * 1024;

/** Streams up to this many compressed bytes are read again, slowly, when they turn out to be damaged. */
const salvagedBytes = 1024 * 1024;

/** gzip, also of several members; zeros behind the last one are padding, anything else is MALFORMED_FILE. */
export const readGzip = compressedReader(plainOf, /\.(gz|gzip)$/i);

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

/** zlib drops the last output before an error (here up to 128 KiB): the bytes behind `given` that another decoder still gets. */
async function* salvage(seen: readonly Uint8Array[], given: number): AsyncGenerator<Uint8Array> {
  const { Gunzip } = await import('fflate');
  const found: Uint8Array[] = [];
  let skip = given;
  const decoder = new Gunzip((chunk) => {
    const fresh = chunk.subarray(Math.min(skip, chunk.length));
    skip -= chunk.length - fresh.length;
    if (fresh.length > 0) found.push(fresh.slice());
  });
  const bytes = Buffer.concat(seen);
  for (let at = 0; at < bytes.length; at += 256) {
    try {
      decoder.push(bytes.subarray(at, at + 256), at + 256 >= bytes.length);
    } catch {
      break;
    }
    yield* found.splice(0);
  }
  yield* found;
}
