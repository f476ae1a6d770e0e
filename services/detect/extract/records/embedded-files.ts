import type { StatusReason } from '../../../model/index.ts';
import { HeldFiles } from '../archive/held-files.ts';
import type { Block } from '../contract.ts';
import type { BlockBuilder } from '../core/block-builder.ts';
import type { Place } from '../core/format.ts';
import { isPicture } from '../core/picture.ts';
import { textOfBytes } from '../core/text-of-bytes.ts';
import { sniffBinary } from '../sniff/sniff-binary.ts';

/** Files that stand as values in records: documents, archives and compressed texts in columns of bytes. They are read behind the records. */
export class EmbeddedFiles {
  readonly #place: Place;
  readonly #files: HeldFiles;

  constructor(place: Place) {
    this.#place = place;
    this.#files = new HeldFiles(place);
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
    // A copy: readers go on in their buffers.
    if (this.#files.hold(value.length))
      this.#files.add(`${builder.names[column] ?? column}[${row}]`, Uint8Array.from(value));
  }

  /** Reads them; answers with what was left out. */
  read(): AsyncGenerator<Block, StatusReason | null> {
    return this.#files.read();
  }
}
