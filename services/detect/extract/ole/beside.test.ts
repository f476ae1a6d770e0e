import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makeOle } from '../testing/make-ole.ts';
import { decompressRtf } from './compressed-rtf.ts';
import { textRuns, wideRuns } from './text-runs.ts';

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const record = (type: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
};

/** A book of one sheet `S` with these records. */
function book(version: number, globals: Buffer, sheet: Buffer): Buffer {
  const begin = (kind: number) => record(0x809, Buffer.from([0, version, kind, 0, ...new Uint8Array(12)]));
  const end = record(0x0a, Buffer.alloc(0));
  const name = version === 6 ? Buffer.from('\0\0\x01\0S') : Buffer.from('\0\0\x01S');
  const place = (start: number) => record(0x85, Buffer.concat([Buffer.from(new Uint32Array([start]).buffer), name]));
  const head = Buffer.concat([begin(5), globals]);
  const start = head.length + place(0).length + end.length;
  return Buffer.concat([head, place(start), end, begin(0x10), sheet, end]);
}

const property = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0xfe, 0xff, 3, 0]), wide(text), Buffer.alloc(3)]);

describe('texts among other bytes', () => {
  it('are found at any offset, of both widths, without the length in front of them', () => {
    expect([
      ...wideRuns(Buffer.concat([Buffer.from([1, 0xff, 0xfe]), wide('Привет 12'), Buffer.from([0xff])])),
    ]).toEqual(['Привет 12']);
    const counted = wide(`${String.fromCharCode(40)}${'n'.repeat(40)}`);
    expect([...wideRuns(counted)]).toEqual(['n'.repeat(40)]);
    expect([...textRuns(Buffer.from('\x01\x02J\xf6rg M\xfcller\0\x7f', 'latin1'))]).toEqual(['Jörg Müller']);
    expect(
      textRuns(Buffer.alloc(4000, 1)).size + textRuns(Buffer.from(Array.from({ length: 256 }, (_, i) => i))).size,
    ).toBe(0);
  });
});

describe('old Office files', () => {
  it('say what stands beside their text: records, streams, embedded documents, whatever the case of names', async () => {
    const link = record(0x1b8, property('http://x.example/?q=linked'));
    const person = record(0x5c, Buffer.from('\x06\0\0Berg A'));
    const seen = await collect(
      makeOle({
        WORKBOOK: book(6, person, link),
        'MsoDataStore/Item': Buffer.from('<a>kept</a>'),
        'MBD00000001/WordDocument': makeWordStream(),
        Ctls: property('chosen'),
      }),
    );
    for (const text of ['q=linked', 'Berg A', 'kept', 'inner text', 'chosen']) expect(seen.text).toContain(text);
    expect(seen.outcome.reason).toBeNull();
  });

  it('xls: BIFF5, by its code page', async () => {
    const russian = Buffer.from([0xcf, 0xe0, 0xf1]);
    const label = record(0x204, Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 3, 0]), russian]));
    const rich = record(0xd6, Buffer.concat([Buffer.from([1, 0, 0, 0, 0, 0, 3, 0]), Buffer.from('abc\0')]));
    const codePage = record(0x42, Buffer.from([0xe3, 4]));
    const seen = await collect(makeOle({ Book: book(5, codePage, Buffer.concat([label, rich])) }));
    expect(seen.fields.map(({ value }) => value)).toEqual(['Пас', 'abc']);
    expect(seen.outcome.reason).toBeNull();
  });

  it('msg: RTF where there is no other body, texts of many values and of bytes', async () => {
    const rtf = Buffer.from('{\\rtf1\\ansi only here}');
    const header = Buffer.alloc(16);
    header.writeUInt32LE(rtf.length, 4);
    header.write('MELA', 8);
    const message = {
      '__properties_version1.0': Buffer.alloc(32),
      '__substg1.0_10090102': Buffer.concat([header, rtf]),
      '__substg1.0_8005101F-00000000': wide('first value'),
      '__substg1.0_80061102-00000000': Buffer.from('{"kept":"by an add-in"}'),
      '__nameid_version1.0/__substg1.0_10090102': Buffer.alloc(8),
    };
    const seen = await collect(makeOle(message));
    for (const text of ['only here', 'first value', 'by an add-in']) expect(seen.text).toContain(text);
    expect(seen.outcome.reason).toBeNull();
    const twice = await collect(makeOle({ ...message, '__substg1.0_1000001F': wide('the body') }));
    expect(twice.text).not.toContain('only here');
    const cut = await collect(
      makeOle({ ...message, '__substg1.0_10090102': Buffer.concat([header, rtf.subarray(9)]) }),
    );
    expect(cut.outcome.reason).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
  });

  it('msg: compressed RTF as its specification has it', () => {
    const example =
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0';
    expect(decompressRtf(Buffer.from(example, 'hex'))).toEqual({
      rtf: Buffer.from('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n'),
      whole: true,
    });
  });
});

function makeWordStream(): Buffer {
  const text = Buffer.from('inner text\r');
  const stream = Buffer.alloc(0x400);
  stream.writeUInt32LE(0x300, 0x18);
  stream.writeUInt32LE(0x300 + text.length, 0x1c);
  text.copy(stream, 0x300);
  return stream;
}
