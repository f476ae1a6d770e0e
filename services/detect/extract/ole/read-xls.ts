import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { textLines } from '../core/text-lines.ts';
import { SheetRows } from '../table/sheet-rows.ts';
import { biffRecords, SharedStringTable, shortText } from './biff.ts';
import { CellNumbers } from './cell-numbers.ts';
import type { CompoundFile } from './compound-file.ts';
import { sheetNotes } from './xls-notes.ts';

const Record = {
  FORMULA: 0x06,
  EOF: 0x0a,
  FILEPASS: 0x2f,
  BOUNDSHEET: 0x85,
  MULRK: 0xbd,
  SST: 0xfc,
  LABELSST: 0xfd,
  NUMBER: 0x203,
  LABEL: 0x204,
  STRING: 0x207,
  RK: 0x27e,
} as const;

/** Excel 97 to 2003 (BIFF8, [MS-XLS]): the cells of every sheet, values of formulas included, then what stands beside them. */
export async function* readXls(file: CompoundFile, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const book = file.stream('Workbook') ?? file.stream('Book') ?? Buffer.alloc(0);
  if (book.length < 8 || book.readUInt16LE(4) !== 0x0600) {
    throw new ExtractError('UNSUPPORTED_FILE_TYPE_EXCEPTION', 'BIFF before version 8');
  }
  const sheets: { name: string; start: number }[] = [];
  let strings = new SharedStringTable([]);
  const numbers = new CellNumbers();
  for (const { type, parts } of biffRecords(book, 0)) {
    const body = parts[0]!;
    if (type === Record.FILEPASS) return 'ENCRYPTED_ARCHIVE';
    if (type === Record.BOUNDSHEET && body.length >= 8) {
      sheets.push({ start: body.readUInt32LE(0), name: shortText(body, 6) });
    }
    numbers.record(type, body);
    if (type === Record.SST) strings = new SharedStringTable(parts);
  }
  for (const { name, start } of sheets) yield* readSheet(book, start, name, strings, numbers, place);
  const notes = sheets.flatMap(({ name, start }) => [name, ...sheetNotes(book, start)]);
  yield* textLines(
    notes.filter((note) => note !== ''),
    place,
  );
  return strings.damaged ? 'MALFORMED_FILE' : null;
}

async function* readSheet(
  book: Buffer,
  start: number,
  name: string,
  strings: SharedStringTable,
  numbers: CellNumbers,
  place: Place,
): AsyncGenerator<Block, void> {
  const rows = new SheetRows(place, place.session.nextDocumentId(), name);
  let row = -1;
  let cells: [number, string][] = [];
  const put = (cellRow: number, column: number, text: string): void => {
    if (cellRow !== row) {
      rows.add({ number: row + 1, cells });
      cells = [];
      row = cellRow;
    }
    if (text.length >= 256) place.session.countExtracted(text.length);
    if (text !== '') cells.push([column, text]);
  };
  /** A number, with its cell's style at `at` of the record. */
  const shown = (body: Buffer, at: number, value: number): string => numbers.shown(body.readUInt16LE(at), value);
  let formula: { row: number; column: number } | null = null;
  for (const { type, parts } of biffRecords(book, start)) {
    const body = parts[0]!;
    if (type === Record.EOF) break;
    if (type === Record.STRING && formula !== null) put(formula.row, formula.column, shortText(body, 0, 2));
    if (body.length < 6) continue;
    const cellRow = body.readUInt16LE(0);
    const column = body.readUInt16LE(2);
    if (type === Record.LABELSST && body.length >= 10) put(cellRow, column, strings.at(body.readUInt32LE(6)));
    else if (type === Record.LABEL) put(cellRow, column, shortText(body, 6, 2));
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
