import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { FormatReader, Place } from '../core/format.ts';
import { plainWholeNumbers } from '../core/whole-numbers.ts';
import { blockBytes, Window } from '../core/window.ts';
import { CellLabels } from './cell-labels.ts';
import { type CsvDialect, sampleOf } from './csv-dialect.ts';
import { CsvIndexer } from './csv-indexer.ts';
import { LabelledValues } from './labelled-values.ts';
import { shapeOf, type TableShape } from './table-shape.ts';
import { tellParts } from './telling-names.ts';

const headBytes = 64 * 1024;

/** A reader for tables of one dialect. Input is UTF-8; the text of its blocks is the file's own, with escaped quotes resolved. */
export function csvReader(dialect: CsvDialect): FormatReader {
  return (input, place) => readCsv(input, place, dialect);
}

async function* readCsv(
  input: ByteSource,
  place: Place,
  dialect: CsvDialect,
): AsyncGenerator<Block, StatusReason | null> {
  const documentId = place.session.nextDocumentId();
  const window = new Window(input);
  const indexer = new CsvIndexer(dialect);
  const { fields } = indexer;
  await window.fill(headBytes);
  const { names, headerRow, shape } = headOf(
    window.bytes.subarray(window.start, Math.min(window.end, window.start + headBytes)),
    dialect,
    window.ended && window.length <= headBytes,
  );
  const labelled = LabelledValues.of(names);
  const others = labelled === null ? new CellLabels(names, shape, headerRow) : null;
  tellParts(names);
  const block = (end: number, continues: boolean): Block => {
    indexer.unescape(window.bytes);
    withoutHeader(fields.entries, indexer.wholeLength, headerRow);
    labelled?.apply(window.bytes, fields.entries, indexer.wholeLength);
    others?.apply(window.bytes, fields.entries, indexer.wholeLength);
    plainWholeNumbers(window.bytes, fields.entries, indexer.wholeLength);
    const text = window.bytes.subarray(window.start, end);
    const index = fields.relativeTo(window.start, indexer.wholeLength);
    window.start = end;
    return {
      text,
      location: { kind: 'CELLS', sheet: null },
      continues,
      fields: index,
      names,
      archivePath: place.archivePath,
      documentId,
    };
  };
  for (;;) {
    await window.fill(blockBytes);
    if (window.length === 0) return indexer.malformed ? 'MALFORMED_FILE' : null;
    const scan = { final: window.ended, literalRow: false, partial: false };
    let end = indexer.scan(window.bytes, window.start, window.end, scan);
    if (end === window.start && !window.full) {
      await window.fill(Number.POSITIVE_INFINITY);
      end = indexer.scan(window.bytes, window.start, window.end, { ...scan, final: window.ended });
    }
    if (end > window.start) {
      yield block(end, false);
      continue;
    }
    // A row longer than the window: cut between cells, then inside a quote that may never be closed, then anywhere.
    end = indexer.scan(window.bytes, window.start, window.end, { final: false, literalRow: false, partial: true });
    if (end === window.start && window.bytes[window.start] === 34) {
      indexer.malformed = true;
      end = indexer.scan(window.bytes, window.start, window.end, { final: false, literalRow: true, partial: true });
    }
    let inside = indexer.column > 0;
    if (end === window.start) {
      inside = true;
      end = characterBorder(window.bytes, window.end);
      fields.add(window.start, end, indexer.column, indexer.row);
      indexer.wholeLength = fields.length;
    }
    yield block(end, inside);
  }
}

/** The header and what stands above it are no values of its columns. */
function withoutHeader(entries: Int32Array, length: number, headerRow: number): void {
  for (let i = 0; i < length && entries[i + 3]! <= headerRow; i += 4) entries[i + 2] = -1;
}

interface Head {
  readonly names: string[];
  /** Number of the row that names the columns, 0 for none. */
  readonly headerRow: number;
  readonly shape: TableShape;
}

function headOf(head: Buffer, dialect: CsvDialect, whole: boolean): Head {
  const text = head.toString('utf8').replace(/^\ufeff/, '');
  const delimiter = String.fromCharCode(dialect.delimiter);
  const rows = sampleOf(text, delimiter, dialect.backslash);
  const shape = shapeOf(rows, whole);
  const names = (rows[shape.header] ?? []).map((cell) => cell.trim());
  if (shape.header <= 0) return { names, headerRow: shape.header + 1, shape };
  // Rows of the sample leave empty lines out.
  const indexer = new CsvIndexer(dialect);
  const bytes = Buffer.concat([head, Buffer.alloc(1)]);
  indexer.scan(bytes, 0, head.length, { final: true, literalRow: false, partial: false });
  const { entries } = indexer.fields;
  for (let i = 0; i < indexer.wholeLength; i += 4) {
    if (bytes.toString('utf8', entries[i], entries[i + 1]).trim() === names.find((name) => name !== ''))
      return { names, headerRow: entries[i + 3]!, shape };
  }
  return { names, headerRow: shape.header + 1, shape };
}

function characterBorder(bytes: Buffer, end: number): number {
  let border = end - 1;
  while (border > end - 4 && (bytes[border]! & 0xc0) === 0x80) border -= 1;
  return border;
}
