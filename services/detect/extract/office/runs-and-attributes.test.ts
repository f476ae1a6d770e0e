import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makeZip } from '../testing/make-zip.ts';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const odf = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="t"';
const document = (members: Record<string, string | Uint8Array>) =>
  makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    ...Object.entries(members).map(([name, data]) => ({ name, data })),
  ]);
const body = (inner: string) => `<w:document ${word}><w:body>${inner}</w:body></w:document>`;
const runs = `<w:p><w:r><w:t>cut in</w:t></w:r><w:r><w:t> two</w:t></w:r></w:p>`;

describe('runs and attributes of office documents', () => {
  it('text cut into runs is put together in every part, under any name', async () => {
    const seen = await collect(
      document({
        'word/document2.xml': body(runs),
        'word/kopf.xml': `<w:hdr ${word}>${runs}</w:hdr>`,
        'word/diagrams/data1.xml': `<dgm:dataModel xmlns:dgm="${drawing}/diagram" xmlns:a="a"><a:p><a:r><a:t>cut in</a:t></a:r><a:r><a:t> two</a:t></a:r></a:p></dgm:dataModel>`,
        'word/charts/chart1.xml': `<c:chartSpace xmlns:c="${drawing}/chart"><c:strCache><c:pt><c:v>north</c:v></c:pt><c:pt><c:v>south</c:v></c:pt></c:strCache></c:chartSpace>`,
      }),
    );
    expect(seen.outcome.reason).toBeNull();
    for (const path of ['', 'word/kopf.xml', 'word/diagrams/data1.xml'])
      expect(seen.byPath.get(path)).toBe('cut in two\n');
    expect(seen.byPath.get('word/charts/chart1.xml')).toMatch(/^north\s+south\s+$/);
  });

  it('of one file of XML, too', async () => {
    const flat = [
      `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:xmlData>${body(runs)}</pkg:xmlData></pkg:package>`,
      `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">${runs}</w:wordDocument>`,
      `<office:document ${odf}><text:p>cut in<text:span> two</text:span></text:p></office:document>`,
    ];
    for (const file of flat) expect((await collect(Buffer.from(file))).text).toBe('cut in two\n');
    const sheet = `<office:document ${odf} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><table name="S"><table-row><table-cell><p>id</p></table-cell><table-cell value="7"/></table-row></table></office:document>`;
    expect((await collect(Buffer.from(sheet))).fields.map(({ value }) => value)).toEqual(['id', '7']);
  });

  it('people are told once, behind the text they changed; what other attributes say where they stand', async () => {
    const seen = await collect(
      document({
        'word/document.xml': body(
          `<w:p><w:r><w:t>4</w:t></w:r><w:ins w:author="Ann Lee"><w:r><w:t>5</w:t></w:r></w:ins><w:ins w:author="Ann Lee"><w:r><w:t>6</w:t></w:r></w:ins></w:p>
           <w:p><w:permStart w:ed="a@b.example"/><w:hyperlink w:anchor="x" w:tooltip="a tip"/><w:custom w:any="c@d.example"/></w:p>`,
        ),
        'word/settings.xml': `<w:settings ${word}><w:mailMerge><w:odso><w:udl w:val="Provider=p"/></w:odso></w:mailMerge></w:settings>`,
        'word/numbering.xml': `<w:numbering ${word}><w:lvlText w:val="%1."/><w:lvlText w:val="Ward 3: %1"/></w:numbering>`,
        'word/diagrams/_rels/data1.xml.rels':
          '<R><Relationship TargetMode="External" Target="mailto:e@f.example"/></R>',
      }),
    );
    expect(seen.byPath.get('')?.split('\n').slice(0, 3)).toEqual([
      '456',
      ' a@b.example  a tip  c@d.example ',
      'Ann Lee',
    ]);
    expect(seen.text).toContain('Provider=p');
    expect(seen.text).toContain('mailto:e@f.example');
    expect(seen.byPath.get('word/numbering.xml')?.trim()).toBe('Ward 3: %1');
  });

  it('of workbooks: scenarios, links within, numbers in names; parts in UTF-16', async () => {
    const sheet = `<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><scenarios><scenario name="a plan" user="Ann"><inputCells val="a guess"/></scenario></scenarios><hyperlinks><hyperlink location="Sheet1!A1" display="a link"/></hyperlinks></worksheet>`;
    const seen = await collect(
      document({
        'xl/workbook.xml':
          '<workbook><definedNames><definedName name="n" comment="why">12345678</definedName></definedNames></workbook>',
        'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${sheet}`, 'utf16le'),
      }),
    );
    expect(seen.outcome.reason).toBeNull();
    expect(seen.byPath.get('')?.split('\n')).toEqual([
      '1\t',
      'why',
      '12345678',
      'a plan',
      'Ann',
      'a guess',
      'a link',
      '',
    ]);
  });

  it('films count as pictures, any other file among the pictures is read', async () => {
    const seen = await collect(
      document({
        'word/document.xml': body(runs),
        'word/media/film.mp4': '\0',
        'word/media/image1.png': '\0',
        'word/media/notes.txt': 'beside the pictures',
      }),
    );
    expect(seen.outcome).toMatchObject({ reason: null, unreadPictures: 2 });
    expect(seen.byPath.get('word/media/notes.txt')).toBe('beside the pictures');
  });
});
