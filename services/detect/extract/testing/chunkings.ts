import { gzipSync } from 'node:zlib';
import type { CompiledCatalogue } from '../../compiled.ts';
import { scanBlocks } from '../../testing/scan-blocks.ts';
import type { Block } from '../contract.ts';
import { collectFrom } from './collect.ts';
import { makePdf } from './make-pdf.ts';
import { makeTar } from './make-tar.ts';
import { makeZip } from './make-zip.ts';
import { randomFrom } from './mutate.ts';
import { samples } from './samples.ts';

const token = (i: number): string => `tok_${String(i).padStart(8, 'a')}`;
const rows = Array.from({ length: 12 }, (_, i) => i);
const csv = `id,näme,key\n${rows.map((i) => `${i},"ü ""x"" ${i}",${i % 3 === 0 ? token(i) : ''}\r\n`).join('')}`;
const json = JSON.stringify(rows.map((i) => ({ id: i, deep: { 'a b': [`é\n${token(i)}`] } })));
const lines = rows.map((i) => `größe ${i} ${token(i)}\n${' '.repeat(i)}card 4539 1488 0343 6467`).join('\n');
const row = (i: number): string =>
  `<row r="${i + 1}"><c r="B${i + 1}" t="inlineStr"><is><t>${token(i)}</t></is></c></row>`;

/** Files with values to find, at places of every kind, beside the samples of all formats. */
const files: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['a.txt', Buffer.from(lines)],
  ['utf16.txt', Buffer.from(`\ufeff${lines}`, 'utf16le')],
  ['a.csv', Buffer.from(csv)],
  ['a.json', Buffer.from(json)],
  ['a.jsonl', Buffer.from(rows.map((i) => JSON.stringify({ key: token(i), n: [i] })).join('\n'))],
  [
    'a.xml',
    Buffer.from(`<?xml version="1.0"?><r>${rows.map((i) => `<k a="${token(i)}">&amp; ${i}</k>`).join('\n')}</r>`),
  ],
  ['a.yaml', Buffer.from(rows.map((i) => `k${i}:\n  key: ${token(i)}`).join('\n'))],
  ['a.hl7', Buffer.from(`MSH|^~\\&|A|B\r${rows.map((i) => `OBX|${i}|TX|key^a~b|${token(i)}`).join('\r')}\r`)],
  [
    'a.sql',
    Buffer.from(
      `CREATE TABLE t (a int, k text);\n${rows.map((i) => `INSERT INTO t VALUES (${i},'${token(i)}');`).join('\n')}`,
    ),
  ],
  ['a.csv.gz', gzipSync(csv)],
  [
    'a.zip',
    makeZip([
      { name: 'a.csv', data: csv },
      { name: 'b/c.json', data: json },
      { name: 'd.txt', data: lines },
    ]),
  ],
  [
    'a.tar',
    makeTar([
      { name: 'a.csv', data: csv },
      { name: 'd.txt.gz', data: gzipSync(lines) },
    ]),
  ],
  [
    'a.xlsx',
    makeZip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      {
        name: 'xl/workbook.xml',
        data: '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
      },
      { name: 'xl/_rels/workbook.xml.rels', data: '<R><r Id="r1" Target="worksheets/sheet1.xml"/></R>' },
      {
        name: 'xl/worksheets/sheet1.xml',
        data: `<worksheet><sheetData>${rows.map(row).join('')}</sheetData></worksheet>`,
      },
    ]),
  ],
  ['a.pdf', makePdf([`one ${token(1)}`, `two ${token(2)}`])],
  ...Object.values(samples).flatMap((of) => of.map((bytes) => ['', bytes] as const)),
];

/** What reading and scanning a file comes to, as one text: its text, fields, outcome, and all that is found with its places. */
async function result(catalogue: CompiledCatalogue, name: string, source: AsyncIterable<Uint8Array>): Promise<string> {
  const blocks: Block[] = [];
  const { text, fields, outcome, byPath } = await collectFrom(source, name, {}, (block) =>
    blocks.push({
      ...block,
      text: Uint8Array.from(block.text),
      fields: block.fields === null ? null : Int32Array.from(block.fields),
    }),
  );
  return JSON.stringify({ text, fields, outcome, byPath: [...byPath], found: scanBlocks(catalogue, blocks) });
}

async function* cutAt(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const borders = [0, ...cuts, bytes.length];
  for (const [i, end] of borders.slice(1).entries()) yield bytes.subarray(borders[i], end);
}

/**
 * Reads files cut at random, `runs` times in all, each file in turn, and gives those that came out otherwise than whole (as
 * `name: cuts`). Chunks may be empty.
 */
export async function chunkings(catalogue: CompiledCatalogue, runs: number, seed: number): Promise<readonly string[]> {
  const random = randomFrom(seed);
  const wholes: string[] = [];
  for (const [name, bytes] of files) wholes.push(await result(catalogue, name, cutAt(bytes, [])));
  const wrong: string[] = [];
  for (let run = 0; run < runs; run++) {
    const [name, bytes] = files[run % files.length]!;
    const count = Math.floor(random() ** 3 * Math.min(200, bytes.length));
    const cuts = Array.from({ length: count }, () => Math.floor(random() * bytes.length)).sort((a, b) => a - b);
    const cut = await result(catalogue, name, cutAt(bytes, cuts));
    if (cut !== wholes[run % files.length]) wrong.push(`${name || `file ${run % files.length}`}: ${cuts.join(' ')}`);
  }
  return wrong;
}

/** Identifiers and kinds of place that the whole files give, to see that there is something to lose. */
export async function found(catalogue: CompiledCatalogue): Promise<ReadonlySet<string>> {
  const kinds = new Set<string>();
  for (const [name, bytes] of files) {
    for (const [, kind] of (await result(catalogue, name, cutAt(bytes, []))).matchAll(/"kind":"([A-Z_]+)"/g))
      kinds.add(kind!);
  }
  return kinds;
}
