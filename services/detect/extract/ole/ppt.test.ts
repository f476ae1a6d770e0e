import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chunked, collect, collectFrom } from '../testing/collect.ts';
import { makeOle } from '../testing/make-ole.ts';
import { makeVba, packVba } from '../testing/make-vba.ts';

const atom = (type: number, body: Buffer, version = 0) => {
  const head = Buffer.alloc(8);
  head.writeUInt16LE(version, 0);
  head.writeUInt16LE(type, 2);
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};

describe('presentations of PowerPoint 97 to 2003', () => {
  const wide = (text: string) => Buffer.from(text, 'utf16le');

  it('are read by their text atoms', async () => {
    const slide = atom(
      0x3e8,
      Buffer.concat([atom(0xfa0, wide('Grüße\rzwei')), atom(1, Buffer.alloc(3)), atom(0xfa8, Buffer.from('plain'))]),
      15,
    );
    const project = makeVba(packVba(Buffer.from('Const Card = 1')));
    const length = Buffer.alloc(4);
    const objects = [atom(0x1011, project), atom(0x1011, Buffer.concat([length, deflateSync(project)]), 16)];
    const seen = await collect(makeOle({ 'PowerPoint Document': Buffer.concat([slide, ...objects]) }));
    expect(seen.byPath.get('')).toBe('Grüße\nzwei\nplain\n');
    expect([...seen.byPath.keys()].slice(1)).toEqual(['object 1!/VBA/Module1', 'object 2!/VBA/Module1']);
    expect(seen.outcome.reason).toBeNull();
    const damaged = await collect(makeOle({ 'PowerPoint Document': atom(0x1011, Buffer.alloc(9), 16) }));
    expect(damaged.outcome.reason).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
  });

  it('what slides and their notes show stands on their pages, in the order of the presentation', async () => {
    const numbers = (...all: number[]) => Buffer.from(Uint32Array.from(all).buffer);
    const container = (type: number, ...records: Buffer[]) => atom(type, Buffer.concat(records), 15);
    const text = (said: string) => atom(0xfa8, Buffer.from(said));
    const listed = (persistId: number, slideId: number, title: string) =>
      Buffer.concat([atom(0x3f3, numbers(persistId, 0, 1, slideId, 0)), text(title)]);
    const masters = atom(0xff0, listed(9, 900, 'all titles'), 0x1f);
    const titles = [listed(7, 701, 'first title'), listed(5, 501, 'second title')];
    const records = [
      container(0x3e8, masters, container(0xff0, listed(5, 501, 'older title'), listed(6, 601, 'deleted title'))),
      container(0x3f8, text('master')),
      container(0x3ee, text('older shape')),
      container(0x3ee, text('deleted shape')),
      container(0x3e8, container(0xff0, ...titles)),
      container(0x3ee, text('second shape')),
      container(0x3ee, text('first shape')),
      container(0x3f0, atom(0x3f1, numbers(501, 0)), text('second notes')),
    ];
    const at = records.map((_, i) => Buffer.concat(records.slice(0, i)).length);
    const directory = (...entries: number[]) => atom(0x1772, numbers(...entries));
    // One id is kept in 20 bits, how many follow in 12.
    const edits = [directory((2 << 20) | 5, at[2]!, at[3]!), directory((1 << 20) | 5, at[5]!, (1 << 20) | 7, at[6]!)];
    const pages: unknown[] = [];
    const file = makeOle({ 'PowerPoint Document': Buffer.concat([...records, ...edits]) });
    await collectFrom(chunked(file, file.length), 'a.ppt', {}, ({ location, text: read }) => {
      const page = location.kind === 'PAGE' ? location.pageNumber : location.kind;
      pages.push([page, Buffer.from(read).toString().trim().split('\n')]);
    });
    expect(pages).toEqual([
      ['LINES', ['all titles']],
      [2, ['older title']],
      ['LINES', ['deleted title', 'master']],
      [2, ['older shape']],
      ['LINES', ['deleted shape']],
      [1, ['first title']],
      [2, ['second title', 'second shape']],
      [1, ['first shape']],
      [2, ['second notes']],
    ]);
  });
});
