import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makeZip } from '../testing/make-zip.ts';

/** Not packed, so that the reader of XML sees the object's own chunks. */
const workbook = (strings: string, rows: string) =>
  makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'xl/workbook.xml', data: '<workbook/>' },
    { name: 'xl/sharedStrings.xml', data: `<sst>${strings}</sst>`, method: 0 },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      method: 0,
    },
  ]);

const cellsOf = async (bytes: Buffer, chunkBytes?: number) =>
  (await collect(bytes, 'a.xlsx', {}, chunkBytes)).fields.map(({ row, column, value }) => [row, column, value]);

const strings =
  '<si><t>Straße</t></si><si><t xml:space="preserve"> two </t></si>\n<si><t>three</t></si><si><t/></si><si><t>five</t></si>';
const rows = `<row r="3"><c r="A3" s="1"><v>12</v></c><c r="C3" t="s"><v>0</v></c><c r="AA3" s="4"/><c t="s"><v>1</v></c></row>
  <row r="4"> <c r="A4"><f t="shared" ref="A4:A9" si="0">B4*2</f><v>4.11111111111111E15</v></c><c r="B4" s="2" t="str"><f>C4</f><v>x</v></c>
    <c r="D4" t="inlineStr"><is><t>Bob</t></is></c><c r="E4" t="b"><v>1</v></c><c r="F4" t="s"><v>4</v></c></row>`;
const expected = [
  [3, 0, '12'],
  [3, 2, 'Straße'],
  [3, 27, ' two '],
  [4, 0, '4111111111111110'],
  [4, 1, 'x'],
  [4, 3, 'Bob'],
  [4, 5, 'five'],
];

describe('plain cells and shared strings', () => {
  it('are read as those that only the parser of XML takes', async () => {
    expect(await cellsOf(workbook(strings, rows))).toEqual(expected);
    const other = (xml: string) => xml.replaceAll('"', "'").replaceAll('<t>', '<t >').replaceAll('<v>', '<v ><!-- -->');
    expect(await cellsOf(workbook(other(strings), other(rows)))).toEqual(expected);
  });

  it('are the same however the file is cut', async () => {
    const bytes = workbook(strings, rows);
    for (let size = 1; size < 80; size++) expect(await cellsOf(bytes, size)).toEqual(expected);
  });

  it('are none inside of a comment, CDATA, an instruction or a value', async () => {
    const cell = '<c r="A1"><v>9</v></c>';
    const hidden = `<!-- <row>${cell}</row> --><?x <row>${cell}?><row r="1"><c r="B1" t="str"><v><![CDATA[<row>${cell}]]></v></c></row>`;
    expect(await cellsOf(workbook('', hidden))).toEqual([[1, 1, `<row>${cell}`]]);
  });

  it('do not hide what is wrong around them', async () => {
    for (const wrong of [
      '<row><c r="A1"><v>1</v></c>',
      '<row><c r="A1"><v>1</v></c></c></row>',
      '<c r="A1" r="B1"/>',
      '<c><v>\u0001</v></c>',
    ]) {
      const { outcome } = await collect(
        workbook('', `<row r="1"><c r="A1" t="str"><v>kept</v></c></row>${wrong}`),
        'a.xlsx',
      );
      expect(outcome.reason).toBe('MALFORMED_FILE');
    }
  });
});
