import { memberBytes } from '../archive/read-zip.ts';
import type { ZipDirectory, ZipEntry } from '../archive/zip-directory.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Session } from '../core/session.ts';

/** Most parts that an office document may have. */
const maxParts = 20_000;

/** Bytes that a part may have before its ratio counts. */
const ratioFreeBytes = 16 * 1024 * 1024;
const maxRatio = 200;

/** The parts of an office document, by name, read under the limits that Macie names for OOXML. */
export class OfficeParts {
  readonly names: readonly string[];
  readonly #directory: ZipDirectory;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #session: Session;
  readonly #read = new Set<string>();

  private constructor(directory: ZipDirectory, entries: ReadonlyMap<string, ZipEntry>, session: Session) {
    this.#directory = directory;
    this.#entries = entries;
    this.#session = session;
    this.names = [...entries.keys()];
  }

  static async open(directory: ZipDirectory, session: Session): Promise<OfficeParts> {
    const entries = new Map<string, ZipEntry>();
    for await (const entry of directory.entries()) {
      if (entries.size >= maxParts) throw new ExtractError('OOXML_UNCOMPRESSED_SIZE_EXCEEDS_LIMIT', 'too many parts');
      entries.set(entry.name, entry);
    }
    return new OfficeParts(directory, entries, session);
  }

  /** Names that match, in their natural order: part 2 before part 10. */
  matching(pattern: RegExp): string[] {
    return this.names.filter((name) => pattern.test(name)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  }

  /** Parts that match and that nobody has asked for yet. */
  unread(pattern: RegExp): string[] {
    return this.matching(pattern).filter((name) => !this.#read.has(name));
  }

  /** The plain bytes of a part; nothing when there is no such part. */
  async *bytes(name: string): AsyncGenerator<Uint8Array> {
    this.#read.add(name);
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    if (entry.isEncrypted) throw new ExtractError('ENCRYPTED_ARCHIVE', 'part is encrypted');
    let total = 0;
    for await (const chunk of memberBytes(this.#directory, entry)) {
      total += chunk.length;
      this.#session.countExtracted(chunk.length);
      if (total > this.#session.limits.maxExtractedBytesPerMember) {
        throw new ExtractError('OOXML_UNCOMPRESSED_SIZE_EXCEEDS_LIMIT', 'part too large');
      }
      if (total > ratioFreeBytes && total > entry.compressedBytes * maxRatio) {
        throw new ExtractError('OOXML_UNCOMPRESSED_RATIO_EXCEEDS_LIMIT', `over ${maxRatio} to 1`);
      }
      yield chunk;
    }
    if (await this.#directory.contradicts(entry)) throw new ExtractError('MALFORMED_FILE', 'local header differs');
  }
}
