import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, readMember } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import type { BlockBuilder } from '../core/block-builder.ts';
import type { Place } from '../core/format.ts';
import { isPicture } from '../core/picture.ts';
import { textOfBytes } from '../core/text-of-bytes.ts';
import { whole } from '../core/whole.ts';
import { sniffBinary } from '../sniff/sniff-binary.ts';

/** Bytes that are held until the records are out; what is beyond is told. */
const maxHeldBytes = 32 * 1024 * 1024;

/** Files that stand as values in records: documents, archives and compressed texts in columns of bytes. They are read behind the records. */
export class EmbeddedFiles {
  readonly #place: Place;
  readonly #files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  readonly #report = new MemberReport();
  #held = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  /** Adds a value of bytes to `builder`, as text; a file of a kind that is read here is kept for later. `name` is its column's. */
  add(value: Uint8Array, builder: BlockBuilder, column: number, row: number): void {
    if (builder.bytes(value, column, row)) return;
    if (isPicture(value)) {
      this.#place.session.unreadPictures += 1;
      return;
    }
    if (sniffBinary(value.subarray(0, 1024), '') === null) {
      builder.value(textOfBytes(value), column, row);
      return;
    }
    this.#held += value.length;
    if (this.#held > maxHeldBytes) this.#report.member('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
    // A copy: readers go on in their buffers.
    else this.#files.push({ name: `${builder.names[column] ?? column}[${row}]`, bytes: Uint8Array.from(value) });
  }

  /** Reads them; answers with what was left out. */
  async *read(): AsyncGenerator<Block, StatusReason | null> {
    if (this.#files.length > 0) enterArchive(this.#place);
    for (const { name, bytes } of this.#files) {
      yield* readMember(whole(bytes), this.#place, name, this.#report);
      if (this.#report.exhausted) break;
    }
    return this.#report.reason;
  }
}
