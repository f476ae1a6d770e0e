import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { ByteSource } from '../core/byte-source.ts';
import type { FormatReader, Place } from '../core/format.ts';
import { readDocument } from '../core/read-document.ts';
import { GuardedStream } from './guarded-stream.ts';
import { enterArchive } from './read-member.ts';

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
  enterArchive(place);
  const guarded = new GuardedStream(decompress(input), place.session);
  const inner = new ByteSource(guarded.chunks());
  try {
    const name = place.name.replace(suffix, '');
    const outcome = yield* readDocument(inner, { ...place, name, depth: place.depth + 1 });
    return guarded.reason ?? outcome.reason;
  } finally {
    await inner.cancel();
  }
}
