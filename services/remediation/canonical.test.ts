import { describe, expect, it } from 'vitest';
import { sameDocument } from './canonical.ts';

const policy = (statement: object): string => JSON.stringify({ Version: '2012-10-17', Statement: statement });
const allow = { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 's3:GetObject', Resource: '*' };
const block = { BlockPublicAcls: true, IgnorePublicAcls: true };

describe('sameDocument', () => {
  it('takes a list of one in a policy for its item, and no other list', () => {
    const listed = { ...allow, Principal: { AWS: ['111122223333'] }, Action: ['s3:GetObject'] };
    expect(sameDocument('bucketPolicy', policy([allow]), policy(listed))).toBe(true);
    expect(sameDocument('bucketPolicy', policy(allow), policy({ ...allow, Action: ['s3:GetObject', 's3:*'] }))).toBe(
      false,
    );
  });

  it('takes what is not set for false, and nothing that is true for it', () => {
    expect(sameDocument('bucketPublicAccessBlock', block, { ...block, RestrictPublicBuckets: false })).toBe(true);
    expect(sameDocument('bucketPublicAccessBlock', block, { ...block, RestrictPublicBuckets: true })).toBe(false);
  });

  it('tells a document that is not there from one that is', () => {
    expect(sameDocument('bucketPolicy', null, null)).toBe(true);
    expect(sameDocument('bucketPolicy', null, policy([]))).toBe(false);
  });
});
