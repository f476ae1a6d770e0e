import { expect, it } from 'vitest';
import { externalFindingActions } from '../model/index.ts';
import { actionsOf, checks, factActions, factsNeeded, memberRoleActions } from './index.ts';

it('grants what the checks read, what scanning and counting need and what other services have found, and nothing else', () => {
  const actions = memberRoleActions();
  expect(actions).toEqual([...new Set(actions)].sort());
  const read = new Set(factsNeeded.flatMap(actionsOf));
  for (const { needs } of checks) for (const name of needs) expect(read).toContain(factActions[name]);
  const scanning = [
    'cloudwatch:GetMetricData',
    'cloudwatch:ListMetrics',
    'kms:Decrypt',
    's3:GetBucketLocation',
    's3:GetObject',
    's3:GetObjectTagging',
    's3:ListAllMyBuckets',
  ];
  expect(actions.filter((action) => !read.has(action))).toEqual([...externalFindingActions, ...scanning].sort());
  expect(actions.filter((action) => !/:(Get|List|Describe|Decrypt)/.test(action))).toEqual([]);
});
