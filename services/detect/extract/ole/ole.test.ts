import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makeOle } from '../testing/make-ole.ts';
import { makeVba, packVba } from '../testing/make-vba.ts';
import { makeWord } from '../testing/make-word.ts';
import { makeZip } from '../testing/make-zip.ts';
import { xlsFile } from '../testing/xls-file.ts';
import { CellNumbers } from './cell-numbers.ts';
import { sheetNotes } from './xls-notes.ts';

const wide = (text: string) => Buffer.from(text, 'utf16le');

describe('macros', () => {
  const source = packVba(Buffer.from('Const Owner = "J\xf6rg"\r\nSub Main()\r\n', 'latin1'));

  it('of a project alone and of a document that holds one', async () => {
    const project = makeVba(source);
    const seen = await collect(project);
    expect(seen.outcome.reason).toBeNull();
    expect(seen.byPath.get('VBA/Module1')).toBe('Const Owner = "Jörg"\nSub Main()\n\n');
    const document = await collect(
      makeZip([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'word/document.xml', data: '<d/>' },
        { name: 'word/vbaProject.bin', data: project },
      ]),
    );
    expect(document.outcome.reason).toBeNull();
    expect(document.byPath.get('word/vbaProject.bin!/VBA/Module1')).toContain('Jörg');
  });

  it('damaged ones are told', async () => {
    const seen = await collect(makeVba(source.subarray(0, 20)));
    expect(seen.outcome.reason).toBe('MALFORMED_FILE');
    expect(seen.text).toContain('Const Owner');
  });
});

describe('beside the text of old documents', () => {
  /** A property set with a code page, a narrow and a wide text. */
  const properties = (() => {
    const narrow = Buffer.from('J\xf6rg\0\0\0\0', 'latin1');
    const values = [
      Buffer.from([2, 0, 0, 0, 0xe2, 4, 0, 0]),
      Buffer.concat([Buffer.from([0x1e, 0, 0, 0, 5, 0, 0, 0]), narrow]),
      Buffer.concat([Buffer.from([0x1f, 0, 0, 0, 3, 0, 0, 0]), wide('Ann')]),
    ];
    const head = Buffer.alloc(48);
    head.writeUInt32LE(1, 24);
    head.writeUInt32LE(48, 44);
    const table = Buffer.alloc(8 + values.length * 8);
    table.writeUInt32LE(values.length, 4);
    let at = table.length;
    for (const [i, value] of values.entries()) {
      table.writeUInt32LE(i + 1, 8 + i * 8);
      table.writeUInt32LE(at, 12 + i * 8);
      at += value.length;
    }
    return Buffer.concat([head, table, ...values]);
  })();
  const xls = { Workbook: Buffer.from([9, 8, 16, 0, 0, 6, 5, 0, ...new Uint8Array(12), 10, 0, 0, 0]) };

  it('properties are read', async () => {
    const seen = await collect(makeOle({ ...xls, '\u0005SummaryInformation': properties }));
    expect(seen.text).toContain('Jörg\nAnn\n');
  });

  it('a file that is an object of its own is read, with its names before it or without', async () => {
    const number = (value: number) => Buffer.from([value, 0, 0, 0]);
    const file = Buffer.from('id,name\n1,Ann\n');
    const named = [Buffer.alloc(6), Buffer.from('a.csv\0C:\\a.csv\0'), number(3), number(4), Buffer.from('tmp\0')];
    const native = Buffer.concat([...named, number(file.length), file, Buffer.alloc(20)]);
    for (const [name, content] of [['Package', file] as const, ['\u0001Ole10Native', native] as const]) {
      const seen = await collect(makeOle({ [name]: content }));
      expect([...seen.byPath.values()]).toEqual([file.toString()]);
      expect(seen.outcome.reason).toBeNull();
    }
    expect((await collect(makeOle({ '\u0001Ole10Native': Buffer.alloc(9) }))).outcome.reason).toBe(
      'ARCHIVE_CONTAINS_UNPROCESSED_FILES',
    );
  });

  it('embedded files are read, other objects are told', async () => {
    const packaged = { ...xls, 'MBD00000001/Package': Buffer.from('id,name\n1,Ann\n') };
    const seen = await collect(makeOle({ ...packaged, 'MBD00000001/\u0001CompObj': Buffer.alloc(9) }));
    expect(seen.byPath.get('MBD00000001!/Package')).toBe('id,name\n1,Ann\n');
    expect(seen.outcome.reason).toBeNull();
    const told = await collect(makeOle({ ...packaged, 'MBD00000002/CONTENTS': Buffer.alloc(9) }));
    expect(told.outcome.reason).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
  });
});

describe('old Office files', () => {
  it('doc: text of both widths, by paragraphs', async () => {
    const seen = await collect(makeWord('Card\x07 4111\r\x80 sum\r', 'Grüße 😀\r'));
    expect(seen.text).toBe('Card\t 4111\n€ sum\nGrüße 😀\n');
    expect(seen.outcome).toEqual({ mimeType: 'application/msword', reason: null, anyText: true });
    expect((await collect(makeWord('x', 'y', 0x300))).outcome.reason).toBe('ENCRYPTED_ARCHIVE');
  });

  it('xls: what xlwt wrote', async () => {
    const seen = await collect(Buffer.from(xlsFile, 'base64'));
    expect(seen.outcome).toEqual({ mimeType: 'application/vnd.ms-excel', reason: null, anyText: true });
    expect(seen.places).toEqual([
      '{"kind":"CELLS","sheet":"People"}',
      '{"kind":"CELLS","sheet":"Ünits"}',
      '{"kind":"LINES","firstLine":1,"firstColumn":1}',
    ]);
    const cells = seen.fields.map((f) => [f.row, f.column, f.name, f.value]);
    expect(cells.slice(0, 8)).toEqual([
      [1, -1, '', 'Name'],
      [1, -1, '', 'Card'],
      [1, -1, '', 'Sum'],
      [2, 0, 'Name', 'Änn 0'],
      [2, 1, 'Card', '4111111111111111'],
      [2, 2, 'Sum', '1.25'],
      [3, 0, 'Name', 'Änn 1'],
      [3, 1, 'Card', '4111111111111112'],
    ]);
    expect(seen.fields.filter((f) => f.name === 'Name').length).toBe(300);
  });

  it('xls: comments, headers, texts of charts', () => {
    const record = (type: number, ...bodies: readonly Buffer[]) =>
      bodies.flatMap((body, i) => {
        const head = Buffer.alloc(4);
        head.writeUInt16LE(i === 0 ? type : 0x3c, 0);
        head.writeUInt16LE(body.length, 2);
        return [head, body];
      });
    const comment = Buffer.alloc(18);
    comment.writeUInt16LE(9, 10);
    const sheet = Buffer.concat([
      ...record(0x809, Buffer.alloc(16)),
      ...record(0x14, Buffer.from('\x04\0\0head')),
      ...record(0x06, Buffer.concat([Buffer.alloc(22), Buffer.from('\x17\x06\0in one\x17\x09')])),
      ...record(0x809, Buffer.alloc(16)),
      ...record(0x100d, Buffer.from('\0\0\x05\0sales')),
      ...record(0x0a, Buffer.alloc(0)),
      ...record(
        0x1b6,
        comment,
        Buffer.concat([Buffer.from([1]), wide('Ann: ')]),
        Buffer.from('\x00note'),
        Buffer.alloc(16),
      ),
      ...record(0x0a, Buffer.alloc(0)),
      ...record(0x14, Buffer.from('\x05\0\0other')),
    ]);
    expect([...sheetNotes(sheet, 0)].filter((text) => text !== '')).toEqual(['head', 'in one', 'sales', 'Ann: note']);
  });

  it('xls: days and digits as cells show them', () => {
    const numbers = new CellNumbers();
    numbers.record(0x41e, Buffer.concat([Buffer.from([164, 0, 11, 0, 0]), Buffer.from('000-00-0000')]));
    for (const id of [0, 14, 164]) numbers.record(0xe0, Buffer.from([0, 0, id, 0]));
    expect([0, 1, 2, 3].map((style) => numbers.shown(style, 22344))).toEqual([
      '22344',
      '1961-03-04',
      '000-02-2344',
      '22344',
    ]);
    numbers.record(0x22, Buffer.from([1, 0]));
    expect(numbers.shown(1, 20882)).toBe('1961-03-04');
  });

  it('msg: properties, recipients and attachments', async () => {
    const seen = await collect(
      makeOle({
        '__properties_version1.0': Buffer.alloc(32),
        '__substg1.0_0037001F': wide('Hello'),
        '__substg1.0_1000001E': Buffer.from('Body 4111'),
        '__recip_version1.0_#00000000/__substg1.0_39FE001F': wide('ann@example.com'),
        '__attach_version1.0_#00000000/__substg1.0_37010102': Buffer.from('id,name\n1,Ann\n'),
        '__attach_version1.0_#00000000/__substg1.0_3707001F': wide('people.csv'),
      }),
    );
    expect(seen.outcome).toEqual({ mimeType: 'application/vnd.ms-outlook', reason: null, anyText: true });
    const text = seen.byPath.get('') ?? '';
    for (const part of ['Subject: Hello', 'Body 4111', 'Address: ann@example.com']) expect(text).toContain(part);
    expect(seen.byPath.get('people.csv')).toBe('id,name\n1,Ann\n');
  });

  it('ends on chains that run in circles, and says what it is not', async () => {
    const file = makeWord('x'.repeat(2000), 'y');
    for (let sector = 0; sector < 128; sector++) file.writeUInt32LE(3, 512 + sector * 4);
    expect((await collect(file)).outcome.reason).not.toBeNull();
    expect((await collect(makeOle({ EncryptedPackage: Buffer.alloc(10) }))).outcome.reason).toBe('ENCRYPTED_ARCHIVE');
    expect((await collect(makeOle({ Other: Buffer.alloc(10) }))).outcome.reason).toBe(
      'UNSUPPORTED_FILE_TYPE_EXCEPTION',
    );
    expect((await collect(file.subarray(0, 100))).outcome.reason).toBe('MALFORMED_FILE');
  });
});
