import type { Block } from '../contract.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { textLines } from '../core/text-lines.ts';
import { thenRest } from '../core/then-rest.ts';
import { SheetRows } from '../table/sheet-rows.ts';
import { xmlEvents } from './xml-events.ts';

/** Characters of notes that are held until the cells are out. */
const maxNotes = 16 * 1024 * 1024;

/** Attributes that say something beside the cells: formulas and conditions only where they have a text of their own. */
const sayings: ReadonlyMap<string, string> = new Map([
  ['content-validation', 'condition'],
  ['named-expression', 'expression'],
  ['filter-condition', 'value'],
]);

/** The cells of an OpenDocument spreadsheet, then what it says beside them, as lines. */
export async function* odsCells(content: AsyncIterable<Uint8Array>, place: Place): AsyncGenerator<Block, void> {
  const done: SheetRows[] = [];
  let rows: SheetRows | null = null;
  let row = 0;
  let column = 0;
  let repeat = 1;
  let rowRepeat = 1;
  let value = '';
  let text = '';
  let cells: [number, string][] = [];
  let inCell = false;
  const notes: string[] = [];
  let noted = 0;
  const note = (said: string | undefined): void => {
    if (said === undefined || said.trim() === '') return;
    noted += said.length;
    if (noted <= maxNotes) notes.push(said.trim());
  };
  const events = xmlEvents(content, {
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
        value = attribute('value') ?? attribute('date-value') ?? attribute('string-value') ?? '';
        const formula = attribute('formula');
        if (formula?.includes('"') === true) note(formula);
        text = '';
        inCell = true;
      } else {
        const about = sayings.get(name);
        const said = about === undefined ? undefined : attribute(about);
        if (name === 'filter-condition' || said?.includes('"') === true) note(said);
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
        inCell = false;
      } else if (name === 'p') {
        text += ' ';
        if (inCell) return;
        note(text);
        text = '';
      }
      if (name === 'table-row') {
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
  yield* textLines(notes, place);
  if (noted > maxNotes) throw new ExtractError('FILE_EXCEEDS_SIZE_LIMIT', 'too much beside the cells');
}
