import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ByteSource } from './byte-source.ts';
import { ExtractError } from './extract-error.ts';

/** Bytes held in memory; above that they go to a file that has no name. */
export const memoryBytes = 64 * 1024 * 1024;

/** All bytes of an object or member, for formats that are not read from front to back. */
export class Held {
  readonly length: number;
  readonly #memory: Buffer | null;
  readonly #file: FileHandle | null;

  constructor(length: number, memory: Buffer | null, file: FileHandle | null) {
    this.length = length;
    this.#memory = memory;
    this.#file = file;
  }

  /** `bytes[start, end)`, fewer where they end. */
  async read(start: number, end: number): Promise<Buffer> {
    if (this.#memory !== null) return this.#memory.subarray(Math.max(0, start), Math.max(0, end));
    const from = Math.min(Math.max(0, start), this.length);
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(end, this.length) - from));
    if (this.#file === null || bytes.length === 0) return bytes.subarray(0, 0);
    const { bytesRead } = await this.#file.read(bytes, 0, bytes.length, from);
    return bytes.subarray(0, bytesRead);
  }

  /** All of it, for parsers that want one buffer: FILE_EXCEEDS_SIZE_LIMIT over 64 MiB. */
  whole(): Buffer {
    if (this.#memory === null) throw new ExtractError('FILE_EXCEEDS_SIZE_LIMIT', `over ${memoryBytes} bytes`);
    return this.#memory;
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }
}

/**
 * Reads `input` to its end. FILE_EXCEEDS_SIZE_LIMIT when it is longer than `limit`. What does not fit the memory lies in the
 * temporary directory, in a file unlinked as soon as it is open: nothing is left behind, however the process ends.
 */
export async function hold(input: ByteSource, limit: number): Promise<Held> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let file: FileHandle | null = null;
  try {
    for await (const chunk of input) {
      length += chunk.length;
      if (length > limit) throw new ExtractError('FILE_EXCEEDS_SIZE_LIMIT', `over ${limit} bytes`);
      parts.push(chunk);
      if (length <= memoryBytes && file === null) continue;
      try {
        file ??= await namelessFile();
        for (const part of parts.splice(0)) await file.appendFile(part);
      } catch (cause) {
        throw new ExtractError('FILE_EXCEEDS_SIZE_LIMIT', 'no room in the temporary directory', { cause });
      }
    }
  } catch (error) {
    await file?.close();
    throw error;
  }
  return new Held(length, file === null ? Buffer.concat(parts, length) : null, file);
}

async function namelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'orgsweep-'));
  try {
    return await open(join(folder, 'held'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
