import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BucketContents, DataKind } from '../model/index.ts';
import { contradictions } from './classification-tags.ts';
import { objectTagsVerdict } from './object-tags-verdict.ts';

const all: readonly DataKind[] = ['PII', 'PHI', 'FINANCIAL', 'CREDENTIALS', 'CUSTOM'];

describe('contradictions', () => {
  it.each([
    [{ 'data-classification': 'Public' }, all, ['data-classification=Public']],
    [{ 'acme:DataClassification': 'internal-use-only' }, ['PII'], ['acme:DataClassification=internal-use-only']],
    [{ sensitivity: 'Low', classification: 'general' }, ['CUSTOM'], ['sensitivity=Low', 'classification=general']],
    [{ 'contains-pii': 'no', pci: 'false' }, ['PII'], ['contains-pii=no']],
    [{ classification: 'confidential' }, all, []],
    [{ classification: 'Restricted' }, all, []],
    [{ classification: 'private', sensitivity: '3', class: 'constructor' }, all, []],
    [{ team: 'public', internal: 'yes' }, all, []],
    [{ classification: 'public' }, [], []],
  ] as const)('%j of an object that holds %j', (tags, kinds, said) => {
    expect(contradictions(tags, kinds)).toEqual(said);
  });
});

const tags = fc.constantFrom<Record<string, string>>(
  { classification: 'public' },
  { 'data-classification': 'internal' },
  { classification: 'restricted' },
  { phi: 'no' },
  { team: 'shop' },
);
const kinds = fc.subarray([...all], { minLength: 1 });
const count = fc.nat({ max: 3 });
const contents = fc
  .record({
    scan: fc.constantFrom('NONE', 'UNREAD', 'READ'),
    tagged: fc.array(fc.record({ key: fc.string(), kinds, tags }), { maxLength: 8 }),
    untagged: count,
    refused: count,
    beyond: count,
    notAnalyzed: count,
    listedInPart: fc.boolean(),
  })
  .map(({ tagged, untagged, refused, beyond, listedInPart, ...rest }) => {
    const read = tagged.length + untagged;
    const unread = refused === 0 ? [] : [{ reason: 'DENIED s3:GetObjectTagging', objects: refused }];
    const found = read + refused + beyond;
    return {
      ...rest,
      ...(listedInPart ? { listedInPart: true as const } : {}),
      kinds: found === 0 ? [] : all,
      objects: { found, read, unread, tagged },
    } satisfies BucketContents;
  });

describe('objectTagsVerdict', () => {
  it('is decided by any contradiction, else by all that was not looked at, which it counts', () => {
    fc.assert(
      fc.property(contents, (told) => {
        const { objects, scan, notAnalyzed, listedInPart } = told;
        const wrong = objects.tagged.filter((object) => contradictions(object.tags, object.kinds).length > 0);
        const verdict = objectTagsVerdict(told);
        const text = verdict.status === 'UNKNOWN' ? verdict.reason : verdict.evidence;
        const refused = objects.unread[0]?.objects ?? 0;
        const beyond = objects.found - objects.read - refused;
        const whole = scan === 'READ' && notAnalyzed === 0 && listedInPart !== true;
        const unjudged = refused + beyond > 0;
        expect(verdict.status).toBe(wrong.length > 0 ? 'NON_COMPLIANT' : whole && !unjudged ? 'COMPLIANT' : 'UNKNOWN');
        if (wrong.length > 0) expect(text).toContain(`${wrong.length} of ${objects.found} object`);
        if (refused > 0) expect(text).toContain(`DENIED s3:GetObjectTagging (${refused} object`);
        if (beyond > 0) expect(text).toContain(`tags of ${beyond} object`);
      }),
      { numRuns: 500 },
    );
  });

  it('names some, counts the others, and lets no key break out of its quotes', () => {
    const tagged = Array.from({ length: 9 }, (_, n) => ({
      key: `a"\n${n}`,
      kinds: ['PII'] as const,
      tags: { classification: 'public' },
    }));
    const told = { scan: 'READ', kinds: ['PII'], objects: { found: 9, read: 9, unread: [], tagged } } as const;
    const verdict = objectTagsVerdict(told);
    expect(verdict).toEqual({
      status: 'NON_COMPLIANT',
      evidence: expect.stringMatching(
        /^9 of 9 objects with sensitive data: "a\\"\\n0" says classification=public; found: PII; .*; and 4 more\.$/,
      ),
    });
  });

  it('knows nothing where nobody looked', () => {
    expect(objectTagsVerdict(undefined).status).toBe('UNKNOWN');
    expect(objectTagsVerdict({ scan: 'READ', kinds: ['PII'] }).status).toBe('UNKNOWN');
  });
});
