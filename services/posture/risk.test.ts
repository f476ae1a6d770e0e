import { describe, expect, it } from 'vitest';
import { denied } from '../model/index.ts';
import { allow, policyOf, strangeAccount } from './examples.ts';
import { completeFacts, exampleContext } from './examples-context.ts';
import { type BucketFacts, evaluateAccess, riskOf } from './index.ts';

const risk = (facts: Partial<BucketFacts>, sensitivity: number | null) =>
  riskOf(evaluateAccess(completeFacts(facts), exampleContext), sensitivity);
const open = { bucketPolicy: policyOf(allow('*', 's3:GetObject')) };

describe('riskOf', () => {
  it('is worst for sensitive data that everybody reads', () => {
    expect(risk(open, 100)).toMatchObject({ score: 100, permission: 'READ', grantees: 'PUBLIC' });
  });

  it('falls with sensitivity and with exposure, and never to nothing for what is open', () => {
    const shared = { bucketPolicy: policyOf(allow({ AWS: strangeAccount }, 's3:GetObject')) };
    const scores = [risk(open, 100), risk(shared, 100), risk({}, 100), risk({}, 0)].map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(risk(open, 0).score).toBe(20);
  });

  it('does not take an unread policy for a closed one, nor an unscanned bucket for an empty one', () => {
    const unread = risk({ bucketPolicy: denied('s3:GetBucketPolicy') }, null);
    expect(unread).toMatchObject({ grantees: 'UNKNOWN', sensitivityScore: null, exposure: 60, score: 36 });
    expect(unread.score).toBeGreaterThan(risk({}, null).score);
  });
});
