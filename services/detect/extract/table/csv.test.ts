import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

const cell = fc.oneof(
  // Escapes of programs and of URLs are read as they are meant.
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[%+#?&\\]/g, '_')),
  fc.stringMatching(/^[a-z0-9 ,;"\t\r\n']{0,8}$/),
  fc.constantFrom('', '"', '""', ',', 'ü', '4111', '\n'),
);

describe('CSV', () => {
  it('finds the cells that csv-parse finds, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        async (rows, lineEnd, chunk) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const text = rows.map((row) => row.map(quoted).join(',')).join(lineEnd) + lineEnd;
          const expected: string[][] = parse(text, { relax_column_count: true, record_delimiter: lineEnd });
          const seen = await collect(Buffer.from(text), 'a.csv', {}, chunk);
          const wanted = expected.flatMap((row, y) =>
            row.map((value, x) => ({ row: y + 1, value, x })).filter(({ value }) => value !== ''),
          );
          expect(seen.fields.map(({ row, value }) => ({ row, value }))).toEqual(
            wanted.map(({ row, value }) => ({ row, value: Buffer.from(value).toString() })),
          );
          expect(seen.outcome.reason).toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is not led astray by other delimiters inside quotes', async () => {
    const seen = await collect(Buffer.from('"","",";;;;;;;;"\n'), 'a.csv', {}, 7);
    expect(seen.fields.map(({ value }) => value)).toEqual([';;;;;;;;']);
  });

  it('tells the dialect and the header', async () => {
    for (const delimiter of [',', ';', '\t', '|', '\u0001']) {
      const text = `Name${delimiter}Card${delimiter}City\n${`Ann${delimiter}4111${delimiter}Rom\n`.repeat(5)}`;
      const seen = await collect(Buffer.from(text));
      expect(seen.fields[3]).toEqual({ name: 'Name', column: 0, row: 2, value: 'Ann' });
      expect(seen.fields[0]).toEqual({ name: '', column: -1, row: 1, value: 'Name' });
    }
    const bare = await collect(Buffer.from('1,Ann,2001-01-01\n2,Bob,2001-01-01\n3,Eve,2001-01-01\n'));
    expect(bare.fields[1]).toEqual({ name: '', column: 1, row: 1, value: 'Ann' });
  });

  it('reads text as text', async () => {
    for (const text of [
      'Dear all, I am here, and so are you.\nWe met in Rome, then in Paris.\n',
      '2024-01-01 12:00:00 INFO started, ready\n2024-01-01 12:00:00 INFO a, b, c\n',
    ]) {
      expect((await collect(Buffer.from(text))).outcome.mimeType).toBe('text/plain');
    }
  });

  it('does not take statements that end in a semicolon for rows', async () => {
    const text = 'String password = read("password");\nString token = make();\nlog.debug(token);\nrun(a);\n';
    expect((await collect(Buffer.from(text), '')).outcome.mimeType).toBe('text/plain');
  });

  it('reads rows and cells longer than the window in pieces', async () => {
    const cells = Array.from({ length: 300_000 }, (_, i) => `v${i}`);
    const wide = await collect(Buffer.from(`${cells.join(',')}\n1,2\n`), 'a.csv');
    expect(wide.fields.filter((f) => f.row === 1).map((f) => f.value)).toEqual(cells);
    expect(wide.fields.at(-1)).toMatchObject({ row: 2, column: 1, value: '2' });
    const long = 'ä'.repeat(1_500_000);
    const seen = await collect(Buffer.from(`a,${long},c\n1,2,3\n`), 'a.csv');
    expect(seen.fields.map((f) => [f.row, f.column, f.value])).toEqual([
      [1, 0, 'a'],
      [1, 1, long],
      [1, 2, 'c'],
      [2, 0, '1'],
      [2, 1, '2'],
      [2, 2, '3'],
    ]);
  });

  it('goes on line by line behind a quote that is never closed', async () => {
    const body = Array.from({ length: 100_000 }, (_, i) => `${i},name ${i},x\n`).join('');
    for (const text of [`id,name,z\n1,"broken,y\n${body}`, `id,name,z\n1,"broken,y\n2,b,c\n`]) {
      const seen = await collect(Buffer.from(text), 'a.csv');
      expect(seen.text).toBe(text);
      expect(seen.outcome.reason).toBe('MALFORMED_FILE');
      expect(seen.fields.some((f) => f.row === 3 && f.name === 'name')).toBe(true);
    }
  });
});
