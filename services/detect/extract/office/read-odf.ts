import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { Place } from '../core/format.ts';
import { thenRest } from '../core/then-rest.ts';
import { flowText } from './flow-text.ts';
import { odsCells } from './ods-cells.ts';
import type { OfficeParts } from './office-parts.ts';

const mimeStart = 'application/vnd.oasis.opendocument.';

/** The type that an OpenDocument says it has; text where it says none. */
export async function odfType(parts: OfficeParts): Promise<string> {
  const told = (await wholeText(parts, 'mimetype', 200)).trim();
  return told.startsWith(mimeStart) ? told : `${mimeStart}text`;
}

/** OpenDocument: spreadsheets as cells, anything else as lines. */
export async function* readOdf(
  parts: OfficeParts,
  place: Place,
  mimeType: string,
): AsyncGenerator<Block, StatusReason | null> {
  const manifest = await wholeText(parts, 'META-INF/manifest.xml', 1024 * 1024);
  if (manifest.includes('encryption-data')) return 'ENCRYPTED_ARCHIVE';
  if (mimeType.includes('spreadsheet')) yield* odsCells(parts.bytes('content.xml'), place);
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, []);
  const names = [...(mimeType.includes('spreadsheet') ? [] : ['content.xml']), 'styles.xml'];
  const body = async function* (): AsyncGenerator<Block, void> {
    for (const name of [...names, ...parts.matching(/^Object \d+\/content\.xml$/)])
      yield* flowText(parts.bytes(name), builder, true);
  };
  yield* thenRest(body(), () => builder.rest());
  return null;
}

async function wholeText(parts: OfficeParts, name: string, most: number): Promise<string> {
  let text = '';
  for await (const chunk of parts.bytes(name)) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.length > most) break;
  }
  return text;
}
