import type { Block } from '../contract.ts';
import { BlockBuilder } from './block-builder.ts';
import type { Place } from './format.ts';

/** Texts that belong to no field as a document of their own, a line each. */
export function* textLines(texts: Iterable<string>, place: Place): Generator<Block, void> {
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, null);
  for (const text of texts) {
    builder.text(text);
    builder.endRow();
    yield* builder.full();
  }
  yield* builder.rest();
}
