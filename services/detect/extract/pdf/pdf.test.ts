import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makePdf } from '../testing/make-pdf.ts';

describe('PDF', () => {
  it('gives lines by page', async () => {
    const seen = await collect(makePdf(['Card 4111 (x)\nsecond line', 'page two']));
    expect(seen.outcome).toEqual({ mimeType: 'application/pdf', reason: null, anyText: true });
    expect(seen.text).toBe('Card 4111 (x)\nsecond line\npage two\n');
    expect(seen.places).toEqual(['{"kind":"PAGE","pageNumber":1}', '{"kind":"PAGE","pageNumber":2}']);
  });

  it('tells what it could not read', async () => {
    expect((await collect(makePdf(['', '']))).outcome.reason).toBe('UNABLE_TO_PARSE_FILE');
    expect((await collect(Buffer.from('%PDF-1.7\n%\xe2\xe3\nnothing\n%%EOF', 'latin1'))).outcome.reason).toBe(
      'MALFORMED_FILE',
    );
    const cut = makePdf(['first page', 'second page']);
    const seen = await collect(cut.subarray(0, cut.length - 20));
    expect(seen.text).toContain('first page');
  });

  it('tells of pages that are pictures beside others', async () => {
    const picture = { content: `q 500 0 0 500 0 0 cm BI /W 9 /H 9 /BPC 8 /CS /G ID ${'a'.repeat(81)} EI Q` };
    const seen = await collect(makePdf(['text', picture]));
    expect(seen.text).toBe('text\n');
    expect(seen.outcome.reason).toBe('UNABLE_TO_PARSE_FILE');
    expect((await collect(makePdf(['text', '']))).outcome.reason).toBeNull();
  });

  it('reads what its author says of it, and bookmarks', async () => {
    const bytes = makePdf(['text'], '/Outlines 6 0 R', [
      '<< /First 7 0 R /Last 7 0 R /Count 1 >>',
      '<< /Title (Record of Ann) /Parent 6 0 R >>',
    ]);
    const seen = await collect(bytes);
    expect(seen.text).toBe('text\nRecord of Ann\n');
    expect(seen.places[1]).toBe('{"kind":"LINES","firstLine":1,"firstColumn":1}');
  });

  it('reads notes, choices and scripts, and files pinned to a page', async () => {
    const notes = [
      '/Subtype /Text /T (an author) /Contents (a note)',
      '/Subtype /Widget /FT /Ch /T (f) /V (b) /Opt [[(a) (a choice)] [(b) (b)]]',
      '/Subtype /FileAttachment /FS << /Type /Filespec /F (a.csv) /Desc (a description) /EF << /F 6 0 R >> >>',
    ].map((note) => `<< /Type /Annot /Rect [0 0 9 9] ${note} >>`);
    const page = { content: 'BT /F1 12 Tf (text) Tj ET', entries: `/Annots [${notes.join(' ')}]` };
    const xmp =
      '<x:xmpmeta xmlns:x="x"><rdf:RDF xmlns:rdf="r"><rdf:Description><dc:description>described</dc:description><xmp:CreateDate>2020</xmp:CreateDate></rdf:Description></rdf:RDF></x:xmpmeta>';
    const bytes = makePdf([page], '/Metadata 7 0 R /OpenAction << /S /JavaScript /JS (a script) >>', [
      '<< /Length 14 >>\nstream\nid,name\n1,Ann\n\nendstream',
      `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`,
    ]);
    const seen = await collect(bytes);
    expect(seen.outcome.reason).toBeNull();
    expect(seen.byPath.get('')?.split('\n')).toEqual(
      expect.arrayContaining([
        'an author',
        'a note',
        'a choice',
        'a description',
        'dc:description: described',
        'a script',
      ]),
    );
    expect(seen.text).not.toContain('CreateDate');
    expect(seen.byPath.get('a.csv')).toBe('id,name\n1,Ann\n');
  });

  it('reads descriptions of pictures on their page, also behind a page whose structure is damaged', async () => {
    const page = (n: number) => ({ content: 'BT /F1 12 Tf (text) Tj ET', entries: `/StructParents ${n}` });
    const figure = (alt: string, of: number) =>
      `<< /Type /StructElem /S /Figure /Alt (${alt}) /P 10 0 R /Pg ${of} 0 R /K 0 >>`;
    const bytes = makePdf([page(0), page(1), 'last'], '/StructTreeRoot 10 0 R', [
      '<< /Type /StructTreeRoot /K [11 0 R 12 0 R] /ParentTree << /Nums [0 [11 0 R] 1 [12 0 R]] >> >>',
      figure('one', 4),
      figure('two', 6),
    ]);
    expect((await collect(bytes)).text).toBe('text\none\ntext\ntwo\nlast\n');
    const damaged = Buffer.from(bytes.toString('latin1').replace('11 0 obj', '77 0 obj'), 'latin1');
    expect((await collect(damaged)).text).toBe('text\ntext\ntwo\nlast\n');
  });

  it('tells of letters without meaning, and of forms in XFA alone that it cannot unpack', async () => {
    const glyphs =
      '/Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [.1 0 0 .1 0 0] /CharProcs << /g1 6 0 R >> /FirstChar 1 /LastChar 1 /Widths [9]';
    const font = `<< ${glyphs} /Encoding << /Type /Encoding /Differences [1 /g1] >> >>`;
    const glyph = '<< /Length 9 >>\nstream\n9 0 d0   \nendstream';
    const page = {
      content: `BT /F1 9 Tf 72 700 Td (text) Tj /T3 9 Tf (${'\x01'.repeat(9)}) Tj ET`,
      entries: `/Resources << /Font << /F1 3 0 R /T3 ${font} >> >>`,
    };
    expect((await collect(makePdf([page], '', [glyph]))).outcome.reason).toBe('UNABLE_TO_PARSE_FILE');
    const form = '/AcroForm << /Fields [] /XFA 6 0 R >>';
    const xfa = (filter: string) => `<< /Length 18 ${filter} >>\nstream\n<xdp>filled</xdp>  \nendstream`;
    const packed = await collect(makePdf(['Please wait'], form, [xfa('/Filter /LZWDecode')]));
    expect(packed.outcome.reason).toBe('UNABLE_TO_PARSE_FILE');
    expect(packed.text).toBe('Please wait\n');
    const seen = await collect(makePdf(['Please wait'], form, [xfa('')]));
    expect(seen.outcome.reason).toBeNull();
    expect(seen.byPath.get('form 1.xml')).toContain('filled');
  });

  it('reads forms and attached files', async () => {
    const file = '<< /Length 14 >>\nstream\nid,name\n1,Ann\n\nendstream';
    const bytes = makePdf(['text'], '/Names << /EmbeddedFiles << /Names [(a.csv) 6 0 R] >> >>', [
      '<< /Type /Filespec /F (a.csv) /EF << /F 7 0 R >> >>',
      file,
    ]);
    expect((await collect(bytes)).byPath.get('a.csv')).toBe('id,name\n1,Ann\n');
  });
});
