import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { codePageDecoder } from '../core/code-page.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { textLines } from '../core/text-lines.ts';
import { SheetRows } from '../table/sheet-rows.ts';
import { biffRecords, oldText, SharedStringTable, shortText, type TextOf } from './biff.ts';
import { CellNumbers } from './cell-numbers.ts';
import type { Storage } from './compound-file.ts';
import { recordTexts, sheetNotes } from './xls-notes.ts';

const Record = {
  FORMULA: 0x06,
  EOF: 0x0a,
  FILEPASS: 0x2f,
  CODEPAGE: 0x42,
  BOUNDSHEET: 0x85,
  MULRK: 0xbd,
  RSTRING: 0xd6,
  SST: 0xfc,
  LABELSST: 0xfd,
  NUMBER: 0x203,
  LABEL: 0x204,
  STRING: 0x207,
  RK: 0x27e,
} as const;

/** Versions of BIFF in the first record of a book. */
const biff5 = 0x0500;
const biff8 = 0x0600;

interface Book {
  readonly bytes: Buffer;
  readonly text: TextOf;
  readonly strings: SharedStringTable;
  readonly numbers: CellNumbers;
}

/** Excel 5 to 2003 (BIFF5 and BIFF8, [MS-XLS]): the cells of every sheet, values of formulas included, then what stands beside them. */
export async function* readXls(file: Storage, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const bytes = file.stream('Workbook') ?? file.stream('Book') ?? Buffer.alloc(0);
  const version = bytes.length < 8 ? 0 : bytes.readUInt16LE(4);
  if (version !== biff8 && version !== biff5)
    throw new ExtractError('UNSUPPORTED_FILE_TYPE_EXCEPTION', 'BIFF before version 5');
  const decode = await codePageDecoder();
  const sheets: { name: string; start: number }[] = [];
  const notes = new Set<string>();
  let text: TextOf = version === biff8 ? shortText : oldText((all) => decode(all, 1252));
  let strings = new SharedStringTable([]);
  const numbers = new CellNumbers();
  for (const record of biffRecords(bytes, 0)) {
    const { type, parts } = record;
    const body = parts[0]!;
    if (type === Record.FILEPASS) return 'ENCRYPTED_ARCHIVE';
    if (type === Record.EOF) break;
    if (type === Record.CODEPAGE && version === biff5 && body.length >= 2) {
      const codePage = codePageOf(body.readUInt16LE(0));
      text = oldText((all) => decode(all, codePage));
    } else if (type === Record.BOUNDSHEET && body.length >= 8)
      sheets.push({ start: body.readUInt32LE(0), name: text(body, 6) });
    else if (type === Record.SST) strings = new SharedStringTable(parts);
    numbers.record(type, body, text, version === biff8 ? 2 : 1);
    for (const said of recordTexts(record)) notes.add(said);
  }
  const book = { bytes, text, strings, numbers };
  for (const { name, start } of sheets) yield* readSheet(book, start, name, place);
  for (const { name, start } of sheets) for (const said of [name, ...sheetNotes(bytes, start)]) notes.add(said);
  for (const said of strings.unused()) notes.add(said);
  notes.delete('');
  yield* textLines(notes, place);
  return strings.damaged ? 'MALFORMED_FILE' : null;
}

/** Numbers that CODEPAGE has for those of the Macintosh and of Windows ([MS-XLS] 2.4.52). */
const codePageOf = (told: number): number => ({ 32768: 10000, 32769: 1252 })[told] ?? told;

async function* readSheet(
  { bytes, text, strings, numbers }: Book,
  start: number,
  name: string,
  place: Place,
): AsyncGenerator<Block, void> {
  const rows = new SheetRows(place, place.session.nextDocumentId(), name);
  let row = -1;
  let cells: [number, string][] = [];
  const put = (cellRow: number, column: number, value: string): void => {
    if (cellRow !== row) {
      rows.add({ number: row + 1, cells });
      cells = [];
      row = cellRow;
    }
    if (value.length >= 256) place.session.countExtracted(value.length);
    if (value !== '') cells.push([column, value]);
  };
  /** A number, with its cell's style at `at` of the record. */
  const shown = (body: Buffer, at: number, value: number): string => numbers.shown(body.readUInt16LE(at), value);
  let formula: { row: number; column: number } | null = null;
  for (const { type, parts } of biffRecords(bytes, start)) {
    const body = parts[0]!;
    if (type === Record.EOF) break;
    if (type === Record.STRING && formula !== null) put(formula.row, formula.column, text(body, 0, 2));
    if (body.length < 6) continue;
    const cellRow = body.readUInt16LE(0);
    const column = body.readUInt16LE(2);
    if (type === Record.LABELSST && body.length >= 10) put(cellRow, column, strings.at(body.readUInt32LE(6)));
    else if (type === Record.LABEL || type === Record.RSTRING) put(cellRow, column, text(body, 6, 2));
    else if (type === Record.NUMBER && body.length >= 14) put(cellRow, column, shown(body, 4, body.readDoubleLE(6)));
    else if (type === Record.RK && body.length >= 10)
      put(cellRow, column, shown(body, 4, rkNumber(body.readUInt32LE(6))));
    else if (type === Record.MULRK) {
      for (let at = 4, i = 0; at + 8 <= body.length; at += 6, i++)
        put(cellRow, column + i, shown(body, at, rkNumber(body.readUInt32LE(at + 2))));
    } else if (type === Record.FORMULA && body.length >= 14) {
      const isNumber = body.readUInt16LE(12) !== 0xffff;
      if (isNumber) put(cellRow, column, shown(body, 4, body.readDoubleLE(6)));
      formula = isNumber ? null : { row: cellRow, column };
    }
    yield* rows.full();
  }
  rows.add({ number: row + 1, cells });
  yield* rows.rest();
}

/** The packed numbers of RK records: 30 bits of an integer or of a double, perhaps in hundredths. */
function rkNumber(packed: number): number {
  let value: number;
  if ((packed & 2) !== 0) value = packed >> 2;
  else {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32LE((packed & 0xfffffffc) >>> 0, 4);
    value = bytes.readDoubleLE(0);
  }
  return (packed & 1) !== 0 ? value / 100 : value;
}
