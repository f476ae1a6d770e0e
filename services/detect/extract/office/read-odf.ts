import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { Place } from '../core/format.ts';
import { thenRest } from '../core/then-rest.ts';
import { SheetRows } from '../table/sheet-rows.ts';
import { flowText } from './flow-text.ts';
import type { OfficeParts } from './office-parts.ts';
import { xmlEvents } from './xml-events.ts';

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
  if (mimeType.includes('spreadsheet')) yield* readSheets(parts, place);
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, null);
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

async function* readSheets(parts: OfficeParts, place: Place): AsyncGenerator<Block, void> {
  const done: SheetRows[] = [];
  let rows: SheetRows | null = null;
  let row = 0;
  let column = 0;
  let repeat = 1;
  let rowRepeat = 1;
  let value = '';
  let text = '';
  let cells: [number, string][] = [];
  const events = xmlEvents(parts.bytes('content.xml'), {
    open(name, attribute) {
      if (name === 'table') {
        if (rows !== null) done.push(rows);
        rows = new SheetRows(place, place.session.nextDocumentId(), attribute('name') ?? '');
        row = 0;
      } else if (name === 'table-row') {
        cells = [];
        column = 0;
        repeat = 1;
        row += 1;
        rowRepeat = Number(attribute('number-rows-repeated') ?? 1);
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        repeat = Number(attribute('number-columns-repeated') ?? 1);
        value = attribute('value') ?? attribute('date-value') ?? '';
        text = '';
      }
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      if (name === 'table-cell' || name === 'covered-table-cell') {
        const shown = value === '' ? text.trim() : value;
        if (shown !== '') cells.push([column, shown]);
        column += repeat;
        text = '';
      } else if (name === 'p') text += ' ';
      else if (name === 'table-row') {
        rows?.add({ number: row, cells });
        cells = [];
        // A repeated row is told once, at its first place.
        row += rowRepeat - 1;
      }
    },
  });
  const open = (): SheetRows | null => rows;
  const body = async function* (): AsyncGenerator<Block, void> {
    for await (const _ of events) {
      for (const sheet of done.splice(0)) yield* sheet.rest();
      const sheet = open();
      if (sheet !== null) yield* sheet.full();
    }
  };
  yield* thenRest(body(), () => open()?.rest() ?? []);
}
