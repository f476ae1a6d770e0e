import { compressedReader } from './read-compressed.ts';
import { unzstd } from './unzstd.ts';

/** One file compressed by Zstandard. */
export const readZstd = compressedReader(unzstd, /\.zst$/i);
