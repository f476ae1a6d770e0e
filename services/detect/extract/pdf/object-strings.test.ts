import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { pdfObjects, stringsIn } from './object-strings.ts';

const objects = (...all: readonly (string | Buffer)[]) =>
  pdfObjects(Buffer.concat(all.map((part) => Buffer.from(part))));
const stream = (dictionary: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`9 0 obj\n<<${dictionary}>>\nstream\n`), body, Buffer.from('\nendstream\nendobj\n')]);

describe('strings of a PDF', () => {
  it('are read however they are written', () => {
    const wide = Buffer.from('größer', 'utf16le').swap16().toString('hex');
    const text = String.raw`<</A(one (two\) \055 th\
ree))/B<FEFF${wide}>/ID[(0123)(4567)]/C(no)%(comment)
/D(last)>>`;
    expect([...stringsIn(Buffer.from(text))]).toEqual(['one (two) - three)', 'größer', 'last']);
    expect([...stringsIn(Buffer.from('(never closed \\'))]).toEqual(['never closed']);
  });

  it('in objects, packed ones and streams that scripts and values are in; XML and files are told', () => {
    const packed = deflateSync('1 0 <</Name(a layer)/V 7 0 R>>');
    const found = objects(
      '1 0 obj\n<</T(contact)>>\nendobj\n',
      stream('/Type/ObjStm/Filter/FlateDecode', packed),
      '7 0 obj\n<</Length 5>>\nstream\nvalue\nendstream\nendobj\n',
      '8 0 obj\n<</Length 5>>\nstream\n(an object) Tj 1 0 obj (never)\nendstream\nendobj\n',
      stream('', Buffer.from('<xfa>data</xfa>')),
      stream('/Type/EmbeddedFile', Buffer.from('file')),
    );
    expect([...found.strings]).toEqual(['contact', 'a layer', 'value']);
    expect(found.xml.map(String)).toEqual(['<xfa>data</xfa>\n']);
    expect(found.files).toBe(1);
    expect(objects('1 0 obj\n<</T(contact)>>\nendobj\ntrailer<</Encrypt 2 0 R>>').strings.size).toBe(0);
  });

  it('stand behind the pages, once, and FDF is nothing else', async () => {
    const seen = await collect(
      makePdf(['On the page'], '/Outlines 6 0 R', [
        '<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>',
        '<< /Title (A bookmark) /Parent 6 0 R >>',
        '<< /Type /OCG /Name (a layer) >>',
      ]),
    );
    expect(seen.text.match(/a layer/g)).toHaveLength(1);
    expect(seen.text.match(/A bookmark/g)).toHaveLength(1);
    const fdf = await collect(
      Buffer.from('%FDF-1.2\n1 0 obj\n<</FDF<</Fields[<</T(name)/V<41 6E 6E 61>>>]>>>>\nendobj'),
    );
    expect(fdf.text).toBe('name\nAnna\n');
    expect(fdf.outcome).toEqual({ mimeType: 'application/vnd.fdf', reason: null, anyText: true });
  });
});
