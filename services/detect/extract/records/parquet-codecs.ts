import { gunzipSync } from 'node:zlib';
import type { Compressors } from 'hyparquet';
import { ExtractError } from '../core/extract-error.ts';

/** Longest page, unpacked, bytes. Writers make pages of 8 KiB to some MiB. */
const maxPageBytes = 256 * 1024 * 1024;

/** The package's codecs with a limit on what a page may claim; gzip by zlib, and empty pages for LZ4, which the package fails on. */
export async function parquetCodecs(): Promise<Compressors> {
  const { compressors } = await import('hyparquet-compressors');
  const { decompress } = await import('fzstd');
  // A buffer given to fzstd makes it three times slower; what it would allocate by itself is told in the frame.
  const unpackZstd = (input: Uint8Array): Uint8Array => decompress(soundFrame(input));
  const all: Compressors = {
    ...compressors,
    GZIP: (input, length) => gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
    ['ZSTD']: unpackZstd,
  };
  return Object.fromEntries(
    Object.entries(all).map(([codec, decompressor]) => [
      codec,
      (input: Uint8Array, length: number) => {
        if (length === 0) return new Uint8Array(0);
        if (!(length > 0 && length <= maxPageBytes)) throw new ExtractError('MALFORMED_FILE', 'parquet page size');
        return decompressor(input, length);
      },
    ]),
  );
}

/** The frame, once the size that it tells (RFC 8878, 3.1.1.1) is known to be within bounds. */
function soundFrame(input: Uint8Array): Uint8Array {
  const descriptor = input[4] ?? 0;
  const isSingle = (descriptor & 0x20) !== 0;
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6]!;
  const start = 5 + (isSingle ? 0 : 1) + [0, 1, 2, 4][descriptor & 3]!;
  let size = 0;
  for (let i = sizeBytes - 1; i >= 0; i--) size = size * 256 + (input[start + i] ?? 0);
  if (size > maxPageBytes) throw new ExtractError('MALFORMED_FILE', 'parquet page size');
  return input;
}
