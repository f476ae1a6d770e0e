import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makeZip } from '../testing/make-zip.ts';

const document = (members: Record<string, string>) =>
  makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    ...Object.entries(members).map(([name, data]) => ({ name, data })),
  ]);
const run = (text: string) => `<w:p xmlns:w="w"><w:r><w:t>${text}</w:t></w:r></w:p>`;
const workbook = {
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="Ann 1984" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="n">"constant"</definedName><definedName name="m">S!$A$1</definedName></definedNames></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
};

describe('what stands beside the text of a document', () => {
  it('of Word: properties, bound data, glossary, what pictures are described by', async () => {
    const seen = await collect(
      document({
        'word/document.xml': `<w:document xmlns:w="w" xmlns:wp="wp">${run('body')}<w:p><wp:docPr id="1" descr="alt text"/></w:p></w:document>`,
        'word/glossary/document.xml': `<w:g xmlns:w="w">${run('building block')}</w:g>`,
        'docProps/core.xml': '<c><creator>Ann</creator></c>',
        'docProps/custom.xml': '<p><property name="ref"><lpwstr>custom</lpwstr></property></p>',
        'customXml/item1.xml': '<person><ssn>bound</ssn></person>',
        'word/media/image1.svg': '<svg><text>drawn</text></svg>',
        'word/media/image1.png': 'looks',
        'word/theme/theme1.xml': '<t name="looks"/>',
        'word/styles.xml': '<s name="looks"/>',
      }),
    );
    expect(seen.outcome.reason).toBeNull();
    expect(seen.byPath.get('')).toBe('body\n alt text \nbuilding block\n');
    expect([...seen.byPath.keys()]).toEqual([
      ...['', 'customXml/item1.xml', 'docProps/core.xml', 'docProps/custom.xml', 'word/media/image1.svg'],
    ]);
    expect(seen.text).toContain('drawn');
    expect(seen.fields.map(({ name, value }) => [name, value])).toContainEqual(['ssn', 'bound']);
    expect(seen.text).not.toContain('looks');
  });

  it('of Excel: comments, headers, hints, texts within formulas, caches and connections', async () => {
    const seen = await collect(
      document({
        ...workbook,
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1"><f>"in a formula"&amp;B1</f></c><c r="B1"><f>SUM(A1)</f><v>1</v></c></row></sheetData>
          <dataValidations><dataValidation prompt="a hint"><formula1>"one,two"</formula1></dataValidation></dataValidations>
          <headerFooter><oddHeader>&amp;Chead</oddHeader></headerFooter></worksheet>`,
        'xl/comments/comment1.xml':
          '<comments><authors><author>Bob</author></authors><comment><text><t>a comment</t></text></comment></comments>',
        'xl/pivotCache/pivotCacheRecords1.xml': '<r><s v="cached"/></r>',
        'xl/connections.xml': '<c><dbPr connection="Provider=x;Data Source=y"/></c>',
      }),
    );
    expect(seen.outcome.reason).toBeNull();
    expect(seen.byPath.get('')?.split('\n').slice(1)).toEqual([
      ...['Ann 1984', '"constant"', '"in a formula"&B1', 'a hint', '"one,two"', '&Chead', 'Bob', 'a comment', ''],
    ]);
    expect(seen.text).toContain('cached');
    expect(seen.text).toContain('Data Source=y');
  });

  it('of PowerPoint and OpenDocument: what masters show, charts, objects', async () => {
    const shown = await collect(
      document({
        'ppt/presentation.xml': '<p/>',
        'ppt/slideMasters/slideMaster1.xml': `<m xmlns:w="w">${run('on every slide')}</m>`,
        'ppt/charts/chart1.xml': '<c><v>in a chart</v></c>',
      }),
    );
    expect(shown.text).toContain('on every slide');
    expect(shown.text).toContain('in a chart');
    const seen = await collect(
      makeZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
        { name: 'content.xml', data: '<d><p>body</p></d>' },
        { name: 'Object 1/content.xml', data: '<d><p>in an object</p></d>' },
        { name: 'Basic/Standard/Module1.xml', data: '<module>in a macro</module>' },
        { name: 'settings.xml', data: '<s>looks</s>' },
      ]),
    );
    expect(seen.text).toContain('body\nin an object\n');
    expect(seen.text).toContain('in a macro');
    expect(seen.text).not.toContain('looks');
  });

  it('a part that is no text is told', async () => {
    const seen = await collect(
      document({
        'word/document.xml': `<w:d xmlns:w="w">${run('body')}</w:d>`,
        'customXml/item1.xml': '\0\x01\x02\x03'.repeat(50),
      }),
    );
    expect(seen.outcome.reason).toBe('MALFORMED_FILE');
    expect(seen.text).toBe('body\n');
  });
});

describe('files and attributes of a document', () => {
  it('of Word: imported files, fields of forms, controls, variables, hyphens that do not break', async () => {
    const seen = await collect(
      document({
        'word/document.xml': `<w:document xmlns:w="w" xmlns:v="v"><w:p><w:r><w:t>219</w:t><w:noBreakHyphen/><w:t>09</w:t></w:r></w:p>
          <w:p><w:sdt><w:sdtPr><w:alias w:val="an alias"/><w:dropDownList><w:listItem w:displayText="a choice"/></w:dropDownList></w:sdtPr></w:sdt></w:p>
          <w:p><w:ffData><w:helpText w:val="a help"/><w:textInput><w:default w:val="a default"/></w:textInput></w:ffData></w:p>
          <w:p><w:bookmarkStart w:name="_GoBack"/><v:textpath string="art"/></w:p></w:document>`,
        'word/settings.xml':
          '<w:settings xmlns:w="w"><w:zoom w:val="looks"/><w:docVars><w:docVar w:name="a" w:val="a variable"/></w:docVars></w:settings>',
        'word/afchunk1.html': '<html><body><p>imported</p></body></html>',
        'word/afchunk2.rtf': '{\\rtf1 also imported}',
        'word/media/image1.png': '\x89PNG\r\n\x1a\n\0\0',
        'docProps/thumbnail.jpeg': '\xff\xd8\xff\0',
        'word/fonts/font1.odttf': '\0\x01\x02',
      }),
    );
    expect(seen.outcome.reason).toBeNull();
    expect(seen.byPath.get('')).toContain('219-09\n');
    for (const text of ['an alias', 'a choice', 'a help', 'a default', 'art', 'a variable'])
      expect(seen.text).toContain(` ${text} `);
    expect(seen.byPath.get('word/afchunk1.html')).toContain('imported');
    expect(seen.byPath.get('word/afchunk2.rtf')).toContain('also imported');
    expect(seen.text).not.toMatch(/looks|_GoBack|PNG/);
  });

  it('of Excel: threaded comments, buttons, hints of links, filters; a data model is told', async () => {
    const parts = {
      ...workbook,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData/><autoFilter><filterColumn><filters><filter val="a value"/></filters><customFilters><customFilter val="a criterion"/></customFilters></filterColumn></autoFilter>
        <protectedRanges><protectedRange name="a range"/></protectedRanges><hyperlinks><hyperlink ref="A1" tooltip="a tip"/></hyperlinks></worksheet>`,
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment><text>one</text></threadedComment><threadedComment><text>two</text></threadedComment></ThreadedComments>',
      'xl/comments1.xml':
        '<comments><commentList><comment><text>\n <r><t>half</t></r>\n <r><t>half</t></r></text></comment></commentList></comments>',
      'xl/drawings/vmlDrawing1.vml': '<xml><shape><textbox><div>a button</div></textbox></shape></xml>',
    };
    const seen = await collect(document(parts));
    expect(seen.outcome.reason).toBeNull();
    for (const line of ['a criterion', 'a range', 'a tip', 'one', 'two', 'halfhalf', 'a button'])
      expect(seen.text).toContain(line);
    expect(seen.byPath.get('')).toContain('one\ntwo\n');
    const told = await collect(document({ ...parts, 'xl/model/item.data': '\0\x01\x02\x03'.repeat(99) }));
    expect(told.outcome.reason).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
  });

  it('of Excel: days and digits as cells show them', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000\\-00\\-0000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" s="0"><v>22344</v></c><c r="B1" s="1"><v>22344</v></c><c s='2' r='C1'><v>12345678</v></c><c r="D1" s="1" t="str"><v>22344</v></c></row></sheetData></worksheet>`;
    const bytes = (more: string) =>
      document({ ...workbook, 'xl/styles.xml': styles + more, 'xl/worksheets/sheet1.xml': sheet });
    const seen = await collect(bytes(''));
    expect(seen.fields.map(({ value }) => value)).toEqual(['22344', '1961-03-04', '012-34-5678', '22344']);
    expect(seen.outcome.reason).toBeNull();
    const damaged = await collect(bytes('<'));
    expect(damaged.fields.length).toBe(4);
    expect(damaged.outcome.reason).toBe('MALFORMED_FILE');
  });

  it('of PowerPoint and OpenDocument: comments, fields, conditions and hints of sheets', async () => {
    const shown = await collect(
      document({
        'ppt/presentation.xml': '<p/>',
        'ppt/comments/comment1.xml': '<c><cm><text>a comment</text></cm></c>',
      }),
    );
    expect(shown.text).toContain('a comment');
    const sheet = `<d><content-validations><content-validation condition="cell-content-is-in-list(&quot;one&quot;)"><help-message><p>a hint</p></help-message></content-validation></content-validations>
      <table name="S"><table-row><table-cell string-value="only told"/><table-cell formula="of:=&quot;text&quot;&amp;[.A1]"><p>shown</p></table-cell></table-row></table></d>`;
    const seen = await collect(
      makeZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', data: sheet },
      ]),
    );
    expect(seen.fields.map(({ value }) => value)).toEqual(['only told', 'shown']);
    expect(seen.text).toContain('cell-content-is-in-list("one")\na hint\nS\nof:="text"&[.A1]\n');
    const fields = await collect(
      makeZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
        {
          name: 'content.xml',
          data: '<d><user-field-decl string-value="a field"/><p>a<hidden-text string-value="hidden"/></p></d>',
        },
        { name: 'Pictures/1.png', data: '\0' },
        { name: 'layout-cache', data: '\0' },
      ]),
    );
    expect(fields.text).toBe(' a field \na hidden \n');
    expect(fields.outcome.reason).toBeNull();
  });
});
