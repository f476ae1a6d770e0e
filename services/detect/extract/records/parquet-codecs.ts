import { gunzipSync } from 'node:zlib';
import type { Compressors } from 'hyparquet';
import { ExtractError } from '../core/extract-error.ts';

/** Longest page, unpacked, bytes. Writers make pages of 8 KiB to some MiB. */
const maxPageBytes = 256 * 1024 * 1024;

/** The package's codecs with a limit on what a page may claim; gzip by zlib, and empty pages for LZ4, which the package fails on. */
export async function parquetCodecs(): Promise<Compressors> {
  const { compressors } = await import('hyparquet-compressors');
  const { decompress } = await import('fzstd');
  const all: Compressors = {
    ...compressors,
    GZIP: (input, length) => gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
    ZSTD: (input, length) => decompress(input, new Uint8Array(length)),
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
