import { UnpackError } from './unpack-error.ts';
import { ZstdDecoder } from './zstd-decoder.ts';
import { magicBytes, zstdBlock, zstdHeader } from './zstd-frame.ts';

/** The first frame of Zstandard, at most `length` bytes; only that is known to be within bounds. `loadZstd` comes first. */
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
      if (filled + chunk.length > length) throw new UnpackError('MALFORMED_FILE', 'zstd page size');
      out.push(chunk);
      filled += chunk.length;
    }
  } finally {
    decoder.close();
  }
  return Buffer.concat(out, filled);
}
