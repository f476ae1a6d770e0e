import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../compiled.ts';
import { sampleDetectors } from '../testing/detectors.ts';
import { lineBlock, lineBlocks, scanBlocks } from '../testing/scan-blocks.ts';

/** Random chunkings tried in a test run; the bench tries ten thousand. */
const chunkings = 300;

const catalogue = compileCatalogue(sampleDetectors);
const card = '4539 1488 0343 6467';
const token = `tok_${'a1b2c3d4e5'}`;
const parts: readonly string[] = [
  card,
  token,
  'card ',
  'order ',
  'passport no. 123456789',
  '123456789 is my passport',
  'número de pasaporte: 987654321',
  `db://root:${'hunter22'}@host `,
  'maria.lopez@mail.org',
  'name: Zoë Müller,',
  'Name=José Núñez;',
  '\n',
  ' ',
  'größe ',
  '1111 2222 3333 4444 5555 6666 7777 8888 ',
  '{"order_id":"4539148803436467"}',
  'xtok_aaaaaaaa',
  '日本語 ',
  '=',
];

describe('values cut by a border of chunks', () => {
  const text = Buffer.from(
    `first line\npay with card ${card} now, ${token}. passport 123456789\nname: Zoë Müller (maria@mail.org) db://root:${'hunter22'}@x 4539148803436467\n`,
  );
  const whole = scanBlocks(catalogue, [lineBlock(text, false)]);

  it('are found at every offset of the border', () => {
    expect(whole.map((group) => [group.identifier, group.count])).toEqual([
      ['CARD', 2],
      ['EMAIL', 1],
      ['PASSPORT', 1],
      ['PERSON', 1],
      ['TOKEN', 1],
      ['URL_SECRET', 1],
    ]);
    for (let cut = 1; cut < text.length; cut++) expect(scanBlocks(catalogue, lineBlocks(text, [cut]))).toEqual(whole);
  });

  it('are found when every byte is a chunk, without any line break, and far into a document', () => {
    const filler = Buffer.alloc(4_000, 'lorem ipsum ');
    const flat = Buffer.from(Buffer.concat([filler, text, filler, text]).map((byte) => (byte === 10 ? 32 : byte)));
    const cuts = Array.from({ length: flat.length - 1 }, (_, index) => index + 1);
    expect(scanBlocks(catalogue, lineBlocks(flat, cuts))).toEqual(scanBlocks(catalogue, [lineBlock(flat, false)]));
  });
});

describe('streamed and whole scans', () => {
  it(`agree on every detail for ${chunkings} random chunkings`, () => {
    const chunking = fc.record({
      pieces: fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 60 }),
      cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { maxLength: 40 }),
      windowBytes: fc.integer({ min: 1, max: 600 }),
    });
    fc.assert(
      fc.property(chunking, ({ pieces, cuts, windowBytes }) => {
        const text = Buffer.from(pieces.join(''));
        const offsets = [...new Set(cuts.map((cut) => Math.floor(cut * text.length)))]
          .filter((at) => at > 0)
          .sort((a, b) => a - b);
        const whole = scanBlocks(catalogue, [lineBlock(text, false)], 1e9);
        expect(scanBlocks(catalogue, lineBlocks(text, offsets), windowBytes)).toEqual(whole);
      }),
      { numRuns: chunkings },
    );
  });
});
