import { createInflateRaw } from 'node:zlib';
import { ExtractError } from '../core/extract-error.ts';
import { bunzip2 } from './bunzip2.ts';
import { pump } from './pump.ts';
import type { Decompressor } from './read-compressed.ts';
import { unxz } from './unxz.ts';
import { unzstd } from './unzstd.ts';

const chunkSize = 64 * 1024;

/** The decompressor for a compression method of zip (APPNOTE 4.4.5). */
export function zipDecompressor(method: number): Decompressor {
  switch (method) {
    case 0:
      return (input) => input[Symbol.asyncIterator]();
    case 8:
      return (input) => pump(input, createInflateRaw({ chunkSize }));
    case 12:
      return bunzip2;
    case 93:
      return unzstd;
    case 95:
      return unxz;
    default:
      throw new ExtractError('UNSUPPORTED_FILE_TYPE_EXCEPTION', `zip method ${method}`);
  }
}
