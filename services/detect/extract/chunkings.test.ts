import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../compiled.ts';
import { sampleDetectors } from '../testing/detectors.ts';
import { chunkings, found } from './testing/chunkings.ts';

/** Few enough for a test run; the bench tries ten thousand. */
const runs = 200;

describe('files read in random chunks', () => {
  const catalogue = compileCatalogue(sampleDetectors);

  it('hold values at places of every kind', async () => {
    expect([...(await found(catalogue))].sort()).toEqual(['CELL', 'LINE_RANGE', 'PAGE', 'RECORD']);
  });

  it(`give the text, fields, outcome and findings with places that they give whole, ${runs} times`, async () => {
    expect(await chunkings(catalogue, runs, 1)).toEqual([]);
  });
});
