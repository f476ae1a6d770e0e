import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makeZip } from '../testing/make-zip.ts';
import { plainParagraphs } from './plain-paragraphs.ts';

/** Not packed, so that the reader of XML sees the object's own chunks. */
const document = (body: string) =>
  makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: `<w:document xmlns:w="w">${body}</w:document>`, method: 0 },
  ]);
/** The same document under another prefix, of which nothing is plain. */
const underOtherPrefix = (xml: string) => xml.replaceAll('w:', 'v:');

async function told(body: string, chunkBytes?: number): Promise<string> {
  const { text, fields, outcome } = await collect(document(body), 'a.docx', {}, chunkBytes);
  return JSON.stringify({ text, fields, reason: outcome.reason });
}

const taken = (xml: string) => {
  const said: string[] = [];
  const end = plainParagraphs(
    xml,
    0,
    (text) => said.push(text),
    () => said.push('\n'),
  );
  return { said: said.join(''), end };
};

const run = (text: string) =>
  `<w:r w:rsidR="00A77B3E" w:rsidRPr="00B1"><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:b/><w:sz w:val="22"/><w:lang w:val="en-US" w:eastAsia="de-DE"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const properties =
  '<w:pPr><w:pStyle w:val="Normal"/><w:spacing w:before="1" w:after="2" w:line="240" w:lineRule="auto"/><w:textAlignment w:val="top"/><w:rPr><w:b/></w:rPr></w:pPr>';
const paragraph = `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A7" w14:paraId="1F" w14:textId="2">${properties}${run('one ')}<w:proofErr w:type="spellStart"/>${run('zwölf')}</w:p>`;

/** Pieces of documents: plain ones, and such as hold or hide something. */
const pieces = [
  ...[paragraph, run('three'), properties, '<w:p/>', '<w:p><w:r><w:t>x</w:t></w:r></w:p>', '<w:r><w:tab/></w:r>'],
  ...[
    '<w:p w:rsidR="1" w:rsidRDefault="2">',
    '</w:p>',
    '<w:r>',
    '</w:r>',
    '<w:t>',
    '</w:t>',
    'text',
    '\n',
    '<!-- ',
    ' -->',
  ],
  ...['<w:tbl><w:tr><w:tc>', '</w:tc><w:tc>', '</w:tc></w:tr>', '</w:tbl>', '<![CDATA[', ']]>', '&amp;', '<?a ', '?>'],
  ...[
    '<w:ins w:author="Ann Lee">',
    '</w:ins>',
    '<w:alias w:val="an alias"/>',
    '<w:x w:title="said"/>',
    '<w:x w:y="a@b.example"/>',
  ],
  ...[
    '<w:sz w:val="1" w:val="2"/>',
    '<w:r w:a="1" w:b="2" w:a="3"><w:t>y</w:t></w:r>',
    '<w:t xml:space="preserve"/>',
    '<w:br/>',
  ],
];

describe('plain paragraphs', () => {
  it('are taken whole, however Word has marked them', () => {
    const xml = `${paragraph}\n${paragraph}`;
    expect(taken(xml)).toEqual({ said: 'one zwölf\none zwölf\n', end: xml.length });
    expect(taken(`${run('a')}${properties}<w:tab/>`)).toEqual({ said: 'a', end: run('a').length + properties.length });
  });

  it('are none that say anything else, or are not well-formed', () => {
    for (const other of [
      '<w:p><w:hyperlink w:anchor="x"/><w:br/></w:p>',
      '<w:p><w:alias w:val="an alias"/></w:p>',
      '<w:p><w:x w:title="said"/></w:p>',
      '<w:p><w:x w:y="a@b.example"/></w:p>',
      '<w:p><w:r><w:t>a &amp; b</w:t></w:r></w:p>',
      '<w:p><w:sz w:val="1" w:val="2"/></w:p>',
      '<w:p w:a="1" w:b="2" w:c="3" w:a="4"></w:p>',
      '<w:p><w:r><w:t>open</w:t></w:p>',
      '<w:p><w:r><w:t>\u0001</w:t></w:r></w:p>',
    ])
      expect(taken(other), other).toEqual({ said: '', end: 0 });
  });

  it('are read as the parser of XML reads them, in any order, damaged and cut anywhere', async () => {
    const piece = fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...pieces.slice(0, 6)) },
      fc.constantFrom(...pieces),
    );
    const damage = fc.record({
      at: fc.nat(4_000),
      gone: fc.nat(4),
      put: fc.constantFrom('', '', '<', '>', '"', '/', 'x', '&'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.option(damage, { freq: 2 }),
        fc.integer({ min: 1, max: 900 }),
        async (parts, hit, chunkBytes) => {
          const whole = parts.join('');
          const xml =
            hit === null
              ? whole
              : whole.slice(0, hit.at) + hit.put + whole.slice(Math.min(whole.length, hit.at + hit.gone));
          expect(underOtherPrefix(await told(xml, chunkBytes))).toBe(await told(underOtherPrefix(xml)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
