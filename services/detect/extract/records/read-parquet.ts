import type { ColumnMetaData, Compressors, SchemaElement, SubColumnData } from 'hyparquet';
import type { StatusReason } from '../../../model/index.ts';
import {
  chunkPlace,
  type FooterFault,
  levelsOf,
  parquetCodecs,
  readFooter,
  type SoundColumn,
  soundColumn,
} from '../../../parquet/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { type Held, hold } from '../core/hold.ts';
import { textLines } from '../core/text-lines.ts';
import { textOfBytes } from '../core/text-of-bytes.ts';
import { thenRest } from '../core/then-rest.ts';
import { RecordWriter } from './record-writer.ts';

/** A column of a row group is decoded at once: larger ones are passed over, bytes and rows. */
const maxColumnBytes = 256 * 1024 * 1024;
const maxGroupRows = 50_000_000;
/** A thread has a heap of its own: what it cannot hold ends it, and the object is not read. */
const footerLimits = { maxValues: 1_000_000, geoparquet: true };
const reasons: Readonly<Record<FooterFault, StatusReason>> = {
  NO_PARQUET: 'MALFORMED_FILE',
  MALFORMED: 'MALFORMED_FILE',
  ENCRYPTED: 'ENCRYPTED_ARCHIVE',
  TOO_LARGE: 'FILE_EXCEEDS_SIZE_LIMIT',
};

interface Report {
  reason: StatusReason | null;
  /** What the writer says of the file. */
  about: readonly string[];
}

/** Parquet: column by column within each row group, so that memory holds one column of one group. Columns are named by their path. */
export async function* readParquet(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const held = await hold(input, place.session.limits.maxBufferedBytes);
  const writer = new RecordWriter(place);
  const report: Report = { reason: null, about: [] };
  try {
    yield* thenRest(readGroups(held, writer, report), () => writer.rest());
    yield* textLines(report.about, place);
    const unread = yield* writer.files.read();
    return report.reason ?? unread;
  } finally {
    await held.close();
  }
}

async function* readGroups(held: Held, writer: RecordWriter, report: Report): AsyncGenerator<Block, void> {
  const { parquetRead } = await import('hyparquet');
  const compressors = await parquetCodecs();
  const file = {
    byteLength: held.length,
    async slice(start: number, end?: number): Promise<ArrayBuffer> {
      const bytes = await held.read(start, end ?? held.length);
      return Uint8Array.from(bytes).buffer;
    },
  };
  const footer = await readFooter(file, footerLimits);
  if (footer.state === 'refused') throw new ExtractError(reasons[footer.fault], 'parquet footer');
  const { metadata } = footer;
  report.about = (metadata.key_value_metadata ?? []).flatMap(keyValueText);
  let groupStart = 0;
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows);
    if (!(rows >= 0 && rows <= maxGroupRows)) throw new ExtractError('FILE_EXCEEDS_SIZE_LIMIT', 'row group too long');
    for (const { meta_data: column, crypto_metadata, file_path } of group.columns) {
      // What is said of a column may be in the clear where the column is not.
      if (column === undefined || crypto_metadata !== undefined) {
        report.reason = 'ENCRYPTED_ARCHIVE';
        continue;
      }
      // A summary of other files: of their values it has the least and the greatest.
      if (file_path !== undefined) {
        const { min, max, min_value, max_value } = column.statistics ?? {};
        const index = writer.column(pathOf(column.path_in_schema));
        for (const value of new Set([min, max, min_value, max_value])) writer.addColumn(value, index, groupStart);
        writer.endRow();
        continue;
      }
      if (!holdsText(column) || (rows === 0 && Number(column.num_values) === 0)) continue;
      if (Number(column.total_uncompressed_size) > maxColumnBytes) {
        report.reason = 'FILE_EXCEEDS_SIZE_LIMIT';
        continue;
      }
      const pages: SubColumnData[] = [];
      const sound = await soundPart(held, metadata.schema, column, compressors);
      if (!sound.isWhole) report.reason = 'MALFORMED_FILE';
      const only = group.columns
        .filter((other) => other.meta_data === column)
        .map((other) => ({ ...other, meta_data: sound.column }));
      // The group is read as if it were all there is: with its one column, and from row 0.
      const part = { ...metadata, row_groups: [{ ...group, columns: only }], num_rows: group.num_rows };
      const read = parquetRead({
        file,
        metadata: part,
        compressors: sound.compressors,
        parsers: { jsonFromBytes: asItIs, stringFromBytes: asItIs },
        geoparquet: false,
        utf8: false,
        onPage: (page) => pages.push(page),
      });
      const failure = await read.then(
        () => null,
        (error: unknown) => ({ error }),
      );
      const index = writer.column(pathOf(column.path_in_schema));
      for (const { columnData, rowStart } of pages) {
        for (let i = 0; i < columnData.length; i++) {
          writer.addColumn(columnData[i], index, groupStart + rowStart + i);
          writer.endRow();
          if ((i & 1023) === 0) yield* writer.full();
        }
      }
      yield* writer.full();
      if (failure !== null) report.reason = 'MALFORMED_FILE';
    }
    groupStart += rows;
  }
}

/** The column chunk as far as its pages hold together. */
async function soundPart(
  held: Held,
  schema: readonly SchemaElement[],
  column: ColumnMetaData,
  compressors: Compressors,
): Promise<SoundColumn> {
  const [place, levels] = [chunkPlace(column, held.length), levelsOf(schema, column.path_in_schema)];
  if (place === null || levels === null) throw new ExtractError('MALFORMED_FILE', 'column place');
  return soundColumn(column, levels, await held.read(place.start, place.end), place.start, compressors);
}

/** `key: value`; Arrow's own schema, which says more than Parquet's, is packed. */
function keyValueText({ key, value = '' }: { readonly key: string; readonly value?: string }): string[] {
  return key === 'ARROW:schema' ? [textOfBytes(Buffer.from(value, 'base64'))] : [`${key}: ${value}`];
}

function holdsText(column: ColumnMetaData): boolean {
  return column.type !== 'BOOLEAN';
}

/** Decoding each text only to write it again as UTF-8 would cost half of the time. */
function asItIs(bytes: Uint8Array): Uint8Array {
  return bytes;
}

/** Lists and maps have helper levels in the schema, which readers of a path need not see. */
function pathOf(path: readonly string[]): string {
  return path
    .join('.')
    .replace(/\.(?:list|bag)\.(?:element|item|array_element|array)(?=\.|$)/g, '[*]')
    .replace(/\.key_value\./g, '.');
}
