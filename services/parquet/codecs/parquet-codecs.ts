import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Compressors } from 'hyparquet';
import { unpackHadoopLz4, unpackLz4 } from './lz4.ts';
import { UnpackError } from './unpack-error.ts';
import { unpackFrame } from './unpack-frame.ts';
import { loadZstd } from './zstd-decoder.ts';

/** Longest page, unpacked, bytes. Writers make pages of 8 KiB to some MiB. */
const maxParquetPageBytes = 256 * 1024 * 1024;

/** Bytes that a packed byte of Snappy can give, at most: a copy of 64 takes three. */
export const snappyRatio = 32;

/** The same of each codec: a page that claims more is not given the memory for it. */
const maxRatios: ReadonlyMap<string, number> = new Map([
  ['SNAPPY', snappyRatio],
  ['LZ4', 256],
  ['LZ4_RAW', 256],
]);

/** Larger pages get an instance of hysnappy's of their own: the memory of one never gets smaller. */
const maxKeptBytes = 8 * 1024 * 1024;
let kept: ((input: Uint8Array, length: number) => Uint8Array) | null = null;

/** What Parquet's pages are unpacked by, whoever reads them: no page takes more memory or time than its bytes and what it claims, `maxPageBytes` at most. */
export async function parquetCodecs(maxPageBytes: number = maxParquetPageBytes): Promise<Compressors> {
  const { snappyUncompress, snappyUncompressor } = await import('hysnappy');
  kept ??= snappyUncompressor();
  const small = kept;
  await loadZstd();
  const all: Compressors = {
    BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: length }),
    GZIP: (input, length) => gunzipSync(input, { maxOutputLength: length }),
    LZ4: unpackHadoopLz4,
    ['LZ4_RAW']: unpackLz4,
    SNAPPY: (input, length) => (length > maxKeptBytes ? snappyUncompress : small)(input, length),
    // One that is shorter than it claims is no page to the reader behind this.
    ZSTD: (input, length) => unpackFrame(input, length),
  };
  return Object.fromEntries(
    Object.entries(all).map(([codec, decompressor]) => [
      codec,
      (input: Uint8Array, length: number) => {
        if (length === 0) return new Uint8Array(0);
        const isFair =
          length > 0 && length <= maxPageBytes && length <= input.length * (maxRatios.get(codec) ?? length);
        if (!isFair) throw new UnpackError('MALFORMED_FILE', 'parquet page size');
        return decompressor(input, length);
      },
    ]),
  );
}
