import { describe, expect, it } from 'vitest';
import { collect } from './testing/collect.ts';
import { makeOle } from './testing/make-ole.ts';
import { makePdf } from './testing/make-pdf.ts';
import { makeZip } from './testing/make-zip.ts';
import { xlsFile } from './testing/xls-file.ts';

const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
const word = makeZip([
  { name: '[Content_Types].xml', data: '<Types/>' },
  { name: 'word/document.xml', data: '<w:document xmlns:w="w"><w:p><w:t>text</w:t></w:p></w:document>' },
  { name: 'word/media/image1.png', data: 'a scan' },
  { name: 'word/media/image2.EMF', data: 'a drawing' },
  { name: 'word/media/image3.svg', data: '<svg><text>read</text></svg>' },
  { name: 'docProps/thumbnail.jpeg', data: 'a preview' },
]);
const image = (entries: string) =>
  `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 ${entries} /Length 1 >>\nstream\na\nendstream`;

describe('pictures in documents', () => {
  it.each<[string, Buffer, number]>([
    ['of Word, previews left out and SVG read', word, 2],
    ['of documents in an archive, summed up', makeZip(['a.docx', 'b.docx'].map((name) => ({ name, data: word }))), 4],
    [
      'of RTF, one for readers old and new',
      Buffer.from(String.raw`{\rtf1 a{\*\shppict{\pict 89}}{\nonshppict{\pict 89}}{\pict 00}}`),
      2,
    ],
    ['of old Excel', makeOle({ Workbook: Buffer.concat([Buffer.from(xlsFile, 'base64'), png, png]) }), 2],
    ['of PDF, masks left out', makePdf(['text'], '', [image('/SMask 7 0 R'), image('/ColorSpace /DeviceGray')]), 1],
    ['of PDF, stencils as well', makePdf(['text'], '', [image('/ImageMask true'), image('')]), 2],
  ])('are counted: %s', async (_, bytes, pictures) => {
    expect((await collect(bytes)).outcome.unreadPictures).toBe(pictures);
  });

  it('are none where there are none', async () => {
    for (const bytes of [makePdf(['/Image']), makeZip([{ name: 'a.txt', data: 'image1.png' }])])
      expect((await collect(bytes)).outcome).not.toHaveProperty('unreadPictures');
  });
});
