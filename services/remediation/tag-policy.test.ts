import { describe, expect, it } from 'vitest';
import type { TagRule } from '../model/index.ts';
import { planRemediation, remediationAction, settingsToRead } from './index.ts';
import { factsOf, sampleContext } from './testing/sample-context.ts';

const rule = (more: Partial<TagRule>) => ({
  key: 'data-classification',
  values: null,
  enforcedFor: [],
  requiredFor: [],
  ...more,
});
const label = { classification: 'restricted', categories: ['pci'], classifiedOn: '2026-01-02' };

function planned(id: string, tags: Record<string, string>, rules: readonly TagRule[], parameters: object): unknown {
  const action = remediationAction(id);
  if (action === undefined) throw new RangeError(id);
  const TagSet = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  const facts = factsOf(settingsToRead(action), {
    bucketTags: { TagSet },
    objectVersionTags: [{ versionId: 'v', isLatest: true, tags: TagSet }],
    tagPolicy: JSON.parse(JSON.stringify(rules)),
  });
  return planRemediation(action, facts, parameters, sampleContext(action));
}
const refusedBy = (text: string) => ({ outcome: 'REFUSED', reason: expect.stringContaining(text) });

describe.each(['label-bucket', 'label-object'])('%s under a tag policy', (id) => {
  it.each([
    ['another case', rule({ key: 'Data-Classification' }), 'must be written Data-Classification'],
    ['another value', rule({ values: ['Public', 'Restricted'] }), 'is none of Public, Restricted'],
  ])('is refused for %s, with the reason', (_, one, text) => {
    expect(planned(id, {}, [one], label)).toEqual(refusedBy(text));
  });

  it('is planned when the tags are as the policy has them', () => {
    for (const one of [
      rule({ values: ['rest*'] }),
      rule({ values: null, requiredFor: ['s3:*'] }),
      rule({ key: 'owner', values: ['team'], requiredFor: ['s3:*'] }),
    ])
      expect(planned(id, {}, [one], label)).toMatchObject({ outcome: 'PLANNED' });
    const keys = { keys: { classification: 'Data-Classification' } };
    expect(planned(id, {}, [rule({ key: 'Data-Classification' })], { ...label, ...keys })).toMatchObject({
      outcome: 'PLANNED',
    });
  });

  it('leaves what others wrote to them', () => {
    expect(planned(id, { Owner: 'x' }, [rule({ key: 'owner' })], label)).toMatchObject({ outcome: 'PLANNED' });
  });
});

it('AWS turns a set of tags down for one that is there already, where the policy is enforced', () => {
  const owner = rule({ key: 'owner', enforcedFor: ['s3:bucket'] });
  expect(planned('label-bucket', { Owner: 'x' }, [owner], label)).toEqual(refusedBy('Owner must be written owner'));
  expect(planned('label-object', { Owner: 'x' }, [owner], label)).toMatchObject({ outcome: 'PLANNED' });
});

it.each(['tag-bucket', 'tag-object'])('%s is refused as well', (id) => {
  const given = { tags: { OWNER: 'x' } };
  expect(planned(id, {}, [rule({ key: 'owner' })], given)).toEqual(refusedBy('OWNER must be written owner'));
});
