import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Compressors } from 'hyparquet';
import { loadZstd, ZstdDecoder } from '../archive/zstd-decoder.ts';
import { magicBytes, zstdBlock, zstdHeader } from '../archive/zstd-frame.ts';
import { ExtractError } from '../core/extract-error.ts';

/** Longest page, unpacked, bytes. Writers make pages of 8 KiB to some MiB. */
const maxPageBytes = 256 * 1024 * 1024;

/** A copy of 64 bytes takes three. */
const snappyRatio = 32;

/** Bytes that each packed byte can give, at most: a page that claims more is not given the memory for it. */
const maxRatios: ReadonlyMap<string, number> = new Map([
  ['SNAPPY', snappyRatio],
  ['LZ4', 256],
  ['LZ4_RAW', 256],
]);

/** The package's codecs with a limit on what a page may claim; gzip and Brotli by zlib, and empty pages for LZ4, which the package fails on. */
export async function parquetCodecs(): Promise<Compressors> {
  const { compressors } = await import('hyparquet-compressors');
  await loadZstd();
  const all: Compressors = {
    ...compressors,
    BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
    GZIP: (input, length) => gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
    ['ZSTD']: unpackZstd,
  };
  return Object.fromEntries(
    Object.entries(all).map(([codec, decompressor]) => [
      codec,
      (input: Uint8Array, length: number) => {
        if (length === 0) return new Uint8Array(0);
        if (!(length > 0 && length <= maxPageBytes)) throw new ExtractError('MALFORMED_FILE', 'parquet page size');
        const ratio = maxRatios.get(codec);
        if (ratio !== undefined && length > input.length * ratio)
          throw new ExtractError('MALFORMED_FILE', 'parquet page size');
        return decompressor(input, length);
      },
    ]),
  );
}

/** The frame of a page. One that is shorter than it claims is no page to the reader behind this. */
const unpackZstd = (input: Uint8Array, length: number): Uint8Array => unpackFrame(input, length);

/** Snappy's own form, as ORC and Avro have it: at most `maxBytes`, and what its bytes can stand for. */
export async function snappyUnpacker(maxBytes: number): Promise<(packed: Uint8Array) => Uint8Array> {
  const { uncompress } = await import('snappyjs');
  return (packed) => uncompress(packed, Math.min(maxBytes, packed.length * snappyRatio));
}

/** The first frame, at most `length` bytes; only that is known to be within bounds. */
export function unpackFrame(input: Uint8Array, length: number): Buffer {
  const out: Uint8Array[] = [];
  let filled = 0;
  const header = zstdHeader(input.subarray(magicBytes));
  let end = magicBytes + header.length;
  for (let isLast = false; !isLast; ) {
    const block = zstdBlock(input.subarray(end, end + 3));
    end += 3 + block.bytes;
    isLast = block.isLast;
  }
  const decoder = new ZstdDecoder(header.windowBytes);
  try {
    for (const chunk of decoder.decode(input.subarray(0, header.hasChecksum ? end + 4 : end))) {
      if (filled + chunk.length > length) throw new ExtractError('MALFORMED_FILE', 'parquet page size');
      out.push(chunk);
      filled += chunk.length;
    }
  } finally {
    decoder.close();
  }
  return Buffer.concat(out, filled);
}
