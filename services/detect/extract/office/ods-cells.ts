import type { Block } from '../contract.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { textLines } from '../core/text-lines.ts';
import { thenRest } from '../core/then-rest.ts';
import { SheetRows } from '../table/sheet-rows.ts';
import { xmlEvents } from './xml-events.ts';

/** Characters of notes that are held until the cells are out. */
const maxNotes = 16 * 1024 * 1024;

/** Attributes that say something beside the cells; formulas and conditions only where they have a text of their own. */
const sayings = new Set(['filter-condition/value', 'help-message/title', 'error-message/title', 'scenario/comment']);
const conditions = new Set(['content-validation/condition', 'named-expression/expression', 'map/condition']);
/** Of what a cell shows beside its value: comments, links, other texts. A number in a form of its own is no news. */
const telling = /\p{L}{3}|@/u;
/** Elements that stand for each cell, row or run. */
const common = new Set(['p', 'span', 'table-column', 's', 'a']);

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
    open(name, attribute, attributes) {
      if (name === 'table') {
        if (rows !== null) done.push(rows);
        rows = new SheetRows(place, place.session.nextDocumentId(), attribute('name') ?? '');
        note(attribute('name'));
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
        if (name === 'a') note(attribute('href'));
        if (common.has(name)) return;
        for (const full in attributes) {
          const said = attributes[full]!;
          const about = `${name}/${full.slice(full.indexOf(':') + 1)}`;
          if (sayings.has(about) || said.includes('@') || (conditions.has(about) && said.includes('"'))) note(said);
        }
      }
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      if (name === 'table-cell' || name === 'covered-table-cell') {
        const shown = text.trim();
        if (value === '') value = shown;
        else if (shown !== value && telling.test(shown)) note(shown);
        if (value !== '') cells.push([column, value]);
        column += repeat;
        text = '';
        inCell = false;
      } else if (name === 'title' || name === 'desc' || name === 'p') {
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
