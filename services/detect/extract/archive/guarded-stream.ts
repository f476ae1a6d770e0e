import type { StatusReason } from '../../../model/index.ts';
import { ExtractError, reasonOf } from '../core/extract-error.ts';
import type { Session } from '../core/session.ts';

/**
 * Counts what a decompressor gives out. A limit or damaged data end the stream instead of throwing, so that the reader behind
 * still gives out all that came before; `reason` tells of it.
 */
export class GuardedStream {
  reason: StatusReason | null = null;
  readonly #source: AsyncGenerator<Uint8Array>;
  readonly #session: Session;

  constructor(source: AsyncGenerator<Uint8Array>, session: Session) {
    this.#source = source;
    this.#session = session;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    const session = this.#session;
    let total = 0;
    try {
      for await (const chunk of this.#source) {
        session.countExtracted(chunk.length);
        total += chunk.length;
        if (total > session.limits.maxExtractedBytesPerMember) {
          throw new ExtractError('ARCHIVE_EXCEEDS_SIZE_LIMIT', 'one member is too large');
        }
        yield chunk;
      }
    } catch (error) {
      if (session.sourceFailure !== null) throw error;
      this.reason = reasonOf(error);
    }
  }
}
