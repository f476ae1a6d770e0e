import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { ByteSource } from '../core/byte-source.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { FormatReader, Place } from '../core/format.ts';
import { readDocument } from '../core/read-document.ts';

/** Turns compressed bytes into plain ones. */
export type Decompressor = (input: ByteSource) => AsyncGenerator<Uint8Array>;

/** A reader for one compressed stream: the document inside stands for the whole. */
export function compressedReader(decompress: Decompressor, suffix: RegExp): FormatReader {
  return (input, place) => readCompressed(input, place, decompress, suffix);
}

async function* readCompressed(
  input: ByteSource,
  place: Place,
  decompress: Decompressor,
  suffix: RegExp,
): AsyncGenerator<Block, StatusReason | null> {
  if (place.depth >= place.session.limits.maxArchiveDepth) return 'ARCHIVE_NESTING_LEVEL_OVER_LIMIT';
  const guarded = new GuardedStream(decompress(input), place);
  const inner = new ByteSource(guarded.chunks());
  try {
    const name = place.name.replace(suffix, '');
    const outcome = yield* readDocument(inner, { ...place, name, depth: place.depth + 1 });
    return guarded.reason ?? outcome.reason;
  } finally {
    await inner.cancel();
  }
}

/**
 * Counts what a decompressor gives out. A limit or damaged data end the stream instead of throwing, so that the reader behind
 * still gives out all that came before; `reason` tells of it.
 */
export class GuardedStream {
  reason: StatusReason | null = null;
  readonly #source: AsyncGenerator<Uint8Array>;
  readonly #place: Place;

  constructor(source: AsyncGenerator<Uint8Array>, place: Place) {
    this.#source = source;
    this.#place = place;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    const { session } = this.#place;
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
      this.reason = error instanceof ExtractError ? error.reason : 'MALFORMED_FILE';
    }
  }
}
