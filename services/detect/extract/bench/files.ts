import { deflateRawSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { corpora } from '../../bench/corpora.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { makeZip } from '../testing/make-zip.ts';

const seed = 7;
const types = { name: '[Content_Types].xml', data: '<Types/>' };
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A table of made-up values, the header first. */
function table(bytes: number): string[][] {
  const rows = corpora.csv(bytes, seed).toString('utf8').trimEnd().split('\n');
  return rows.map((row) => row.split(','));
}

const sentences = (bytes: number): string[] => corpora.clean(bytes, seed).toString('utf8').trimEnd().split('\n');

/** The table as Parquet, strings and 32-bit numbers, row groups of 20,000 rows, packed with Snappy as most writers do. */
export function parquetFile(bytes: number): Buffer {
  const [header = [], ...rows] = table(bytes);
  const columnData = header.map((name, at) =>
    at === 0
      ? { name, data: rows.map((row) => Number(row[at])), type: 'INT32' as const }
      : { name, data: rows.map((row) => row[at] ?? ''), type: 'STRING' as const },
  );
  return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 20_000 }));
}

/** The table as a workbook: texts as shared strings, numbers in place. */
export function xlsxFile(bytes: number): Buffer {
  const strings = new Map<string, number>();
  const cell = (text: string, at: number, row: number): string => {
    const reference = `${String.fromCharCode(65 + at)}${row}`;
    if (text === '') return '';
    if (/^\d{1,15}$/.test(text)) return `<c r="${reference}" s="1"><v>${text}</v></c>`;
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    return `<c r="${reference}" t="s"><v>${index}</v></c>`;
  };
  const rows = table(bytes).map(
    (cells, i) => `<row r="${i + 1}">${cells.map((text, at) => cell(text, at, i + 1)).join('')}</row>`,
  );
  return makeZip([
    types,
    {
      name: 'xl/workbook.xml',
      data: '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
    },
    { name: 'xl/_rels/workbook.xml.rels', data: '<R><r Id="r1" Target="worksheets/sheet1.xml"/></R>' },
    {
      name: 'xl/sharedStrings.xml',
      data: `<sst>${[...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    },
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>` },
  ]);
}

/** Sentences as a document, with the marks around each that Word writes. */
export function docxFile(bytes: number): Buffer {
  const paragraphs = sentences(bytes).map(
    (text, i) =>
      `<w:p w:rsidR="00A77B3E" w14:paraId="${(i + 1).toString(16).padStart(8, '0')}"><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`,
  );
  const data = `<w:document xmlns:w="w" xmlns:w14="w14"><w:body>${paragraphs.join('')}</w:body></w:document>`;
  return makeZip([types, { name: 'word/document.xml', data, compressed: deflateRawSync(data), method: 8 }]);
}

/** Sentences, 35 lines to a page. */
export function pdfFile(bytes: number): Buffer {
  const lines = sentences(bytes);
  const pages = Array.from({ length: Math.ceil(lines.length / 35) }, (_, i) =>
    lines.slice(i * 35, i * 35 + 35).join('\n'),
  );
  return makePdf(pages);
}
