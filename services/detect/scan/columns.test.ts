import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../compiled.ts';
import { passesLuhn, sampleDetectors } from '../testing/detectors.ts';
import { scanBlocks } from '../testing/scan-blocks.ts';
import { tableBlock } from '../testing/table-block.ts';

const catalogue = compileCatalogue(sampleDetectors);
const sixteen = fc.stringMatching(/^[1-9][0-9]{15}$/);
const card = sixteen.map((digits) => {
  const body = digits.slice(0, 15);
  return body + [...'0123456789'].find((check) => passesLuhn(body + check));
});
const bare = new Set(['column-share', 'checksum']);

function cards(header: string, values: readonly string[]): ReturnType<typeof scanBlocks>[number] | undefined {
  const rows = values.map((value, index) => [String(index), value, 'note']);
  return scanBlocks(catalogue, [tableBlock(['id', header, 'text'], rows)]).find((group) => group.identifier === 'CARD');
}

describe('column statistics', () => {
  it('prove a column of numbers that pass, without keyword or header', () => {
    fc.assert(
      fc.property(fc.uniqueArray(card, { minLength: 20, maxLength: 60 }), (values) => {
        const found = cards('value', values);
        expect(found).toMatchObject({ confidence: 'HIGH', count: values.length });
        expect(found?.reasons.every((reason) => bare.has(reason))).toBe(true);
        expect(found?.occurrences[0]).toEqual({
          kind: 'CELL',
          row: 2,
          column: 2,
          columnName: 'value',
          cellReference: null,
        });
      }),
      { numRuns: 30 },
    );
  });

  it('prove it when one in ten does not pass, and count only those that do', () => {
    fc.assert(
      fc.property(fc.uniqueArray(card, { minLength: 45, maxLength: 60 }), (values) => {
        const broken = values.slice(0, 3).map((value) => value.slice(0, 15) + ((Number(value[15]) + 1) % 10));
        expect(cards('value', [...broken, ...values])).toMatchObject({ confidence: 'HIGH', count: values.length });
      }),
      { numRuns: 20 },
    );
  });

  it('reject random digits, whatever the header says', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sixteen, { minLength: 60, maxLength: 120 }), (values) => {
        expect(cards('card', values)).toBeUndefined();
        expect(cards('value', values)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('leave a few values to header and keyword', () => {
    fc.assert(
      fc.property(fc.uniqueArray(card, { minLength: 3, maxLength: 12 }), (values) => {
        expect(cards('card', values)).toMatchObject({
          confidence: 'HIGH',
          count: values.length,
          reasons: ['checksum', 'header'],
        });
      }),
      { numRuns: 20 },
    );
  });

  it('do not take one value repeated for a column of values', () => {
    expect(
      cards(
        'value',
        Array.from({ length: 100 }, () => '4539148803436467'),
      )?.reasons,
    ).not.toContain('column-share');
  });

  it('judge each document by itself', () => {
    const rows = (values: readonly string[]): readonly (readonly string[])[] => values.map((value) => [value]);
    const values = fc.sample(card, 24);
    const first = tableBlock(['a'], rows(values.slice(0, 12)));
    const second = { ...tableBlock(['a'], rows(values.slice(12))), documentId: 2 };
    const found = scanBlocks(catalogue, [first, second]).find((group) => group.identifier === 'CARD');
    expect(found?.reasons).not.toContain('column-share');
  });
});
