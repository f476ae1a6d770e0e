import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../compiled.ts';
import type { IntList } from '../prefilter/hits.ts';
import { LocalKeywords } from '../prefilter/local-keywords.ts';
import { sampleDetectors } from '../testing/detectors.ts';
import { FieldNames } from './field-names.ts';

const catalogue = compileCatalogue(sampleDetectors);

describe('names of fields', () => {
  it('are read once while they are asked for again and again, however many there are', () => {
    let reads = 0;
    class Counted extends LocalKeywords {
      override scan(bytes: Uint8Array, from: number, to: number, out: IntList): void {
        reads++;
        super.scan(bytes, from, to, out);
      }
    }
    const names = Array.from({ length: 50_000 }, (_, i) => `card_${i}`);
    const fields = new FieldNames({
      ...catalogue,
      negativeKeywords: new Counted([], catalogue.negativeKeywords.tables),
    });
    fields.beginDocument();
    for (const i of names.keys()) for (let times = 0; times < 5; times++) fields.of({ names }, i);
    expect(reads).toBe(names.length);
  });
});
