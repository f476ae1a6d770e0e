import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { Window } from '../core/window.ts';
import { lineBlocks } from '../text/line-blocks.ts';
import { SqlIndexer } from './sql-indexer.ts';

/** SQL dumps: the file's own text; values of INSERT and COPY are fields under their column's name. Input is UTF-8. */
export async function* readSql(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const indexer = new SqlIndexer();
  yield* lineBlocks(new Window(input), place, place.session.nextDocumentId(), indexer);
  return indexer.open ? 'MALFORMED_FILE' : null;
}
