import { expect, it } from 'vitest';
import { actionsOf, checks, factActions, factsNeeded, memberRoleActions } from './index.ts';

it('grants what the checks read and the scan needs, and nothing else', () => {
  const actions = memberRoleActions();
  expect(actions).toEqual([...new Set(actions)].sort());
  const read = new Set(factsNeeded.flatMap(actionsOf));
  for (const { needs } of checks) for (const name of needs) expect(read).toContain(factActions[name]);
  expect(actions.filter((action) => !read.has(action))).toEqual([
    'kms:Decrypt',
    's3:GetBucketLocation',
    's3:GetObject',
    's3:GetObjectTagging',
    's3:ListAllMyBuckets',
  ]);
  expect(actions.filter((action) => !/:(Get|List|Describe|Decrypt)/.test(action))).toEqual([]);
});
