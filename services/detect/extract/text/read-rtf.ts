import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { codePageDecoder } from '../core/code-page.ts';
import type { Place } from '../core/format.ts';
import { RtfText } from './rtf-text.ts';

/** Rich Text Format: the running text, a line for each paragraph. Files embedded in it are not read: ARCHIVE_CONTAINS_UNPROCESSED_FILES. */
export async function* readRtf(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, []);
  const rtf = new RtfText(builder, await codePageDecoder());
  for await (const chunk of input) {
    rtf.push(chunk);
    yield* builder.full();
  }
  const whole = rtf.end();
  place.session.unreadPictures += Math.max(0, rtf.pictures);
  yield* builder.rest();
  if (!whole) return 'MALFORMED_FILE';
  return rtf.embedded ? 'ARCHIVE_CONTAINS_UNPROCESSED_FILES' : null;
}
