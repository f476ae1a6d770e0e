import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { Place } from '../core/format.ts';
import { whole } from '../core/whole.ts';
import { MemberReport } from './member-report.ts';
import { enterArchive, readMember } from './read-member.ts';

/** Bytes that are held until the document is out; what is beyond is told. */
const maxHeldBytes = 32 * 1024 * 1024;

/** Files that stand in a document, held while it is read, and read behind it. */
export class HeldFiles {
  readonly #place: Place;
  readonly #files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  readonly #report = new MemberReport();
  #heldBytes = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  get count(): number {
    return this.#files.length;
  }

  get hasRoom(): boolean {
    return this.#heldBytes < maxHeldBytes;
  }

  /** Makes room for bytes of a file; false, and told, when that is too much. */
  hold(bytes: number): boolean {
    this.#heldBytes += bytes;
    if (this.#heldBytes <= maxHeldBytes) return true;
    this.leaveOut();
    return false;
  }

  /** Tells that a file is not read. */
  leaveOut(): void {
    this.#report.member('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
  }

  /** Adds a file for which room was made. */
  add(name: string, bytes: Uint8Array): void {
    this.#files.push({ name, bytes });
  }

  /** Reads them; answers with what was left out. `before` is called with each file's bytes. */
  async *read(before?: (bytes: number) => void): AsyncGenerator<Block, StatusReason | null> {
    if (this.#files.length > 0) enterArchive(this.#place);
    for (const { name, bytes } of this.#files) {
      before?.(bytes.length);
      yield* readMember(whole(bytes), this.#place, name, this.#report);
      if (this.#report.exhausted) break;
    }
    return this.#report.reason;
  }
}
