import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denied, known } from '../../model/index.ts';
import { objectDisagreements, randomObjects } from '../bench/brute/object-acls.ts';
import { aclOf, blockOf, flagsOf, objectAclsOf } from '../examples.ts';
import { completeFacts, exampleContext } from '../examples-context.ts';
import { canAccess, evaluateBucket, explainObjects, factsAfter } from '../index.ts';

it('says public exactly where an enumeration of requests finds a stranger who gets at an object', () => {
  fc.assert(
    fc.property(randomObjects, (made) => {
      expect(objectDisagreements(made), JSON.stringify(made)).toEqual([]);
    }),
    { numRuns: 300, seed: 20_261_128 },
  );
});

const sample = objectAclsOf({ 'leaked.txt': [['AllUsers', 'READ']], 'kept.txt': [] }, { listed: 900, more: true });
const facts = completeFacts({ objectAcls: sample, bucketAcl: aclOf() });
const of = (principal: string, action: string, key?: string, more: Parameters<typeof completeFacts>[0] = {}) => {
  const question = { principal, action, ...(key === undefined ? {} : { key }) };
  return canAccess(question, { ...facts, ...more }, exampleContext).allowed;
};

describe('one principal and one object', () => {
  it.each([
    ['leaked.txt', true],
    ['kept.txt', false],
    ['never-looked-at.txt', 'unknown'],
  ] as const)('%s: %s', (key, truth) => {
    expect(of('anonymous', 's3:GetObject', key)).toBe(truth);
    expect(of('999988887777', 's3:GetObject', key)).toBe(truth);
    expect(of('logging.s3.amazonaws.com', 's3:GetObject', key)).toBe(false);
    expect(of('anonymous', 's3:PutObject', key)).toBe(false);
  });

  it('names the object, and what nobody looked at', () => {
    const question = { principal: 'anonymous', action: 's3:GetObject' };
    const { allowed, ways } = canAccess(question, facts, exampleContext);
    expect(allowed).toBe(true);
    expect(ways.map(({ source }) => source)).toContain('Object "leaked.txt" Grant[1] AllUsers READ');
    const { doubts } = canAccess({ ...question, key: 'x' }, facts, exampleContext);
    expect(doubts).toEqual(['ACLs of other objects: nobody looked at them']);
  });

  it('knows nothing of former versions of an object, unless their ACLs cannot count', () => {
    expect(of('anonymous', 's3:GetObjectVersion', 'kept.txt')).toBe('unknown');
    const block = { bucketPublicAccessBlock: blockOf('ignorePublicAcls') };
    expect(of('anonymous', 's3:GetObjectVersion', 'kept.txt', block)).toBe(false);
    expect(of('anonymous', 's3:GetObject', 'leaked.txt', block)).toBe(false);
    const ownershipControls = known<'BucketOwnerEnforced'>('BucketOwnerEnforced');
    expect(of('anonymous', 's3:GetObject', 'leaked.txt', { ownershipControls })).toBe(false);
    expect(of('anonymous', 's3:GetObject', undefined, { objectAcls: denied('s3:GetObjectAcl') })).toBe('unknown');
  });
});

describe('the bucket around such objects', () => {
  it('keeps its own verdicts, and carries the known risk', () => {
    const { posture, evaluations } = evaluateBucket(facts, exampleContext);
    const statusOf = (id: string) => evaluations.find(({ checkId }) => checkId === id)?.verdict;
    expect(statusOf('bucket-public')).toMatchObject({ status: 'COMPLIANT' });
    expect(statusOf('public-objects')).toEqual({
      status: 'NON_COMPLIANT',
      evidence: expect.stringMatching(
        /^2 of more than 900 objects looked at, 1 of them open to the public by their own ACLs; nobody looked at the others: PUBLIC through Object "leaked.txt" Grant\[1\] AllUsers READ/,
      ),
    });
    expect(posture).toMatchObject({
      effectivePermission: 'PUBLIC',
      exposure: { exposure: 100, permission: 'READ', grantees: 'PUBLIC' },
    });
  });

  it('is not called unknown for objects that nobody looked at, but by the check about them', () => {
    const unread = completeFacts({ objectAcls: denied('s3:GetObjectAcl'), bucketAcl: aclOf() });
    const { posture, evaluations } = evaluateBucket(unread, exampleContext);
    expect(posture).toMatchObject({ effectivePermission: 'NOT_PUBLIC', sharedAccess: 'NOT_SHARED' });
    const before = evaluateBucket(completeFacts({ bucketAcl: aclOf() }), exampleContext).evaluations;
    expect(evaluations.filter((one, at) => one.verdict.status !== before[at]?.verdict.status)).toEqual([
      expect.objectContaining({
        checkId: 'public-objects',
        verdict: { status: 'UNKNOWN', reason: 'the ACL of no object was read (DENIED s3:GetObjectAcl)' },
      }),
    ]);
  });

  it('is seen anew by a preview: objects are unread that no sweep looked at while public ACLs were ignored', () => {
    const ignoring = completeFacts({ bucketPublicAccessBlock: blockOf('ignorePublicAcls') });
    const opened = factsAfter(ignoring, { publicAccessBlock: flagsOf() });
    expect(explainObjects(ignoring, exampleContext)).toMatchObject({ isPublic: false });
    expect(explainObjects(opened, exampleContext)).toMatchObject({
      isPublic: 'unknown',
      reasons: ['FAILED NOT_LOOKED_AT'],
    });
    const closed = factsAfter(facts, { publicAccessBlock: flagsOf('ignorePublicAcls') });
    expect(explainObjects(closed, exampleContext)).toMatchObject({ isPublic: false, open: 0 });
    const denying = factsAfter(facts, {
      policy: '{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}}',
    });
    expect(explainObjects(denying, exampleContext)).toMatchObject({
      isPublic: false,
    });
  });
});
