import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { Place } from '../core/format.ts';
import { thenRest } from '../core/then-rest.ts';
import { shownNumber } from '../table/number-forms.ts';
import { SheetRows } from '../table/sheet-rows.ts';
import { type CellStyles, cellStyles } from './cell-styles.ts';
import { externalTargets } from './external-targets.ts';
import { flowText } from './flow-text.ts';
import type { OfficeParts } from './office-parts.ts';
import { plainCells, type TakeCell } from './plain-elements.ts';
import { sharedStrings } from './shared-strings.ts';
import { sheetNotes, speaks, speaksIn } from './sheet-notes.ts';
import { xmlEvents } from './xml-events.ts';

/** What cells only point to. */
interface Book {
  readonly strings: readonly string[];
  readonly styles: CellStyles;
  readonly is1904: boolean;
}

/** Shared strings from this length on count as extracted each time a cell shows them, characters. */
const countedLength = 256;

/** Excel: the cells of every sheet, then what stands beside them, comments, text boxes and where links lead. */
export async function* readXlsx(parts: OfficeParts, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const { list, is1904 } = await sheets(parts);
  const book = { strings: await sharedStrings(parts), styles: await cellStyles(parts), is1904 };
  const speaking = ['xl/workbook.xml'];
  for (const { name, part } of list) {
    const says = yield* readSheet(parts, place, name, part, book);
    if (says) speaking.push(part);
  }
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, null);
  yield* thenRest(readNotes(parts, speaking, builder), () => builder.rest());
  return book.styles.reason;
}

async function* readNotes(
  parts: OfficeParts,
  speaking: readonly string[],
  builder: BlockBuilder,
): AsyncGenerator<Block, void> {
  for (const part of speaking) yield* sheetNotes(parts, part, builder);
  const others = parts.matching(/^xl\/(?:comments[^/]*|comments\/[^/]+|threadedComments\/[^/]+|drawings\/[^/]+)\.xml$/);
  for (const name of others) yield* flowText(parts.bytes(name), builder, false);
  yield* externalTargets(parts, parts.matching(/^xl\/worksheets\/_rels\/[^/]+\.rels$/), builder);
}

/** Sheets in their order, by the workbook and its relationships, and whether days are counted from 1904. */
async function sheets(parts: OfficeParts): Promise<{ list: { name: string; part: string }[]; is1904: boolean }> {
  let is1904 = false;
  const targets = new Map<string, string>();
  const named: { name: string; id: string }[] = [];
  await drain(parts, 'xl/_rels/workbook.xml.rels', (_, attribute) => {
    const target = (attribute('Target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/');
    targets.set(attribute('Id') ?? '', target);
  });
  await drain(parts, 'xl/workbook.xml', (name, attribute) => {
    if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
    if (name === 'sheet') named.push({ name: attribute('name') ?? '', id: attribute('id') ?? '' });
  });
  const found = named.flatMap(({ name, id }) => {
    const part = targets.get(id);
    return part !== undefined && /worksheets\//.test(part) ? [{ name, part }] : [];
  });
  const known = new Set(found.map(({ part }) => part));
  const unnamed = parts.matching(/^xl\/worksheets\/[^/]+\.xml$/).filter((part) => !known.has(part));
  const list = [...found, ...unnamed.map((part) => ({ name: part.replace(/^.*\/|\.xml$/g, ''), part }))];
  return { list, is1904 };
}

type OpenHandler = (name: string, attribute: (name: string) => string | undefined) => void;

async function drain(parts: OfficeParts, part: string, open: OpenHandler): Promise<void> {
  for await (const _ of xmlEvents(parts.bytes(part), { open }));
}

/** Returns whether the sheet says something beside its cells. */
async function* readSheet(
  parts: OfficeParts,
  place: Place,
  sheet: string,
  part: string,
  book: Book,
): AsyncGenerator<Block, boolean> {
  const rows = new SheetRows(place, place.session.nextDocumentId(), sheet);
  let row = 0;
  let column = -1;
  let type = '';
  let style: string | undefined;
  let value = '';
  let isValue = false;
  let element = '';
  let says = false;
  let cells: [number, string][] = [];
  const openCell = (reference: string | undefined, styled: string | undefined, named: string | undefined): void => {
    column = columnOf(reference) ?? column + 1;
    style = styled;
    type = named ?? 'n';
    value = '';
  };
  const closeCell = (): void => {
    const text = cellText(type, value, style, book);
    if (type === 's' && text.length >= countedLength) place.session.countExtracted(text.length);
    if (text !== '') cells.push([column, text]);
  };
  const takeCell: TakeCell = (reference, styled, named, text) => {
    openCell(reference, styled, named);
    value = text;
    closeCell();
  };
  const events = xmlEvents(parts.bytes(part), {
    open(name, attribute, { r, s, t }) {
      element = name;
      says ||= speaks(name, attribute);
      if (name === 'row') {
        row = numberOr(r, row + 1);
        column = -1;
      } else if (name === 'c') openCell(r, s, t);
      else if (name === 'v' || name === 't') isValue = true;
    },
    text(text) {
      if (isValue) value += text;
      else says ||= speaksIn(element, text);
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') closeCell();
      else if (name === 'row') {
        rows.add({ number: row, cells });
        cells = [];
      }
    },
    plain: { begin: '<c', endTag: '</c>', take: (xml, at) => (isValue ? at : plainCells(xml, at, takeCell)) },
  });
  const body = async function* (): AsyncGenerator<Block, void> {
    for await (const _ of events) yield* rows.full();
  };
  yield* thenRest(body(), () => {
    rows.add({ number: row, cells });
    return rows.rest();
  });
  return says;
}

function cellText(type: string, value: string, style: string | undefined, book: Book): string {
  if (type === 's') return book.strings[Number(value)] ?? '';
  if (type === 'n') {
    const form = style === undefined ? undefined : book.styles.forms[Number(style)];
    return plainNumber(form ? shownNumber(value, form, book.is1904) : value);
  }
  return type === 'b' || type === 'e' ? '' : value;
}

/** Long integers stand in the file as `4.11111111111111E+15`. */
export function plainNumber(value: string): string {
  if (!value.includes('E') && !value.includes('e')) return value;
  const number = Number(value);
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? number.toString() : value;
}

function numberOr(text: string | undefined, other: number): number {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number > 0 ? number : other;
}

/** The column of `AB12`, from 0. */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  let column = 0;
  let at = 0;
  for (; at < 3; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return at === 0 ? null : column - 1;
}
