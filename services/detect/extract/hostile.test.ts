import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from './testing/collect.ts';
import { makePdf } from './testing/make-pdf.ts';
import { makeTar } from './testing/make-tar.ts';
import { makeZip } from './testing/make-zip.ts';
import { samples } from './testing/samples.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const reasonOf = async (content: Uint8Array, name = '', limits = {}) =>
  (await collect(content, name, limits)).outcome.reason;

describe('hostile archives', () => {
  it('a bomb of nested zips ends at a limit', async () => {
    let layer = makeZip([{ name: '0', data: Buffer.alloc(1_000_000, 48) }]);
    for (let i = 0; i < 4; i++)
      layer = makeZip(Array.from({ length: 8 }, (_, j) => ({ name: `${j}.zip`, data: layer })));
    expect(await reasonOf(layer, 'a.zip', { maxExtractedBytes: 10_000_000 })).toBe(
      'ARCHIVE_TOTAL_BYTES_EXTRACTED_OVER_LIMIT',
    );
    expect(await reasonOf(layer, 'a.zip', { maxArchiveMembers: 50 })).toBe(
      'ARCHIVE_TOTAL_DOCUMENTS_PROCESSED_OVER_LIMIT',
    );
  });

  it('a directory that claims more than there is, or lies about its place', async () => {
    const good = makeZip([{ name: 'a.txt', data: 'text' }]);
    for (const [at, value] of [
      [10, 0xffff],
      [16, 0x7fffffff],
    ] as const) {
      const lie = Buffer.from(good);
      lie.writeUIntLE(value, lie.length - 22 + at, at === 10 ? 2 : 4);
      expect(await reasonOf(lie), `field at ${at}`).toBe('MALFORMED_FILE');
    }
  });

  it('a zip whose directory was cut off gives out the members that are whole', async () => {
    const long = 'some text, more text\n'.repeat(50);
    const good = makeZip([
      { name: 'a.txt', data: 'text' },
      { name: 'b.txt', data: long },
      { name: 'secret', data: 'x', flags: 1 },
    ]);
    for (const end of [good.length - 30, good.indexOf('PK\x01\x02')]) {
      const seen = await collect(good.subarray(0, end));
      expect(seen.outcome).toMatchObject({ reason: 'ENCRYPTED_ARCHIVE', anyText: true });
      expect([...seen.byPath]).toEqual([
        ['a.txt', 'text'],
        ['b.txt', long],
      ]);
    }
  });

  it('many empty members are counted', async () => {
    const many = makeZip(Array.from({ length: 5000 }, (_, i) => ({ name: `${i}`, data: '' })));
    expect(await reasonOf(many)).toBeNull();
    expect(await reasonOf(many, '', { maxArchiveMembers: 4999 })).toBe('ARCHIVE_TOTAL_DOCUMENTS_PROCESSED_OVER_LIMIT');
    const tar = makeTar(Array.from({ length: 200 }, (_, i) => ({ name: `${i}`, data: 'x' })));
    expect(await reasonOf(tar, '', { maxArchiveMembers: 100 })).toBe('ARCHIVE_TOTAL_DOCUMENTS_PROCESSED_OVER_LIMIT');
  });

  it('a gzip that lies about its length or its sum', async () => {
    const good = gzipSync('some text to keep\n');
    for (const back of [4, 8]) {
      const lie = Buffer.from(good);
      lie.writeUInt32LE(7, lie.length - back);
      const seen = await collect(lie);
      expect(seen.outcome).toMatchObject({ reason: 'MALFORMED_FILE', anyText: true });
      expect(seen.text).toBe('some text to keep\n');
    }
  });

  it('links, devices and folders of a tar hold nothing', async () => {
    const tar = makeTar([
      { name: 'l', type: '1' },
      { name: 's', type: '2' },
      { name: 'd', type: '3' },
      { name: 'f/', type: '5' },
      { name: '../x', data: 'text' },
    ]);
    const seen = await collect(tar);
    expect([...seen.byPath]).toEqual([['../x', 'text']]);
    expect(seen.outcome.reason).toBeNull();
  });
});

describe('hostile texts', () => {
  it('JSON with odd keys and numbers', async () => {
    const text = '{"__proto__":{"a":"x"},"a":"1","a":"2","n":1e9999,"s":"\\ud800"}';
    const seen = await collect(bytes(text), 'a.json');
    expect(seen.outcome.reason).toBeNull();
    expect(seen.fields.map((f) => [f.name, f.value])).toEqual([
      ['__proto__.a', 'x'],
      ['a', '1'],
      ['a', '2'],
      ['n', '1e9999'],
      ['s', '\ufffd'],
    ]);
    const hugeKey = await collect(bytes(`{"${'k'.repeat(2_000_000)}":"v","b":"seen"}`), 'a.json');
    expect(hugeKey.outcome.reason).toBe('MALFORMED_FILE');
    expect(hugeKey.text).toContain('seen');
    const manyKeys = Array.from({ length: 100_000 }, (_, i) => `"k${i}":${i}`).join(',');
    expect((await collect(bytes(`{${manyKeys}}`), 'a.json')).fields.length).toBe(100_000);
  });

  it('CSV of old line ends, marks and NULs', async () => {
    const cr = await collect(bytes('a,b\r1,2\r3,4\r'), 'a.csv');
    expect(cr.fields.at(-1)).toEqual({ name: 'b', column: 1, row: 3, value: '4' });
    const nul = await collect(bytes('\ufeffname,b\n1,x\u0000y\n3,4\n'), 'a.csv');
    expect(nul.outcome.reason).toBeNull();
    expect(nul.fields[2]?.name).toBe('name');
    const cell = await collect(bytes(`name,b\n"${'x""'.repeat(1_000_000)}",2\n3,4\n`), 'a.csv');
    expect(cell.outcome.reason).toBe('MALFORMED_FILE');
    expect(cell.fields.at(-1)?.value).toBe('4');
  });

  it('one line without end stays in bounds', async () => {
    const seen = await collect(Buffer.alloc(8_000_000, 'word '), 'a.txt');
    expect(seen.text.length).toBe(8_000_000);
    expect(seen.places.every((place) => JSON.parse(place).firstLine === 1)).toBe(true);
  });
});

describe('hostile PDFs', () => {
  it('streams that lie about their length or unpack without end', async () => {
    const lie = bytes(
      makePdf(['Card 4111'])
        .toString('latin1')
        .replace(/\/Length \d+/, '/Length 99999999'),
      'latin1',
    );
    expect((await collect(lie)).text).toContain('Card 4111');
    const bomb = deflateSync(deflateSync(Buffer.alloc(20_000_000, 32)));
    const object = `<< /Filter [/FlateDecode /FlateDecode] /Length ${bomb.length} >>\nstream\n${bomb.toString('latin1')}\nendstream`;
    const seen = await collect(makePdf(['x'], '', [object]));
    expect(seen.text).toContain('x');
  });

  it('page trees in circles', async () => {
    const text = makePdf(['x']).toString('latin1').replace('/Kids [4 0 R]', '/Kids [2 0 R]');
    expect(await reasonOf(bytes(text, 'latin1'))).toBe('MALFORMED_FILE');
  });
});

describe('chunks', () => {
  it('do not change what is read, for any format', async () => {
    for (const [format, files] of Object.entries(samples)) {
      for (const file of files) {
        const whole = await collect(file);
        await fc.assert(
          fc.asyncProperty(fc.integer({ min: 1, max: Math.min(300, file.length) }), async (chunk) => {
            const cut = await collect(file, '', {}, chunk);
            expect(cut.text, format).toBe(whole.text);
            expect(cut.fields, format).toEqual(whole.fields);
            expect(cut.outcome, format).toEqual(whole.outcome);
          }),
          { numRuns: 3 },
        );
      }
    }
  });

  it('every sample is understood wholly', async () => {
    for (const [format, files] of Object.entries(samples)) {
      for (const file of files) {
        const { outcome } = await collect(file);
        expect({ format, reason: outcome.reason, anyText: outcome.anyText }).toEqual({
          format,
          reason: null,
          anyText: true,
        });
      }
    }
  });

  it('the next object is read rightly after a hostile one', async () => {
    await collect(gzipSync(deflateRawSync(Buffer.alloc(1000))));
    await collect(bytes(`{"a":${'['.repeat(5000)}`), 'a.json');
    expect((await collect(bytes('id,name\n1,Ann\n'), 'a.csv')).fields.at(-1)?.value).toBe('Ann');
  });
});
