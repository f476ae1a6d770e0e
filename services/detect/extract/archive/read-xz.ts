import { compressedReader } from './read-compressed.ts';
import { unxz } from './unxz.ts';

/** One file compressed by xz. */
export const readXz = compressedReader(unxz, /\.xz$/i);
