import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { Window } from '../core/window.ts';
import { lineBlocks } from '../text/line-blocks.ts';
import { MarkupIndexer } from './markup-indexer.ts';

/** XML and HTML: the file's own text, with texts and attribute values as fields. Input is UTF-8. */
export async function* readMarkup(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  yield* lineBlocks(new Window(input), place, place.session.nextDocumentId(), new MarkupIndexer());
  return null;
}
