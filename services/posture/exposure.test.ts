import { describe, expect, it } from 'vitest';
import { denied, riskScore } from '../model/index.ts';
import { allow, policyOf, strangeAccount } from './examples.ts';
import { completeFacts, exampleContext } from './examples-context.ts';
import { exposureOf } from './exposure.ts';
import { type BucketFacts, evaluateAccess } from './index.ts';

const exposed = (facts: Partial<BucketFacts>) => exposureOf(evaluateAccess(completeFacts(facts), exampleContext));
const open = exposed({ bucketPolicy: policyOf(allow('*', 's3:GetObject')) });
const shared = exposed({ bucketPolicy: policyOf(allow({ AWS: strangeAccount }, 's3:GetObject')) });
const closed = exposed({});

describe('exposureOf', () => {
  it('is worst for what everybody reads, less for what one other account does, least for what is shut', () => {
    expect(open).toEqual({ exposure: 100, permission: 'READ', grantees: 'PUBLIC' });
    expect(shared).toEqual({ exposure: 70, permission: 'READ', grantees: 'EXTERNAL' });
    expect(closed).toMatchObject({ exposure: 10, grantees: 'ACCOUNT' });
  });

  it('does not take an unread policy for a closed one', () => {
    expect(exposed({ bucketPolicy: denied('s3:GetBucketPolicy') })).toMatchObject({
      exposure: 60,
      grantees: 'UNKNOWN',
    });
  });
});

describe('riskScore', () => {
  it('falls with sensitivity and with exposure, and never to nothing for what is open', () => {
    const scores = [riskScore(100, 100), riskScore(70, 100), riskScore(100, 0), riskScore(10, 0)];
    expect(scores).toEqual([100, 70, 20, 2]);
  });

  it('takes an unscanned bucket for one that is half as sensitive as can be', () => {
    expect(riskScore(60, null)).toBe(36);
  });
});
