import { UnpackError } from './unpack-error.ts';

/** Largest window of a frame, which is taken before any data is seen. `zstd --ultra` goes up to 128 MiB, all other levels to 8. */
const maxWindowBytes = 32 * 1024 * 1024;
/** Longest block, packed or not (RFC 8878, 3.1.1.2.4). */
const maxBlockBytes = 128 * 1024;

export const magicBytes = 4;

export function isFrame(magic: Uint8Array): boolean {
  return magic.join() === '40,181,47,253';
}

export function isSkippable(magic: Uint8Array): boolean {
  return (magic[0]! & 0xf0) === 0x50 && magic.subarray(1).join() === '42,77,24';
}

/** The header of a frame, behind its magic (RFC 8878, 3.1.1.1). */
interface ZstdHeader {
  readonly length: number;
  readonly windowBytes: number;
  readonly hasChecksum: boolean;
}

const isSegment = (descriptor: number): boolean => (descriptor & 0x20) !== 0;
const sizeBytesOf = (descriptor: number): number => [isSegment(descriptor) ? 1 : 0, 2, 4, 8][descriptor >> 6]!;

/** Bytes of the header that begins with `descriptor`. */
export function headerLength(descriptor: number): number {
  return 1 + (isSegment(descriptor) ? 0 : 1) + [0, 1, 2, 4][descriptor & 3]! + sizeBytesOf(descriptor);
}

/** Reads a header; one that wants more memory than there is to give is refused. */
export function zstdHeader(header: Uint8Array): ZstdHeader {
  const descriptor = header[0] ?? 0;
  const length = headerLength(descriptor);
  if (header.length < length) throw new UnpackError('MALFORMED_FILE', 'zstd header');
  const sizeBytes = sizeBytesOf(descriptor);
  let content = sizeBytes === 2 ? 256 : 0;
  for (let i = 0; i < sizeBytes; i++) content += header[length - sizeBytes + i]! * 256 ** i;
  const power = 2 ** (10 + (header[1]! >> 3));
  const windowBytes = isSegment(descriptor) ? content : power + (power / 8) * (header[1]! & 7);
  if (windowBytes > maxWindowBytes) throw new UnpackError('ARCHIVE_EXCEEDS_SIZE_LIMIT', 'zstd window');
  return { length, windowBytes, hasChecksum: (descriptor & 4) !== 0 };
}

/** Bytes behind the three of a block's header, and whether it is the frame's last. */
export function zstdBlock(header: Uint8Array): { readonly bytes: number; readonly isLast: boolean } {
  const word = header[0]! | (header[1]! << 8) | (header[2]! << 16);
  const [size, type] = [word >> 3, (word >> 1) & 3];
  if (header.length < 3 || type === 3 || size > maxBlockBytes) throw new UnpackError('MALFORMED_FILE', 'zstd block');
  return { bytes: type === 1 ? 1 : size, isLast: (word & 1) !== 0 };
}
