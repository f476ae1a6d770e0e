import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { resolveEscapesIn, resolveHexIn } from './escapes.ts';

const resolved = (text: string, resolve: (bytes: Uint8Array) => void): string => {
  const bytes = Buffer.from(text);
  resolve(bytes);
  expect(bytes.length).toBe(Buffer.byteLength(text));
  return bytes.toString();
};
const hex = (text: string, encoding: 'utf8' | 'utf16le' = 'utf8'): string =>
  Buffer.from(text, encoding).toString('hex');
const escaped = (text: string, write: (code: string) => string): string =>
  [...text].map((c) => write(c.charCodeAt(0).toString(16))).join('');

describe('escapes in texts', () => {
  it.each([
    ['a = "555\\u002d12\\u002d3456";', 'a = "555-12-3456          ";'],
    [`a = '${escaped('555123456', (c) => `\\x${c}`)}'`, `a = '555123456${' '.repeat(27)}'`],
    ['a="555\\u{2d}12-3456"', 'a="555-12-3456     "'],
    ['"ann\\U00000040example.com"', '"ann@example.com         "'],
    ['"555\\05512\\0553456"', '"555-12-3456      "'],
    ['name=M\\u00fcller', 'name=Müller    '],
    ['name=M\\xc3\\xbcller', 'name=Müller      '],
  ])('%s', (text, expected) => expect(resolved(text, resolveEscapesIn)).toBe(expected));

  it.each(['pw = "ab\\u0026cd\\x21"', 'C:\\users\\x20', '"\\u12"', 'say \\"no\\"', '\\ud83d', 'grep "\\x41\\x42"'])(
    'stay as they are: %s',
    (text) => expect(resolved(text, resolveEscapesIn)).toBe(text),
  );
});

describe('literals of bytes', () => {
  it.each([
    [`X'${hex('no 555-12-3456')}'`, `X'no 555-12-3456${' '.repeat(14)}'`],
    [`(0x${hex('no 5551', 'utf16le')}, 1)`, `(no 5551${' '.repeat(23)}, 1)`],
    [`\\x${hex('no 5551')}`, `no 5551${' '.repeat(9)}`],
    [`UNHEX('${hex('no 5551')}')`, `UNHEX('no 5551${' '.repeat(7)}')`],
  ])('%s', (text, expected) => expect(resolved(text, resolveHexIn)).toBe(expected));

  it.each([
    `0x${'00'.repeat(20)}`,
    `0x${'9f'.repeat(20)}`,
    '0x313233',
    `max${hex('no 5551')}`,
    `x'${hex('no 5551')}0'`,
  ])('stay as they are where they are no text: %s', (text) => expect(resolved(text, resolveHexIn)).toBe(text));

  it('are read in dumps, under the name of their column', async () => {
    const insert = await collect(
      Buffer.from(
        `CREATE TABLE p (id int, note blob);\nINSERT INTO p (id, note) VALUES (1, X'${hex('no 555-12-3456')}');\n`,
      ),
      'a.sql',
    );
    expect(insert.fields.find(({ name }) => name.endsWith('note'))?.value).toContain('no 555-12-3456');
    const copy = await collect(
      Buffer.from(`COPY public.p (id, note) FROM stdin;\n1\t\\\\x${hex('no 5551')}\n\\.\n`),
      'a.sql',
    );
    expect(copy.text).toContain('no 5551');
  });
});
