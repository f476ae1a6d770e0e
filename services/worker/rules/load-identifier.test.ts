import { expect, it } from 'vitest';
import { exactSetLines, testCustomIdentifier } from '../../detect/custom/index.ts';
import type { CustomDataIdentifierSpec } from '../../model/index.ts';
import type { RuleRecord } from '../../store/contract.ts';
import { loadIdentifier } from './load-identifier.ts';

const key = new Uint8Array(32).fill(9);
const lines = exactSetLines(key, ['Erika Q. Rocket', 'BDG 4711']);
const place = { accountId: null, region: null, bucketName: 'sets', objectKey: 'set.txt' };

function ruleOf(spec: Partial<CustomDataIdentifierSpec>): RuleRecord<'CUSTOM_DATA_IDENTIFIER'> {
  return {
    kind: 'CUSTOM_DATA_IDENTIFIER',
    id: 'set',
    version: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: 'test',
    deletedAt: null,
    spec: {
      name: 'set',
      description: '',
      tags: {},
      regex: null,
      keywords: [],
      maximumMatchDistance: 50,
      maximumDistanceAfter: 0,
      ignoreWords: [],
      validator: null,
      severityLevels: [],
      dictionary: null,
      dictionaryS3: null,
      exactFingerprints: null,
      exactFingerprintsS3: null,
      ...spec,
    },
  };
}

const textOf = (text: readonly string[]) => ({
  readText: async () => {
    const body = Buffer.from(text.join('\n'));
    return {
      body: (async function* () {
        yield body;
      })(),
      sizeBytes: body.length,
      eTag: '',
      contentType: null,
    };
  },
});

it('loads exact values that stand alone, from the identifier or from S3, as what they are searched by', async () => {
  const inline = await loadIdentifier(textOf([]), 's', ruleOf({ exactFingerprints: lines }));
  const fromS3 = await loadIdentifier(textOf([...lines].reverse()), 's', ruleOf({ exactFingerprintsS3: place }));
  for (const { identifier } of [inline, fromS3])
    expect(testCustomIdentifier(identifier, 'erika q rocket, BDG-4711, BDG-4712', '', key).matchCount).toBe(2);
  expect(fromS3.digest).toMatch(/^exact-1 \w+$/);
  const patterned = await loadIdentifier(textOf(lines), 's', ruleOf({ regex: 'BDG.\\d+', exactFingerprintsS3: place }));
  expect(patterned.digest).toMatch(/^\w+$/);
  expect(testCustomIdentifier(patterned.identifier, 'erika q rocket, BDG-4711', '', key).matchCount).toBe(1);
});

it('says what a set of fingerprints alone lacks', async () => {
  const old = lines.slice(0, 2).map((line) => line.slice(0, 32));
  await expect(loadIdentifier(textOf(old), 's', ruleOf({ exactFingerprintsS3: place }))).rejects.toMatchObject({
    code: 'RULES_UNREADABLE',
    message: expect.stringContaining('orgsweep custom fingerprint'),
  });
});
