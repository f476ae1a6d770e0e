import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories, classifications, labelChange, labelFor, labelled, labelParameters } from './labels.ts';

const label = (change: object = {}) =>
  labelParameters.parse({ classification: 'confidential', categories: ['pii'], classifiedOn: '2026-01-02', ...change });
const ranked: readonly string[] = classifications;
const rank = (value: string | undefined): number => ranked.indexOf(value ?? '');

describe('labels', () => {
  it('raise a classification, and lower one only when told to', () => {
    const low = new Map([['data-classification', 'public']]);
    expect(labelled(low, label(), 50)).toEqual(
      new Map([
        ['data-classification', 'confidential'],
        ['data-categories', 'pii'],
        ['classified-by', 'orgsweep'],
        ['last-classified', '2026-01-02'],
      ]),
    );
    const high = new Map([['data-classification', 'Restricted']]);
    const kept = labelled(high, label(), 50);
    expect(kept instanceof Map && kept.get('data-classification')).toBe('Restricted');
    const lowered = labelled(high, label({ lower: true }), 50);
    expect(lowered instanceof Map && lowered.get('data-classification')).toBe('confidential');
  });

  it('leave other tools and words that they do not know alone', () => {
    expect(labelled(new Map([['classified-by', 'macie']]), label(), 50)).toEqual({
      refused: expect.stringContaining('TAG_IN_USE classified-by'),
    });
    expect(labelled(new Map([['data-classification', 'top-secret']]), label(), 50)).toEqual({
      refused: expect.stringContaining('TAG_IN_USE data-classification'),
    });
  });

  it('stay as they are while only the day changes', () => {
    const first = labelled(new Map([['owner', 'team']]), label(), 50);
    if (!(first instanceof Map)) throw new Error('refused');
    expect(labelled(first, label({ classifiedOn: '2026-03-04' }), 50)).toBe(first);
  });

  const found = { classification: 'confidential', categories: ['pii'], classifiedOn: '2026-01-02' };
  it.each([
    ['no label', {}, true],
    ['a lower one', { 'data-classification': 'Public' }, true],
    ['the same', { 'data-classification': 'confidential', 'data-categories': 'pii' }, false],
    ['a higher one', { 'data-classification': 'restricted', 'data-categories': 'pci pii' }, false],
    ['not the kind', { 'data-classification': 'restricted', 'data-categories': 'pci' }, true],
    [
      'another day and score',
      { 'data-classification': 'confidential', 'data-categories': 'pii', 'sensitivity-score': '9' },
      false,
    ],
  ])('are proposed after a sweep where tags say less: %s', (_, tags, wanted) => {
    expect(labelChange(new Map(Object.entries(tags)), found)).toBe(wanted);
  });

  it('are not raised where nothing was found', () => {
    const internal = { classification: 'internal', categories: [], classifiedOn: '2026-01-02' };
    expect(labelChange(new Map([['data-classification', 'public']]), internal)).toBe(false);
    expect(labelChange(new Map(), internal)).toBe(true);
  });

  it('never touch tags of others, lower nothing, and keep to the limit, whatever is there', () => {
    const key = fc.constantFrom(
      'owner',
      'cost',
      'data-classification',
      'data-categories',
      'classified-by',
      'x',
      'y',
      'z',
    );
    const value = fc.constantFrom('a', 'team b', 'orgsweep', ...classifications, ...categories);
    fc.assert(
      fc.property(
        fc.dictionary(key, value),
        fc.constantFrom(...classifications),
        fc.subarray([...categories]),
        fc.integer({ min: 1, max: 10 }),
        (tags, classification, found, maxTags) => {
          const now = new Map(Object.entries(tags));
          const wanted = label({ classification, categories: found });
          const after = labelled(now, wanted, maxTags);
          if ('refused' in after) return;
          const own = new Set(Object.values(wanted.keys));
          for (const [name, text] of now) if (!own.has(name)) expect(after.get(name)).toBe(text);
          expect(rank(after.get('data-classification'))).toBeGreaterThanOrEqual(
            Math.max(rank(now.get('data-classification')), rank(classification)),
          );
          expect(after === now || after.size <= maxTags).toBe(true);
          const again = labelled(after, wanted, Number.POSITIVE_INFINITY);
          expect(again).toEqual(after);
        },
      ),
    );
  });
});

describe('labelFor', () => {
  it('gives no label to what was not read, and none above internal to what held nothing', () => {
    expect(labelFor({ scan: 'NONE', kinds: [] }, null, '2026-01-02')).toEqual({
      refused: expect.stringMatching(/not scanned/),
    });
    expect(labelFor({ scan: 'UNREAD', kinds: [] }, null, '2026-01-02')).toEqual({
      refused: expect.stringMatching(/none .* analyzed/),
    });
    expect(labelFor({ scan: 'READ', kinds: [] }, 10, '2026-01-02')).toEqual({
      classification: 'internal',
      categories: [],
      score: 10,
      classifiedOn: '2026-01-02',
    });
  });

  it.each([
    [['PII'], 'confidential', ['pii']],
    [['CUSTOM'], 'confidential', []],
    [['PII', 'CREDENTIALS'], 'restricted', ['credentials', 'pii']],
    [['FINANCIAL'], 'restricted', ['pci']],
    [['PHI'], 'restricted', ['phi']],
  ] as const)('calls a bucket with %j %s', (kinds, classification, found) => {
    expect(labelFor({ scan: 'READ', kinds }, null, '2026-01-02')).toEqual({
      classification,
      categories: found,
      classifiedOn: '2026-01-02',
    });
  });
});
