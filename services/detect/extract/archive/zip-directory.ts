import { Readable } from 'node:stream';
import type { ZipFile } from 'yauzl';
import { ExtractError } from '../core/extract-error.ts';
import type { Held } from '../core/hold.ts';
import { textOfBytes } from '../core/text-of-bytes.ts';

/** What the central directory says of a member. */
export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly compressedBytes: number;
  readonly uncompressedBytes: number;
  /** CRC-32 of the plain bytes. */
  readonly crc: number;
  /** Of the local header. */
  readonly offset: number;
  readonly comment: string;
}

/** What a first walk through the directory shows. */
export interface ZipSurvey {
  /** Members share bytes: a bomb without nesting. */
  readonly overlapping: boolean;
  /** A local header that the directory does not name. */
  readonly hiddenMember: boolean;
  /** Names among `marks` that members have. */
  readonly marks: ReadonlySet<string>;
}

const readBytes = 256 * 1024;
const localHeaderBytes = 30;

/** The central directory of a zip. Opening throws what yauzl throws when there is none. */
export class ZipDirectory {
  readonly entryCount: number;
  readonly comment: string;
  readonly #held: Held;
  readonly #yauzl: typeof import('yauzl');

  private constructor(held: Held, yauzl: typeof import('yauzl'), zip: ZipFile) {
    this.#held = held;
    this.#yauzl = yauzl;
    this.entryCount = zip.entryCount;
    // Not decoded, as names are not.
    const { comment }: { readonly comment: unknown } = zip;
    this.comment = comment instanceof Uint8Array ? textOfBytes(comment) : String(comment);
  }

  static async open(held: Held): Promise<ZipDirectory> {
    const yauzl = (await import('yauzl')).default;
    const zip = await openZip(yauzl, held);
    return new ZipDirectory(held, yauzl, zip);
  }

  /** The entries in order of the directory. A name that points outside is only a text here. */
  async *entries(): AsyncGenerator<ZipEntry> {
    const zip = await openZip(this.#yauzl, this.#held);
    for await (const entry of zip.eachEntry()) {
      const name = this.#yauzl.getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        false,
      );
      yield {
        name,
        isFolder: name.endsWith('/'),
        isEncrypted: (entry.generalPurposeBitFlag & 1) !== 0,
        method: entry.compressionMethod,
        compressedBytes: entry.compressedSize,
        uncompressedBytes: entry.uncompressedSize,
        crc: entry.crc32,
        offset: entry.relativeOffsetOfLocalHeader,
        comment: textOfBytes(entry.fileCommentRaw),
      };
    }
  }

  /** Looks for members over each other and between each other, and for what `markOf` knows by a member's name. */
  async survey(markOf: (name: string) => string | null): Promise<ZipSurvey> {
    const found = new Set<string>();
    const starts: number[] = [];
    const ends = new Map<number, number>();
    let overlapping = false;
    for await (const entry of this.entries()) {
      const mark = markOf(entry.name);
      if (mark !== null) found.add(mark);
      if (ends.has(entry.offset)) overlapping = true;
      starts.push(entry.offset);
      ends.set(entry.offset, entry.offset + localHeaderBytes + entry.compressedBytes);
    }
    starts.sort((a, b) => a - b);
    let end = 0;
    let hiddenMember = false;
    for (const start of starts) {
      if (start < end) overlapping = true;
      // Behind a member stand its name, extra fields and perhaps a descriptor, which only the local header tells.
      if (start > end && (await this.#hasHeader(end, start))) hiddenMember = true;
      end = Math.max(end, ends.get(start) ?? 0);
    }
    if (await this.#hasHeader(end, this.#held.length)) hiddenMember = true;
    return { overlapping, hiddenMember, marks: found };
  }

  /** The compressed bytes of a member. */
  async *compressed(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const header = await this.#held.read(entry.offset, entry.offset + localHeaderBytes);
    if (header.length < localHeaderBytes || header.readUInt32LE(0) !== 0x04034b50) {
      throw new ExtractError('MALFORMED_FILE', 'no local header');
    }
    let at = entry.offset + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
    const end = at + entry.compressedBytes;
    while (at < end) {
      const bytes = await this.#held.read(at, Math.min(end, at + readBytes));
      if (bytes.length === 0) throw new ExtractError('MALFORMED_FILE', 'member cut off');
      at += bytes.length;
      yield bytes;
    }
  }

  /** True when the local header tells another name, method, encryption or sum than the directory. */
  async contradicts(entry: ZipEntry): Promise<boolean> {
    const header = await this.#held.read(entry.offset, entry.offset + localHeaderBytes);
    if (header.length < localHeaderBytes) return true;
    const start = entry.offset + localHeaderBytes;
    const name = await this.#held.read(start, start + header.readUInt16LE(26));
    const flags = header.readUInt16LE(6);
    const localName = this.#yauzl.getFileNameLowLevel(flags, Buffer.from(name), [], false);
    const sameName = localName === entry.name || /[^\x20-\x7e]/.test(entry.name);
    // With bit 3 the sum stands behind the member, not here; some writers leave it 0 without that bit.
    const localSum = header.readUInt32LE(14);
    const sameSum = (flags & 8) !== 0 || localSum === 0 || localSum === entry.crc;
    const sameMethod = header.readUInt16LE(8) === entry.method;
    return !sameName || !sameSum || !sameMethod || ((flags & 1) !== 0) !== entry.isEncrypted;
  }

  /** Whether a local header stands in `[from, to)`, where the member in front of `from` can be no longer. */
  async #hasHeader(from: number, to: number): Promise<boolean> {
    if (to - from < localHeaderBytes) return false;
    const bytes = await this.#held.read(from, Math.min(to, from + readBytes));
    return bytes.includes(Buffer.from([0x50, 0x4b, 3, 4]));
  }
}

async function openZip(yauzl: typeof import('yauzl'), held: Held): Promise<ZipFile> {
  class Reader extends yauzl.RandomAccessReader {
    override _readStreamForRange(start: number, end: number): Readable {
      return Readable.from([held.read(start, end)]);
    }

    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null) => void,
    ): void {
      held.read(position, position + length).then((bytes) => {
        bytes.copy(buffer, offset);
        callback(bytes.length === length ? null : new Error('zip: read past the end'));
      }, callback);
    }
  }
  return yauzl.fromRandomAccessReaderPromise(new Reader(), held.length, {
    decodeStrings: false,
    validateEntrySizes: false,
    autoClose: false,
  });
}
