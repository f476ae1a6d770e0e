import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A copy before anybody has seen it, in a file without a name: nothing is left behind, however the process ends. */
interface CopyFile {
  readonly sizeBytes: number;
  read(): Readable;
  close(): Promise<void>;
}

async function namelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'orgsweep-copy-'));
  try {
    return await open(join(folder, 'copy'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes all parts down. What makes them may fail: nothing stays then. */
export async function writeCopyFile(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal,
): Promise<CopyFile> {
  const file = await namelessFile();
  try {
    let sizeBytes = 0;
    for await (const part of parts) {
      signal.throwIfAborted();
      await file.appendFile(part);
      sizeBytes += part.length;
    }
    return {
      sizeBytes,
      read: () => file.createReadStream({ start: 0, autoClose: false }),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}
