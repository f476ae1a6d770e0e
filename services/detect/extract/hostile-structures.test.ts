import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { soundPageBytes, ThriftReader } from '../../parquet/index.ts';
import { chunked, collect, collectFrom } from './testing/collect.ts';
import { makeAvro } from './testing/make-avro.ts';
import { makePdf } from './testing/make-pdf.ts';
import { makeTar } from './testing/make-tar.ts';
import { makeZip } from './testing/make-zip.ts';
import { parquetFiles } from './testing/parquet-files.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const document = (members: Record<string, string>) =>
  makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    ...Object.entries(members).map(([name, data]) => ({ name, data })),
  ]);

describe('zip', () => {
  it('whose zip64 records lie', async () => {
    const good = makeZip([{ name: 'a.txt', data: 'text' }]);
    const end = good.subarray(good.length - 22);
    const record = Buffer.alloc(56);
    record.write('PK\x06\x06', 'latin1');
    record.writeBigUInt64LE(44n, 4);
    for (const at of [24, 32, 40, 48]) record.writeBigUInt64LE(2n ** 52n, at);
    const locator = Buffer.alloc(20);
    locator.write('PK\x06\x07', 'latin1');
    locator.writeBigUInt64LE(BigInt(good.length - 22), 8);
    locator.writeUInt32LE(1, 16);
    const wide = Buffer.from(end);
    wide.fill(0xff, 8, 20);
    const lie = Buffer.concat([good.subarray(0, good.length - 22), record, locator, wide]);
    const seen = await collect(lie);
    expect(seen.outcome.reason).not.toBeNull();
    expect(seen.outcome.reason).not.toBe('UNSUPPORTED_FILE_TYPE_EXCEPTION');
  });

  it('of a link, whose target is only a text', async () => {
    const seen = await collect(makeZip([{ name: 'link', data: '/etc/passwd' }]));
    expect([...seen.byPath]).toEqual([['link', '/etc/passwd']]);
  });

  it('in itself without end ends at the depth that is read', async () => {
    // What a quine comes to for a reader: each layer holds the next.
    let layer: Uint8Array = bytes('text');
    for (let i = 0; i < 40; i++)
      layer = i % 2 === 0 ? makeZip([{ name: 'r/r.zip', data: layer }]) : gzipSync(layer, { level: 1 });
    expect((await collect(layer)).outcome.reason).toBe('ARCHIVE_NESTING_LEVEL_OVER_LIMIT');
  });
});

describe('tar', () => {
  it('of a file with holes that claims terabytes', async () => {
    const seen = await collect(
      makeTar([
        { name: 'a', data: 'first' },
        { name: 'holes', type: 'S', data: 'x', size: '77777777777\0' },
      ]),
    );
    expect(seen.byPath.get('a')).toBe('first');
    expect(seen.outcome).toMatchObject({ reason: 'MALFORMED_FILE', anyText: true });
  });
});

describe('zstd', () => {
  const magic = [0x28, 0xb5, 0x2f, 0xfd];
  const block = (size: number, last: boolean) => {
    const word = (size << 3) | 2 | Number(last);
    return [word & 255, (word >> 8) & 255, word >> 16, 0x41];
  };

  it('that wants a window of two gigabytes is refused before it has it', async () => {
    const frame = Buffer.from([...magic, 0, (21 << 3) | 0, ...block(10, true)]);
    expect((await collect(frame)).outcome.reason).toBe('ARCHIVE_EXCEEDS_SIZE_LIMIT');
  });

  it('of many small blocks in a large window costs no more than in a small one', async () => {
    const blocks = Array.from({ length: 20_000 }, () => block(1, false)).flat();
    for (const window of [0, 15]) {
      const seen = await collect(Buffer.from([...magic, 0, window << 3, ...blocks, ...block(1, true)]));
      expect(seen.outcome.reason).toBeNull();
      expect(seen.text).toBe('A'.repeat(20_001));
    }
  });

  it('skips what is to be skipped, and ends at what is none', async () => {
    const frame = [...magic, 0, 0, ...block(5, true)];
    const skipped = [0x5a, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9];
    const both = await collect(Buffer.from([...frame, ...skipped, ...frame]));
    expect(both.text).toBe('A'.repeat(10));
    expect(both.outcome.reason).toBeNull();
    for (const wrong of [[1, 2, 3, 4], skipped.slice(0, 7), magic]) {
      const seen = await collect(Buffer.from([...frame, ...wrong]));
      expect(seen.outcome).toMatchObject({ reason: 'MALFORMED_FILE', anyText: true });
    }
  });
});

describe('XML', () => {
  it('declares entities that would grow, or come from elsewhere: they stay as they stand', async () => {
    const quadratic = `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(10_000)}">]><d>${'&a;'.repeat(10_000)}</d>`;
    const outside =
      '<!DOCTYPE d SYSTEM "http://192.0.2.1/d.dtd" [<!ENTITY f SYSTEM "file:///etc/hostname">]><d>&f;</d>';
    const laughs = `<!DOCTYPE d [<!ENTITY a "ha">${Array.from({ length: 50 }, (_, i) => `<!ENTITY a${i} "&a;&a;">`).join('')}]><d>&a49;</d>`;
    for (const text of [quadratic, outside, laughs]) {
      for (const start of ['<?xml version="1.0"?>', '<svg xmlns="http://www.w3.org/2000/svg"/>']) {
        const seen = await collect(bytes(start + text), 'a.xml');
        expect(seen.text).toBe(start + text);
        expect(seen.outcome.reason).toBeNull();
      }
      const part = text.replace('<d>', '<w:document xmlns:w="w"><w:t>').replace('</d>', '</w:t></w:document>');
      const word = await collect(document({ 'word/document.xml': part }));
      expect(word.text.length).toBeLessThan(40_000);
      expect(word.text).not.toContain('haha');
    }
  });

  it('with a million attributes', async () => {
    const attributes = Array.from({ length: 1_000_000 }, (_, i) => `a${i}=""`).join(' ');
    expect((await collect(bytes(`<r ${attributes}>x</r>`), 'a.xml')).text).toContain('>x</r>');
    const sheet = document({
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml': `<worksheet ${attributes.slice(0, 2_000_000)} a="1"/>`,
    });
    expect((await collect(sheet)).outcome.anyText).toBe(false);
  });
});

describe('workbooks', () => {
  const sheet = (rows: string, strings = '') =>
    document({
      'xl/workbook.xml': '<workbook/>',
      'xl/sharedStrings.xml': strings,
      'xl/worksheets/sheet1.xml': `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`,
    });

  it('as large as they can be told to be', async () => {
    const seen = await collect(sheet('<row r="1048576"><c r="XFD1048576"><v>4111</v></c></row>'));
    expect(seen.outcome.reason).toBeNull();
    expect(seen.fields).toEqual([{ name: '', column: 16_383, row: 1_048_576, value: '4111' }]);
  });

  it('that show one long string in each cell are counted as what they show', async () => {
    const cells = Array.from({ length: 1000 }, () => '<c t="s"><v>0</v></c>').join('');
    const bomb = sheet(`<row>${cells}</row>`.repeat(10), `<sst><si><t>${'x'.repeat(10_000)}</t></si></sst>`);
    const { outcome } = await collect(bomb, '', { maxExtractedBytes: 5_000_000 });
    expect(outcome).toMatchObject({ reason: 'ARCHIVE_TOTAL_BYTES_EXTRACTED_OVER_LIMIT', anyText: true });
  });
});

describe('JSON and CSV', () => {
  it('a hundred thousand brackets', async () => {
    const seen = await collect(bytes(`{"first":"seen","x":${'['.repeat(100_000)}`), 'a.json');
    expect(seen.outcome).toMatchObject({ reason: 'JSON_NESTING_LEVEL_OVER_LIMIT', anyText: true });
    expect(seen.text).toContain('seen');
  });

  it('a cell of 64 MB stays in blocks of a megabyte', async () => {
    const source = (async function* () {
      yield bytes('name,b\n1,"');
      const piece = Buffer.alloc(1_000_000, 'long ');
      for (let i = 0; i < 64; i++) yield piece;
      yield bytes('"\n3,last\n');
    })();
    let longest = 0;
    let total = 0;
    const seen = await collectFrom(source, 'a.csv', {}, (block) => {
      longest = Math.max(longest, block.text.length);
      total += block.text.length;
    });
    expect(longest).toBeLessThanOrEqual(1024 * 1024);
    expect(total).toBeGreaterThan(64_000_000);
    expect(seen.fields.at(-1)?.value).toBe('last');
  });
});

describe('PDF', () => {
  const broken = async (catalogue: string, objects: readonly string[], change = (text: string) => text) =>
    collect(bytes(change(makePdf(['Card 4111'], catalogue, objects).toString('latin1')), 'latin1'));

  it('whose cross references lead back to themselves', async () => {
    const seen = await broken('', [], (text) => {
      const at = text.lastIndexOf('xref\n0');
      return text.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at}`);
    });
    expect(seen.text).toContain('Card 4111');
  });

  it('whose object streams extend each other in a circle, or whose pictures are no pictures', async () => {
    const stream = (next: number) =>
      `<< /Type /ObjStm /N 1 /First 4 /Length 8 /Extends ${next} 0 R >>\nstream\n9 0 null\nendstream`;
    expect((await broken('/X 7 0 R', [stream(7), stream(6)])).text).toContain('Card 4111');
    const picture =
      '<< /Subtype /Image /Width 99999 /Height 99999 /Filter /JBIG2Decode /Length 4 >>\nstream\nxxxx\nendstream';
    expect((await broken('/X 6 0 R', [picture])).text).toContain('Card 4111');
  });
});

describe('Parquet and Avro', () => {
  it('numbers in headers that cannot be', async () => {
    const good = Buffer.from(parquetFiles.none, 'base64');
    for (let at = 4; at < 40; at++) {
      for (const value of [0xff, 0x7f, 0x80]) {
        // Varints of page headers: sizes that are negative or of two gigabytes.
        const lie = Buffer.concat([
          good.subarray(0, at),
          Buffer.from([value, 0xff, 0xff, 0xff, 0x0f]),
          good.subarray(at + 5),
        ]);
        const seen = await collect(lie);
        if (seen.outcome.reason !== null) expect(seen.outcome.reason).toBe('MALFORMED_FILE');
      }
    }
  });

  it('lists in a footer that claim more than there are bytes for', () => {
    // Field 2, a list of structs of so many as the varint says: the reader behind this would make an array of them.
    const claiming = (count: readonly number[]) => Buffer.from([0x29, 0xfc, ...count, 0, 0, 0]);
    expect(new ThriftReader(claiming([2]), 0, true).struct(0)).toEqual(new Map([[2, null]]));
    for (const count of [[3], [0xff, 0xff, 0xff, 0x07], [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80]])
      expect(new ThriftReader(claiming(count), 0, true).struct(0)).toBeNull();
    const footer = claiming([0xff, 0xff, 0xff, 0x07]);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt32LE(footer.length);
    const file = Buffer.concat([bytes('PAR1'), footer, lengths, bytes('PAR1')]);
    return expect(collect(file)).resolves.toMatchObject({ outcome: { reason: 'MALFORMED_FILE' } });
  });

  it('pages that claim more values than their bytes and the footer have', () => {
    // Type 0, sizes 10 and 10, and field 5: its values, encoded plainly.
    const varint = (value: number): number[] =>
      value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
    const page = (values: number) =>
      Buffer.concat([
        Buffer.from([0x15, 0, 0x15, 20, 0x15, 20, 0x2c, 0x15, ...varint(values * 2), 0x15, 0, 0x15, 6, 0x15, 6, 0, 0]),
        Buffer.alloc(10),
      ]);
    const whole = page(1_000_000);
    expect(soundPageBytes(whole, 1_000_000)).toBe(whole.length);
    expect(soundPageBytes(whole, 10)).toBe(0);
    expect(soundPageBytes(page(10), 5)).toBe(page(10).length);
    expect(soundPageBytes(Buffer.concat([whole, whole]), 1_000_000)).toBe(whole.length);
  });

  it('a schema nested deeper than any', async () => {
    let schema: unknown = 'string';
    for (let i = 0; i < 600; i++) schema = { type: 'array', items: schema };
    expect((await collect(makeAvro('null', schema))).outcome.reason).toBe('MALFORMED_FILE');
  });
});

describe('the next object', () => {
  it('is read rightly after each of them', async () => {
    for (const hostile of [makePdf(['x']).subarray(0, 300), bytes('<r '.repeat(1000)), gzipSync('x').subarray(0, 15)]) {
      await collect(hostile);
      const seen = await collectFrom(chunked(bytes('id,name\n1,Ann\n'), 3), 'a.csv');
      expect(seen.fields.at(-1)).toEqual({ name: 'name', column: 1, row: 2, value: 'Ann' });
    }
  });
});
