import type { Block, ExtractLimits } from '../contract.ts';
import { ExtractError } from './extract-error.ts';

/** What all documents of one object share: limits and what was spent of them. */
export class Session {
  readonly limits: ExtractLimits;
  /** What the object's own source threw, if it did: then no outcome is due, but that error. */
  sourceFailure: { readonly error: unknown } | null = null;
  /** Pictures met in documents: nobody reads what they show. */
  unreadPictures = 0;
  /** The block that was looked through last for what is written in another way within it. */
  looked: Block | null = null;
  #documents = 0;
  #members = 0;
  #extractedBytes = 0;

  constructor(limits: ExtractLimits) {
    this.limits = limits;
  }

  nextDocumentId(): number {
    return this.#documents++;
  }

  /** Counts bytes that a decompressor gave out. */
  countExtracted(bytes: number): void {
    this.#extractedBytes += bytes;
    if (this.#extractedBytes > this.limits.maxExtractedBytes) {
      throw new ExtractError('ARCHIVE_TOTAL_BYTES_EXTRACTED_OVER_LIMIT', `over ${this.limits.maxExtractedBytes} bytes`);
    }
  }

  countMember(): void {
    this.#members += 1;
    if (this.#members > this.limits.maxArchiveMembers) {
      throw new ExtractError(
        'ARCHIVE_TOTAL_DOCUMENTS_PROCESSED_OVER_LIMIT',
        `over ${this.limits.maxArchiveMembers} members`,
      );
    }
  }
}
