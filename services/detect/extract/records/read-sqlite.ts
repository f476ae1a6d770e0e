import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { hold } from '../core/hold.ts';
import { thenRest } from '../core/then-rest.ts';
import { EmbeddedFiles } from './embedded-files.ts';
import { leafText } from './leaf-text.ts';
import { sqliteColumns } from './sqlite-columns.ts';
import { SqlitePages } from './sqlite-pages.ts';
import { sqliteValues } from './sqlite-record.ts';

interface Table {
  readonly name: string;
  readonly root: number;
  readonly columns: readonly string[];
  readonly rowIdColumn: number;
}

/**
 * SQLite, read page by page: a sheet for each table, rows as they lie in the b-tree, from 1, then the files in them. No SQL is run. An own reader, because the
 * packages want a named file or all of it in memory, and stop at the first damaged page.
 */
export async function* readSqlite(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const held = await hold(input, place.session.limits.maxBufferedBytes);
  try {
    const pages = await SqlitePages.open(held);
    const files = new EmbeddedFiles(place);
    for await (const table of tables(pages)) yield* readTable(pages, table, place, files);
    yield* readTable(pages, schema, place, files);
    const unread = yield* files.read();
    return pages.damaged ? 'MALFORMED_FILE' : unread;
  } finally {
    await held.close();
  }
}

/** What created tables, views and triggers: default values and constants stand there. */
const schema: Table = {
  name: 'sqlite_schema',
  root: 1,
  columns: ['type', 'name', 'tbl_name', 'rootpage', 'sql'],
  rowIdColumn: -1,
};

/** Tables of the schema, which is itself the table at page 1; shadow and statistics tables are tables like others. */
async function* tables(pages: SqlitePages): AsyncGenerator<Table> {
  for await (const { record } of pages.records(1)) {
    const [type, name, , root, sql] = sqliteValues(record, pages.text);
    if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number' || root === 0) continue;
    yield { name, root, ...sqliteColumns(typeof sql === 'string' ? sql : '') };
  }
}

async function* readTable(
  pages: SqlitePages,
  table: Table,
  place: Place,
  files: EmbeddedFiles,
): AsyncGenerator<Block, void> {
  const location = { kind: 'CELLS', sheet: table.name } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, table.columns);
  const body = async function* (): AsyncGenerator<Block, void> {
    let row = 1;
    for await (const { rowId, record } of pages.records(table.root)) {
      const values = sqliteValues(record, pages.text);
      if (values[table.rowIdColumn] === null) values[table.rowIdColumn] = rowId;
      for (let column = 0; column < values.length; column++) {
        const value = values[column];
        if (value instanceof Uint8Array) files.add(value, builder, column, row);
        else builder.value(leafText(value) ?? '', column, row);
      }
      builder.endRow();
      row += 1;
      yield* builder.full();
    }
  };
  yield* thenRest(body(), () => builder.rest());
}
