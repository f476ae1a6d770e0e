import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import avsc from 'avsc';
import { parquetWriteBuffer } from 'hyparquet-writer';
import sqlite from 'node-sqlite3-wasm';
import { describe, expect, it } from 'vitest';
import { crafted, fileOfPage } from '../../../parquet/codecs/testing/crafted-pages.ts';
import { collect } from '../testing/collect.ts';
import { makeAvro } from '../testing/make-avro.ts';
import { makeZip } from '../testing/make-zip.ts';
import { parquetFiles } from '../testing/parquet-files.ts';

describe('Parquet', () => {
  it('gives the values of every codec, by record and path', async () => {
    for (const [codec, base64] of Object.entries(parquetFiles)) {
      const seen = await collect(Buffer.from(base64, 'base64'));
      expect(seen.outcome, codec).toEqual({ mimeType: 'application/vnd.apache.parquet', reason: null, anyText: true });
      const values = new Map<string, [number, string][]>();
      for (const { name, row, value } of seen.fields) values.set(name, [...(values.get(name) ?? []), [row, value]]);
      expect(Object.fromEntries(values), codec).toEqual({
        name: [
          [0, 'Ann'],
          [1, 'Bob'],
          [3, 'Ünal'],
        ],
        ssn: [
          [0, 'a1'],
          [1, 'b2'],
          [2, 'c3'],
          [3, 'd4'],
        ],
        id: [
          [0, '1'],
          [1, '2'],
          [2, '3'],
          [3, String(2n ** 60n)],
        ],
        'phones[*]': [
          [0, '1'],
          [0, '2'],
          [3, '3'],
        ],
        'addr.city': [
          [0, 'Rome'],
          [1, 'Bonn'],
        ],
        'addr.zip': [
          [0, '1'],
          [1, '2'],
          [3, '4'],
        ],
        'tags.key': [[0, 'k']],
        'tags.value': [[0, 'v']],
        when: [[0, '2020-01-02T00:00:00.000Z']],
        raw: [[0, 'text']],
      });
    }
  });

  it('gives what its writer says of it, and values of bytes that are text in some way', async () => {
    const note = Buffer.from('Grüße', 'latin1');
    const bytes = parquetWriteBuffer({
      columnData: [
        {
          name: 'raw',
          data: [note, Buffer.from('Ann\0\0'), gzipSync('packed'), Buffer.from([0, 1, 2])],
          type: 'BYTE_ARRAY',
        },
      ],
      kvMetadata: [
        { key: 'note', value: 'said' },
        { key: 'ARROW:schema', value: Buffer.from('\x08\0\0\0comment\0\x07\0\0\0of a column\0').toString('base64') },
      ],
    });
    const seen = await collect(Buffer.from(bytes));
    expect(seen.outcome.reason).toBeNull();
    expect(seen.fields.map(({ row, value }) => [row, value])).toEqual([
      [0, 'Grüße'],
      [1, 'Ann'],
    ]);
    expect(seen.text).toContain('note: said\n');
    expect(seen.text).toContain('of a column');
    expect(seen.byPath.get('raw[2]')).toBe('packed');
  });

  it('of no rows is no damaged one', async () => {
    const bytes = parquetWriteBuffer({ columnData: [{ name: 'name', data: [], type: 'STRING' }] });
    expect((await collect(Buffer.from(bytes))).outcome.reason).toBeNull();
  });

  it('says so when it is damaged', async () => {
    const good = Buffer.from(parquetFiles.snappy, 'base64');
    const lie = Buffer.from(good);
    lie.writeUInt32LE(0x7fffffff, lie.length - 8);
    for (const bytes of [lie, good.subarray(0, 300), good.subarray(0, good.length - 1), Buffer.from('PAR1\x15')]) {
      expect((await collect(bytes)).outcome.reason).toBe('MALFORMED_FILE');
    }
    const encrypted = Buffer.concat([good.subarray(0, good.length - 4), Buffer.from('PARE')]);
    expect((await collect(encrypted)).outcome.reason).toBe('ENCRYPTED_ARCHIVE');
  });

  it.each(crafted)('says so of a crafted page of %s: %s', async (codec, _, page) => {
    const { outcome, text } = await collect(fileOfPage(codec, page));
    expect(outcome).toMatchObject({ mimeType: 'application/vnd.apache.parquet', reason: 'MALFORMED_FILE' });
    expect(text).toBe('');
  });
});

describe('Avro', () => {
  it('gives the values by record and path', async () => {
    for (const bytes of [makeAvro('null'), makeAvro('deflate')]) {
      const seen = await collect(bytes, '', {}, 11);
      expect(seen.outcome).toEqual({ mimeType: 'application/vnd.apache.avro', reason: null, anyText: true });
      expect(seen.fields.filter((f) => f.row === 19).map((f) => [f.name, f.value])).toEqual([
        ['name', 'n9'],
        ['id', String(2n ** 60n)],
        ['cards[*]', 'a'],
        ['cards[*]', 'b'],
        ['home.city', 'Rome'],
      ]);
    }
  });

  it('keeps what it read before a break', async () => {
    const good = makeAvro('null');
    const cut = await collect(good.subarray(0, good.length - 20));
    expect(cut.outcome.reason).toBe('MALFORMED_FILE');
    expect(cut.fields.length).toBeGreaterThanOrEqual(40);
    const nothing = { type: 'array', items: 'null' };
    expect((await collect(makeAvro('null', nothing))).outcome.reason).toBe('MALFORMED_FILE');
    expect((await collect(makeAvro('lzo'))).outcome.reason).toBe('UNSUPPORTED_FILE_TYPE_EXCEPTION');
  });
});

describe('Avro of other writers', () => {
  it('gives logical types, keys of maps, and what its author says', async () => {
    const schema = {
      ...{ type: 'record', name: 'r', doc: 'of records' },
      fields: [
        { name: 'born', type: { type: 'int', logicalType: 'date' }, doc: 'of a field' },
        { name: 'at', type: { type: 'long', logicalType: 'timestamp-micros' } },
        { name: 'sum', type: { type: 'bytes', logicalType: 'decimal', precision: 9, scale: 2 } },
        { name: 'loss', type: { type: 'fixed', name: 'f', size: 2, logicalType: 'decimal', precision: 4 } },
        { name: 'more', type: { type: 'map', values: 'string' } },
      ],
    };
    const long = (value: number) => avsc.Type.forSchema('long').toBuffer(value);
    const record = Buffer.concat([
      ...[long(-3225), long(1e6), long(2), Buffer.from([0x04, 0xd2]), Buffer.from([0xff, 0xfe])],
      ...[long(1), long(3), Buffer.from('key'), long(1), Buffer.from('v'), long(0)],
    ]);
    const header = avsc.Type.forSchema({ type: 'map', values: 'bytes' }).toBuffer({
      'avro.schema': Buffer.from(JSON.stringify(schema)),
      note: Buffer.from('of a file'),
    });
    const sync = Buffer.alloc(16, 7);
    const seen = await collect(
      Buffer.concat([Buffer.from('Obj\x01'), header, sync, long(1), long(record.length), record, sync]),
    );
    expect(seen.outcome.reason).toBeNull();
    expect(seen.fields.map(({ name, value }) => [name, value])).toEqual([
      ['born', '1961-03-04T00:00:00.000Z'],
      ['at', '1970-01-01T00:00:01.000Z'],
      ['sum', '12.34'],
      ['loss', '-2'],
      ['more', 'key'],
      ['more.key', 'v'],
    ]);
    expect(seen.text).toContain('note: of a file\nof records\nof a field\n');
  });

  it('tells a file that ends within its header, which holds no record', async () => {
    const file = makeAvro('null');
    const marker = file.subarray(-16);
    const header = file.indexOf(marker) + 16;
    expect((await collect(file.subarray(0, header))).outcome.reason).toBeNull();
    expect((await collect(file.subarray(0, header - 8))).outcome.reason).toBe('MALFORMED_FILE');
  });
});

describe('SQLite', () => {
  const make = (statements: readonly string[], fill?: (db: InstanceType<typeof sqlite.Database>) => void): Buffer => {
    const folder = mkdtempSync(join(tmpdir(), 'orgsweep-test-'));
    try {
      const db = new sqlite.Database(join(folder, 'x.db'));
      for (const statement of statements) db.exec(statement);
      fill?.(db);
      db.close();
      return readFileSync(join(folder, 'x.db'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('gives the rows that SQLite gives', async () => {
    const long = 'x'.repeat(20_000);
    for (const encoding of ['UTF-8', 'UTF-16le', 'UTF-16be']) {
      const bytes = make(
        [
          `PRAGMA encoding="${encoding}"`,
          'CREATE TABLE "my people"(id INTEGER PRIMARY KEY, [full name] TEXT, n, CHECK (n > 0))',
        ],
        (db) => {
          db.exec('BEGIN');
          for (let i = 1; i <= 3000; i++) {
            db.run('INSERT INTO "my people" VALUES (?, ?, ?)', [
              i * 1000,
              i === 5 ? long : `näme ${i}`,
              i % 2 === 0 ? i : i + 0.5,
            ]);
          }
          db.exec('COMMIT');
        },
      );
      const seen = await collect(bytes);
      expect(seen.outcome.reason).toBeNull();
      expect(JSON.parse(seen.places[0]!)).toEqual({ kind: 'CELLS', sheet: 'my people' });
      expect(seen.fields.filter((f) => f.row === 5).map((f) => [f.name, f.value])).toEqual([
        ['id', '5000'],
        ['full name', long],
        ['n', '5.5'],
      ]);
      const cells = seen.fields.slice(0, 9000);
      expect(cells.at(-2)?.value).toBe('näme 3000');
      // What created the table, and its index of the key where it has one.
      expect(seen.fields.slice(9000).map(({ name }) => name)).toContain('sql');
    }
  });

  it('gives text in values of bytes, and the files that stand there', async () => {
    const bytes = make(['CREATE TABLE t(a, b BLOB)'], (db) => {
      db.run('INSERT INTO t VALUES (?, ?)', [1, Buffer.from('wide text', 'utf16le')]);
      db.run('INSERT INTO t VALUES (?, ?)', [2, makeZip([{ name: 'a.txt', data: 'in a zip' }])]);
      db.run('INSERT INTO t VALUES (?, ?)', [3, Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1')]);
      db.run('INSERT INTO t VALUES (?, ?)', [4, gzipSync('cut off here').subarray(0, 20)]);
    });
    const seen = await collect(bytes);
    expect(seen.fields.filter(({ column }) => column === 1).map(({ value }) => value)).toContain('wide text');
    expect(seen.byPath.get('b[2]!/a.txt')).toBe('in a zip');
    expect(seen.outcome.reason).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
  });

  it('reads on behind damaged pages', async () => {
    const bytes = make(['CREATE TABLE t(a)', 'CREATE TABLE u(a)'], (db) => {
      db.exec('BEGIN');
      for (let i = 0; i < 400; i++) db.run('INSERT INTO t VALUES (?)', [`t${i}`.repeat(10)]);
      db.run('INSERT INTO u VALUES (?)', ['last']);
      db.exec('COMMIT');
    });
    const bad = Buffer.from(bytes);
    bad.fill(0xff, 4096 * 4, 4096 * 5);
    const seen = await collect(bad);
    expect(seen.outcome.reason).toBe('MALFORMED_FILE');
    expect(seen.text).toContain('last');
  });
});
