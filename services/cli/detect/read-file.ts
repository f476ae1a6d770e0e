import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';

/** Bytes read at once: what the pool sends at once. */
export const readBytes = 256 * 1024;
/** Files below this are read as a whole, in this thread: a promise takes longer than the system does to read them. */
const smallBytes = 64 * 1024;

/** What may have been put in the place of a regular file since it was found: no link is followed, no pipe waited for. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A pipe opened so would look like an empty file. */
function mustBeFile(stat: Stats): void {
  if (!stat.isFile()) throw Object.assign(new Error('It is no regular file any more.'), { code: 'NOT_A_FILE' });
}

const buffer = Buffer.allocUnsafeSlow(smallBytes);

/** Bytes of a file: all of them when it is small (until the next file is read), null when it has to be read by parts. */
export interface OpenedFile {
  readonly sizeBytes: number;
  readonly content: Uint8Array | null;
}

/** Opens a file and reads it if it is small. Throws errors of the file system. */
export function readSmall(path: string | Buffer): OpenedFile {
  const handle = openSync(path, flags);
  try {
    const stat = fstatSync(handle);
    mustBeFile(stat);
    if (stat.size >= smallBytes) return { sizeBytes: stat.size, content: null };
    let length = 0;
    while (length < smallBytes) {
      const read = readSync(handle, buffer, length, smallBytes - length, null);
      if (read === 0) return { sizeBytes: stat.size, content: new Uint8Array(buffer.subarray(0, length)) };
      length += read;
    }
    // It has grown meanwhile.
    return { sizeBytes: stat.size, content: null };
  } finally {
    closeSync(handle);
  }
}

/** The bytes of a file by parts, each valid until the next is asked for. Throws errors of the file system. */
export async function* partsOf(path: string | Buffer): AsyncGenerator<Uint8Array> {
  const handle = await open(path, flags);
  try {
    mustBeFile(await handle.stat());
    // The pool sends copies: one buffer for all of a file, or tens of megabytes wait for a garbage collection of a thread that makes none.
    const part = Buffer.allocUnsafeSlow(readBytes);
    for (;;) {
      const { bytesRead } = await handle.read(part);
      if (bytesRead === 0) return;
      yield part.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
