import { bunzip2 } from './bunzip2.ts';
import { compressedReader } from './read-compressed.ts';

/** One file compressed by bzip2. */
export const readBzip2 = compressedReader(bunzip2, /\.bz2$/i);
