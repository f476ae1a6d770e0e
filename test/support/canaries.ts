import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { Random } from '../../infra/dev/random.ts';
import { makePdf } from '../../services/detect/extract/testing/make-pdf.ts';
import { makeSevenZip } from '../../services/detect/extract/testing/make-seven-zip.ts';
import { makeTar } from '../../services/detect/extract/testing/make-tar.ts';
import { makeZip } from '../../services/detect/extract/testing/make-zip.ts';

const random = new Random(20_261_201);
const letters = (count: number): string =>
  Array.from({ length: count }, () => 'bcdfghjklmnpqrstvwxz'[random.int(0, 19)]).join('');

/** Made-up values of one object, each of them nowhere else, and words around them that are no values. */
interface Canary {
  readonly email: string;
  readonly ssn: string;
  readonly badge: string;
  readonly around: string;
}

const canary = (): Canary => ({
  email: `${letters(14)}@${letters(12)}.com`,
  ssn: `${random.int(100, 665)}-${random.int(10, 98)}-${random.int(1_000, 9_998)}`,
  badge: `BDG-${random.digits(9)}`,
  around: letters(20),
});

/** The pattern that finds badges, for a custom data identifier. */
export const badgePattern = 'BDG-[0-9]{9}';

const sheet = (cells: readonly string[]): string =>
  `<worksheet><sheetData>${cells
    .map((cell, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>${cell}</t></is></c></row>`)
    .join('')}</sheetData></worksheet>`;

const workbook = (cells: readonly string[]): Buffer =>
  makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      data: '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
    },
    { name: 'xl/_rels/workbook.xml.rels', data: '<R><r Id="r1" Target="worksheets/sheet1.xml"/></R>' },
    { name: 'xl/worksheets/sheet1.xml', data: sheet(cells) },
  ]);

const linesOf = ({ email, ssn, badge, around }: Canary): string[] => [
  `Email: ${email}`,
  `Social security number: ${ssn}`,
  `Badge ${badge} of ${around}`,
];
const text = (of: Canary): string => `${linesOf(of).join('\n')}\n`;
const csv = ({ email, ssn, badge, around }: Canary): string =>
  `email,social security number,badge,note\n${email},${ssn},${badge},${around}\n`;
const mail = (of: Canary): string =>
  [
    ...[`From: ${of.email}`, 'To: a@example.com', `Subject: ${of.around}`, 'MIME-Version: 1.0'],
    ...['Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', text(of)],
    ...['--b', 'Content-Type: text/csv; name=a.csv', 'Content-Transfer-Encoding: base64', ''],
    ...[Buffer.from(csv(of)).toString('base64'), '--b--', ''],
  ].join('\r\n');
const parquet = ({ email, ssn, badge, around }: Canary): Buffer =>
  Buffer.from(
    parquetWriteBuffer({
      columnData: Object.entries({ email, ssn, badge, around }).map(([name, value]) => ({
        name: name === 'ssn' ? 'social security number' : name,
        data: [value],
        type: 'STRING' as const,
      })),
    }),
  );

const formats: Readonly<Record<string, (of: Canary) => Buffer>> = {
  'a.txt': (of) => Buffer.from(text(of)),
  'wide.txt': (of) => Buffer.from(`\ufeff${text(of)}`, 'utf16le'),
  'a.csv': (of) => Buffer.from(csv(of)),
  'a.json': ({ around, ...rest }) =>
    Buffer.from(JSON.stringify({ people: [{ ...rest, 'social security number': rest.ssn, note: around }] })),
  'a.html': (of) => Buffer.from(`<html><p>${linesOf(of).join('</p><p>')}</p></html>`),
  'a.sql': ({ email, ssn, badge, around }) =>
    Buffer.from(
      `INSERT INTO people (email, ssn, badge, note) VALUES ('${email}', '${ssn}', '${badge}', '${around}');\n`,
    ),
  'a.eml': (of) => Buffer.from(mail(of)),
  'a.xlsx': (of) => workbook(linesOf(of)),
  'a.docx': (of) =>
    makeZip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      {
        name: 'word/document.xml',
        data: `<w:document xmlns:w="w">${linesOf(of)
          .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
          .join('')}</w:document>`,
      },
    ]),
  'a.pdf': (of) => makePdf([text(of)]),
  'a.parquet': parquet,
  'a.gz': (of) => gzipSync(text(of)),
  'a.zip': (of) => makeZip([{ name: 'in.csv', data: csv(of) }]),
  'a.7z': (of) => makeSevenZip([{ members: [{ name: 'in.csv', data: Buffer.from(csv(of)) }], method: 'lzma2' }]),
  'a.tar': (of) => makeTar([{ name: 'in.txt', data: text(of) }]),
  'base64.txt': (of) => Buffer.from(`payload: ${Buffer.from(text(of)).toString('base64')}\n`),
  'broken.json': (of) =>
    Buffer.from(`{"email": "${of.email}", "ssn": "${of.ssn}", "badge": "${of.badge}", "a": ${of.around}`),
  'broken.zip': (of) => makeZip([{ name: 'in.csv', data: csv(of), crc: 1 }]),
};

/** An object a format, with values of its own in it. */
export function canaries(): {
  readonly objects: readonly { readonly key: string; readonly body: Buffer }[];
  readonly values: readonly string[];
} {
  const made = Object.entries(formats).map(([key, format]) => {
    const of = canary();
    return { key, body: format(of), values: Object.values(of) };
  });
  return { objects: made.map(({ key, body }) => ({ key, body })), values: made.flatMap(({ values }) => values) };
}

/** An archive that is too large for memory, and so held in a file. */
export const bigArchive = (): { readonly key: string; readonly body: Buffer } => ({
  key: 'big.zip',
  body: makeZip([{ name: 'in.txt', data: Buffer.alloc(90_000_000, 'nothing here\n'), method: 0 }]),
});
