import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makeZip } from '../testing/make-zip.ts';

const types = { name: '[Content_Types].xml', data: '<Types/>' };
const document = (members: Record<string, string | Buffer>) =>
  makeZip([types, ...Object.entries(members).map(([name, data]) => ({ name, data }))]);

const rel = (id: string, target: string, mode = '') =>
  `<Relationships><Relationship Id="${id}" Target="${target}" ${mode === '' ? '' : `TargetMode="${mode}"`}/></Relationships>`;

describe('docx', () => {
  it('gives the text of all its parts by paragraphs', async () => {
    const bytes = document({
      'word/document.xml': `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Card 4111</w:t></w:r><w:r><w:t xml:space="preserve"> 1111</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b&amp;c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p></w:body></w:document>`,
      'word/header1.xml': '<w:hdr xmlns:w="w"><w:p><w:r><w:t>head</w:t></w:r></w:p></w:hdr>',
      'word/comments.xml':
        '<w:comments xmlns:w="w"><w:comment><w:p><w:r><w:t>note</w:t></w:r></w:p></w:comment></w:comments>',
      'word/_rels/document.xml.rels': rel('r1', 'mailto:ann@example.com', 'External'),
      'word/embeddings/x.csv': 'id,name\n1,Ann\n',
    });
    const seen = await collect(bytes, 'a.docx');
    expect(seen.outcome).toEqual({
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      reason: null,
      anyText: true,
    });
    expect(seen.byPath.get('')).toBe('Card 4111 1111\na\n\tb&c\n\tgone\nnote\nhead\nmailto:ann@example.com\n');
    expect(seen.byPath.get('word/embeddings/x.csv')).toBe('id,name\n1,Ann\n');
  });

  it('keeps the text before a break and expands nothing', async () => {
    const broken = await collect(
      document({ 'word/document.xml': '<w:document xmlns:w="w"><w:p><w:t>first</w:t></w:p><w:p>' }),
    );
    expect(broken.outcome.reason).toBe('MALFORMED_FILE');
    expect(broken.text).toBe('first\n');
    const laughs = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="w"><w:p><w:t>x &b; y</w:t></w:p></w:document>`;
    const seen = await collect(document({ 'word/document.xml': laughs }));
    expect(seen.text).toContain('x ');
    expect(seen.text).not.toContain('haha');
    const deep = `${'<a>'.repeat(100_000)}`;
    expect((await collect(document({ 'word/document.xml': deep }))).outcome.reason).toBe('MALFORMED_FILE');
    const bomb = `<w:document xmlns:w="w"><w:p><w:t>${'0'.repeat(40_000_000)}</w:t></w:p></w:document>`;
    expect((await collect(document({ 'word/document.xml': bomb }))).outcome.reason).toBe(
      'OOXML_UNCOMPRESSED_RATIO_EXCEEDS_LIMIT',
    );
  });
});

describe('xlsx', () => {
  it('gives cells with sheet, row, column and name', async () => {
    const bytes = document({
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': rel('r1', 'worksheets/sheet1.xml'),
      'xl/sharedStrings.xml':
        '<sst><si><t>Name</t></si><si><r><t>Card </t></r><r><t>number</t></r></si><si><t>Ann</t></si></sst>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
        <row r="3"><c r="A3" t="s"><v>2</v></c><c r="C3"><v>4.11111111111111E15</v></c></row>
        <row><c t="inlineStr"><is><t>Bob</t></is></c><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>x</v></c></row></sheetData></worksheet>`,
    });
    const seen = await collect(bytes, 'a.xlsx');
    expect(seen.outcome.reason).toBeNull();
    expect(seen.places[0]).toBe('{"kind":"CELLS","sheet":"People"}');
    expect(seen.fields.map((f) => [f.row, f.column, f.name, f.value])).toEqual([
      [2, -1, '', 'Name'],
      [2, -1, '', 'Card number'],
      [3, 0, 'Name', 'Ann'],
      [3, 2, 'Card number', '4111111111111110'],
      [4, 0, 'Name', 'Bob'],
      [4, 2, 'Card number', 'x'],
    ]);
  });

  it('names the columns of each table, with a cell far off and a table beside them', async () => {
    const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const bytes = document({
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': rel('r1', 'worksheets/sheet1.xml'),
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${cell('A1', 'ssn')}</row><row r="2">${cell('A2', '536')}</row>
        <row r="3">${cell('A3', '537')}${cell('F3', 'phone')}</row><row r="4">${cell('F4', '0151 22')}</row><row r="90">${cell('AB90', 'note')}</row></sheetData></worksheet>`,
    });
    const { fields } = await collect(bytes, 'a.xlsx');
    const names = Object.fromEntries(fields.map(({ name, value }) => [value, name]));
    expect(names).toMatchObject({ '536': 'ssn', '537': 'ssn', '0151 22': 'phone', note: '' });
  });
});

describe('pptx', () => {
  it('gives pages', async () => {
    const slide = (text: string) => `<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
    const seen = await collect(
      document({
        'ppt/presentation.xml': '<p/>',
        'ppt/slides/slide10.xml': slide('ten'),
        'ppt/slides/slide2.xml': slide('two'),
        'ppt/notesSlides/notesSlide2.xml': slide('notes'),
      }),
    );
    expect(seen.byPath.get('')).toBe('notes\ntwo\nten\n');
    expect(seen.places.map((place) => JSON.parse(place).pageNumber).slice(0, 3)).toEqual([2, 2, 10]);
    expect(seen.outcome.reason).toBeNull();
  });
});

describe('OpenDocument', () => {
  const odf = (mimeType: string, content: string, manifest = '') =>
    makeZip([
      { name: 'mimetype', data: `application/vnd.oasis.opendocument.${mimeType}` },
      { name: 'content.xml', data: content },
      { name: 'META-INF/manifest.xml', data: manifest },
    ]);

  it('gives slides and drawings by pages, what stands beside them by lines', async () => {
    const page = (text: string) => `<d:page><d:frame><o:p>${text}</o:p></d:frame></d:page>`;
    const bytes = odf(
      'presentation',
      `<o:d xmlns:o="o" xmlns:d="d"><o:p>a</o:p>${page('one')}${page('two')}<o:p>z</o:p></o:d>`,
    );
    const seen = await collect(bytes);
    expect(seen.text).toBe('a\none\ntwo\nz\n');
    expect(seen.places.map((place) => JSON.parse(place))).toEqual([
      { kind: 'LINES', firstLine: 1, firstColumn: 1 },
      { kind: 'PAGE', pageNumber: 1 },
      { kind: 'PAGE', pageNumber: 2 },
      { kind: 'LINES', firstLine: 2, firstColumn: 1 },
    ]);
    expect(seen.outcome.reason).toBeNull();
  });

  it('gives text, cells, and says when it is encrypted', async () => {
    const text = await collect(
      odf('text', '<o:d xmlns:o="o"><o:h>Title</o:h><o:p>one <o:span>two</o:span></o:p></o:d>'),
    );
    expect(text.text).toBe('Title\none two\n');
    expect(text.outcome.mimeType).toBe('application/vnd.oasis.opendocument.text');
    const sheet = `<o:d xmlns:o="o"><o:table o:name="S1"><o:table-row><o:table-cell><o:p>Name</o:p></o:table-cell><o:table-cell o:number-columns-repeated="2"/><o:table-cell><o:p>Card</o:p></o:table-cell></o:table-row>
      <o:table-row><o:table-cell><o:p>Ann</o:p></o:table-cell><o:table-cell o:number-columns-repeated="2"/><o:table-cell o:value="4111"><o:p>4.1E3</o:p></o:table-cell></o:table-row></o:table></o:d>`;
    const cells = await collect(odf('spreadsheet', sheet));
    expect(cells.fields.map((f) => [f.row, f.column, f.name, f.value]).slice(2)).toEqual([
      [2, 0, 'Name', 'Ann'],
      [2, 3, 'Card', '4111'],
    ]);
    expect((await collect(odf('text', 'x', '<m:encryption-data/>'))).outcome.reason).toBe('ENCRYPTED_ARCHIVE');
  });
});
