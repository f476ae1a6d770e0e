import type { StatusReason } from '../../../model/index.ts';

/** From what stops an archive altogether to what leaves one member out: the first that occurred is the archive's reason. */
const order: readonly StatusReason[] = [
  'ARCHIVE_TOTAL_BYTES_EXTRACTED_OVER_LIMIT',
  'ARCHIVE_TOTAL_DOCUMENTS_PROCESSED_OVER_LIMIT',
  'ARCHIVE_NESTING_LEVEL_OVER_LIMIT',
  'ARCHIVE_EXCEEDS_SIZE_LIMIT',
  'ENCRYPTED_ARCHIVE',
  'MALFORMED_FILE',
  'ARCHIVE_CONTAINS_UNPROCESSED_FILES',
];

/** What was left out of an archive, summed up in one reason. */
export class MemberReport {
  #worst = order.length;

  /** Notes what became of a member; `null` when it was read wholly. */
  member(reason: StatusReason | null): void {
    if (reason === null) return;
    const own = reason === 'MALFORMED_FILE' ? -1 : order.indexOf(reason);
    this.#note(own < 0 ? order.length - 1 : own);
  }

  /** Notes what the archive itself suffers from. */
  archive(reason: StatusReason): void {
    const own = order.indexOf(reason);
    this.#note(own < 0 ? order.length - 1 : own);
  }

  /** True when a limit of the whole object is used up and no further member can be read. */
  get exhausted(): boolean {
    return this.#worst <= 1;
  }

  get reason(): StatusReason | null {
    return order[this.#worst] ?? null;
  }

  #note(rank: number): void {
    if (rank < this.#worst) this.#worst = rank;
  }
}
