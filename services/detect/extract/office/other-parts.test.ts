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
        'word/theme/theme1.xml': '<t name="looks"/>',
        'word/styles.xml': '<s name="looks"/>',
      }),
    );
    expect(seen.outcome.reason).toBeNull();
    expect(seen.byPath.get('')).toBe('body\n alt text \nbuilding block\n');
    expect([...seen.byPath.keys()]).toEqual(['', 'customXml/item1.xml', 'docProps/core.xml', 'docProps/custom.xml']);
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
