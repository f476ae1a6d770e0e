import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { codePageDecoder } from '../core/code-page.ts';
import type { Place } from '../core/format.ts';
import { RtfData } from './rtf-data.ts';
import { RtfText } from './rtf-text.ts';

/** Rich Text Format: the running text, a line for each paragraph, then what stands beside it and the files embedded in it. ARCHIVE_CONTAINS_UNPROCESSED_FILES where one has no file's form. */
export async function* readRtf(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, []);
  const data = new RtfData(place);
  const rtf = new RtfText(builder, data, await codePageDecoder());
  for await (const chunk of input) {
    rtf.push(chunk);
    yield* builder.full();
  }
  const whole = rtf.end();
  place.session.unreadPictures += Math.max(0, rtf.pictures);
  yield* builder.rest();
  const unread = yield* data.read();
  return whole ? unread : 'MALFORMED_FILE';
}
