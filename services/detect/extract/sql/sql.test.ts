import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

const read = async (text: string, limits = {}, chunk = 65_536) => collect(Buffer.from(text), 'a.sql', limits, chunk);
const pairs = async (text: string) => (await read(text)).fields.map((f) => [f.name, f.value, f.row]);

describe('an SQL dump', () => {
  it('of MySQL: names of CREATE TABLE, escapes, many rows', async () => {
    const text =
      "-- MySQL dump 10.13\nCREATE TABLE `t` (\n  `id` int NOT NULL,\n  `full name` varchar(10) DEFAULT 'x',\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB;\n" +
      "INSERT INTO `t` VALUES (1,'O\\'Hara; x'),(-2.5,NULL),(3,_binary 'b''c');\n";
    expect(await pairs(text)).toEqual([
      ['id', '1', 0],
      ['full name', "O'Hara; x", 0],
      ['id', '-2.5', 1],
      ['id', '3', 2],
      ['full name', "b'c", 2],
    ]);
  });

  it('of PostgreSQL: listed columns, backslashes that are none, COPY', async () => {
    const text =
      "SET a = 'b';\nINSERT INTO public.\"T\" (path, ssn) VALUES ('C:\\', E'a\\'b');\n" +
      'COPY public.u (id, note) FROM stdin;\n1\ta\\tb\n2\t\\N\n\\.\n\nSELECT 1;\nINSERT INTO u (k) VALUES (9);\n';
    expect(await pairs(text)).toEqual([
      ['path', 'C:\\', 0],
      ['ssn', "a'b", 0],
      ['id', '1', 1],
      ['note', 'a\tb', 1],
      ['id', '2', 2],
      ['k', '9', 4],
    ]);
  });

  it('of PostgreSQL in CSV, of Oracle with several tables, and of MERGE, whose columns stand behind its rows', async () => {
    const csv =
      'COPY u FROM stdin WITH (FORMAT csv, HEADER);\nid,"the name",ssn\n1,"Ann, A.",536\n2,,537\n\\.\nINSERT INTO u (k) VALUES (9);\n';
    expect((await pairs(csv)).map((p) => p.slice(0, 2))).toEqual([
      ['id', '1'],
      ['the name', 'Ann, A.'],
      ['ssn', '536'],
      ['id', '2'],
      ['ssn', '537'],
      ['k', '9'],
    ]);
    const oracle =
      "INSERT ALL\n INTO a (id, dob) VALUES (1, TO_DATE('2-MAR-83', 'DD-MON-RR'))\n INTO b (x) VALUES ('y')\nSELECT * FROM dual;\n";
    expect((await pairs(oracle)).map((p) => p.slice(0, 2))).toEqual([
      ['id', '1'],
      ['dob', '2-MAR-83'],
      ['dob', 'DD-MON-RR'],
      ['x', 'y'],
    ]);
    const merge =
      "MERGE INTO p AS t USING (VALUES (1, 'Ann'), (2, 'Bo')) AS s (id, name) ON t.id = s.id WHEN MATCHED THEN UPDATE SET name = s.name;\nINSERT INTO u (k) VALUES (9);\n";
    expect((await pairs(merge)).map((p) => p.slice(0, 2))).toEqual([
      ['id', '1'],
      ['name', 'Ann'],
      ['id', '2'],
      ['name', 'Bo'],
      ['k', '9'],
    ]);
  });

  it('names values of settings by what their row is about', async () => {
    const text =
      "INSERT INTO settings (id, name, value) VALUES (1,'smtp_password','x'),(2,'site','y');\n" +
      'COPY public.config (name, value) FROM stdin;\nhook_secret\tz\n\\.\n';
    const named = (await pairs(text)).filter(([name]) => String(name).startsWith('value'));
    expect(named.map(([name, value]) => [String(name).replaceAll('\0', '|'), value])).toEqual([
      ['value|smtp_password|', 'x'],
      ['value|site|', 'y'],
      ['value|hook_secret|', 'z'],
    ]);
  });

  it('of SQLite and SQL Server', async () => {
    const lite =
      "PRAGMA foreign_keys=OFF;\nCREATE TABLE IF NOT EXISTS a(x TEXT, \"y z\" INT);\nINSERT INTO a VALUES('\\','2');\n";
    expect((await pairs(lite)).map((p) => p.slice(0, 2))).toEqual([
      ['x', '\\'],
      ['y z', '2'],
    ]);
    const server =
      "USE [db]\nGO\nINSERT [dbo].[P] ([Id], [Name]) VALUES (1, N'Ann')\nGO\nINSERT [dbo].[P] ([Id], [Name]) VALUES (CAST(2 AS Int), N'Bo')\nGO\n";
    expect((await pairs(server)).map((p) => p.slice(0, 2))).toEqual([
      ['Id', '1'],
      ['Name', 'Ann'],
      ['Id', '2'],
      ['Name', 'Bo'],
    ]);
  });

  it('keeps its lines and stays whole across blocks, whatever the length of a value', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `(${i},'name ${i} it''s')`).join(',\n');
    const text = `INSERT INTO t (id, who) VALUES\n${rows};\nINSERT INTO t (id, who) VALUES (1,'${'x'.repeat(3_000_000)}');\n`;
    const seen = await read(text);
    expect(seen.outcome).toMatchObject({ mimeType: 'application/sql', reason: null });
    expect(seen.fields.length).toBe(120_002);
    expect(seen.fields[119_999]).toMatchObject({ name: 'who', value: "name 59999 it's", row: 59_999 });
    expect(seen.fields.at(-1)?.value.length).toBe(3_000_000);
    expect(seen.text.split('\n').length).toBe(text.split('\n').length);
  });

  it('that breaks off is malformed, what came before is given out', async () => {
    const seen = await read("INSERT INTO t (a, b) VALUES (1,'seen'),(2,'cut o");
    expect(seen.outcome).toMatchObject({ reason: 'MALFORMED_FILE', anyText: true });
    expect(seen.fields.map((f) => f.value)).toEqual(['1', 'seen', '2', 'cut o']);
    const rows = await read('COPY t (a) FROM stdin;\n1\n2');
    expect(rows.outcome.reason).toBe('MALFORMED_FILE');
  });

  it('does not grow slow by quotes and brackets that stay open', async () => {
    for (const piece of ["\\'\n", '[\n', "'a'", '"\n', '/*', '[', "('"]) {
      const seen = await read(`-- MySQL dump\nCREATE TABLE t (a int);\n${piece.repeat(300_000)}`);
      expect(seen.outcome.mimeType).toBe('application/sql');
    }
  });

  it('is told from prose and code', async () => {
    for (const text of ['Insert the card into the slot.\nCreate a table of it.\n', 'if (x) {\n  create table\n}\n'])
      expect((await collect(Buffer.from(text), 'a.txt')).outcome.mimeType).toBe('text/plain');
    expect((await collect(Buffer.from("INSERT INTO t (a) VALUES ('b');\n"), '')).outcome.mimeType).toBe(
      'application/sql',
    );
  });
});
