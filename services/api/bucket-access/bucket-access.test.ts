import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  member,
  off,
  owner,
  policyText,
  seedAccess,
  statement,
  stranger,
  worldStart,
} from '../../../test/support/api/access-world.ts';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
  await seedAccess(test.store);
});
afterAll(() => test.stop());

const way = z.object({ grantee: z.string(), source: z.string(), open: z.string(), closedBy: z.array(z.string()) });
const verdict = z.object({
  permission: z.string(),
  verdict: z.string(),
  grantees: z.array(z.string()),
  reasons: z.array(z.string()),
  why: z.string(),
  ways: z.array(way),
});
const explanation = z.object({
  whoCanAccess: z.object({
    sweepId: z.string().nullable(),
    asOf: z.string().nullable(),
    isPreview: z.boolean(),
    warnings: z.array(z.string()),
    isPublic: z.string(),
    policyStatusIsPublic: z.string(),
    publicAccessBlocked: z.string(),
    bucket: z.object({ accountId: z.string() }),
    permissions: z.array(verdict),
    objects: z.object({
      isPublic: z.string(),
      looked: z.number(),
      listed: z.number(),
      more: z.boolean(),
      open: z.number(),
      reasons: z.array(z.string()),
      why: z.string(),
      ways: z.array(way),
    }),
  }),
});
const who = async (bucket: string, preview?: object) => {
  const { whoCanAccess } = await test.data(
    explanation,
    `query ($bucket: String!, $preview: AccessPreviewInput) { whoCanAccess(bucket: $bucket, preview: $preview) {
      sweepId asOf isPreview warnings isPublic policyStatusIsPublic publicAccessBlocked bucket { accountId }
      permissions { permission verdict grantees reasons why ways { grantee source open closedBy } }
      objects { isPublic looked listed more open reasons why ways { grantee source open closedBy } } } }`,
    { bucket, preview },
  );
  const by = Object.fromEntries(whoCanAccess.permissions.map((each) => [each.permission, each]));
  const of = (permission: string) => by[permission] ?? expect.fail(`no ${permission}`);
  return { ...whoCanAccess, of };
};
const canQuery = `query ($principal: String!, $bucket: String!, $action: String!, $key: String, $preview: AccessPreviewInput) {
  canAccess(principal: $principal, bucket: $bucket, action: $action, key: $key, preview: $preview) { allowed reasons why ways { source open } } }`;
const can = async (principal: string, bucket: string, action: string, more: object = {}) =>
  (
    await test.data(
      z.object({ canAccess: z.object({ allowed: z.string(), reasons: z.array(z.string()), why: z.string() }) }),
      canQuery,
      { principal, bucket, action, ...more },
    )
  ).canAccess;
const world = (bucket: string) => policyText(statement(bucket, 'Proposed', '*', 's3:GetObject'));
const blocked = { ...off, ignorePublicAcls: true, restrictPublicBuckets: true };

describe('whoCanAccess', () => {
  it('names class, grantee and the statement or grant that decides', async () => {
    const open = await who('open-bucket');
    expect(open).toMatchObject({ asOf: worldStart, sweepId: 'sweep-access', isPreview: false, isPublic: 'YES' });
    expect(open.of('READ')).toMatchObject({ verdict: 'PUBLIC', grantees: ['PUBLIC'], reasons: [] });
    expect(open.of('READ').why).toContain('PUBLIC through Statement[0] "World"');
    expect(open.of('WRITE')).toMatchObject({ verdict: 'ACCOUNT', ways: [] });
    expect((await who('listed-bucket')).of('LIST')).toMatchObject({ verdict: 'PUBLIC' });
    expect((await who('listed-bucket')).of('LIST').why).toContain('Grant[1]');
    const shared = await who('shared-bucket');
    expect(shared.of('READ').verdict).toBe('EXTERNAL');
    expect(shared.of('READ').grantees).toEqual([expect.stringContaining(stranger)]);
    expect(shared.of('LIST')).toMatchObject({ verdict: 'ORGANIZATION', grantees: [expect.stringContaining(member)] });
  });

  it('says which block closed what', async () => {
    const found = await who('blocked-bucket');
    expect(found).toMatchObject({ isPublic: 'NO', policyStatusIsPublic: 'YES' });
    expect(found.of('READ').ways).toContainEqual(
      expect.objectContaining({ grantee: 'PUBLIC', open: 'NO', closedBy: ['restrictPublicBuckets at account'] }),
    );
    expect(found.of('READ').verdict).toBe('ACCOUNT');
  });

  it('looks at access points, the key and the policies of the organization', async () => {
    const point = await who('point-bucket');
    expect(point).toMatchObject({ isPublic: 'YES', policyStatusIsPublic: 'NO' });
    expect(point.of('READ').why).toContain(
      'PUBLIC through access point "reports" Statement[0] "Open", by Statement[0]',
    );
    const keyed = await who('keyed-bucket');
    // The key closes what is under it, and nothing else.
    expect(keyed).toMatchObject({ isPublic: 'UNKNOWN', policyStatusIsPublic: 'YES' });
    expect(keyed.of('READ').reasons.join()).toContain(
      'the AWS managed key of S3, which is for its own account alone: objects',
    );
    const limited = await who('limited-bucket');
    expect(limited.of('WRITE').why).toContain('closed by SCP "keep objects" Statement[0] "Keep"');
    expect(await can('anonymous', 'point-bucket', 's3:GetObject')).toMatchObject({ allowed: 'YES' });
    expect(await can(stranger, 'keyed-bucket', 's3:GetObject')).toMatchObject({ allowed: 'UNKNOWN' });
    expect(await can(member, 'limited-bucket', 's3:DeleteObject')).toMatchObject({ allowed: 'NO' });
    const closed = await who('point-bucket', {
      policy: policyText(statement('point-bucket', 'None', { AWS: owner }, 's3:*')),
    });
    expect(closed.isPublic).toBe('NO');
  });

  it('says of single objects what their own ACLs do, and how many were looked at', async () => {
    const mixed = await who('mixed-bucket');
    expect(mixed).toMatchObject({ isPublic: 'NO', objects: { isPublic: 'YES', looked: 2, listed: 1000, open: 1 } });
    expect(mixed.objects.why).toBe(
      '2 of more than 1000 objects looked at, 1 of them open to the public by their own ACLs; nobody looked at the others: PUBLIC through Object "leaked.txt" Grant[0] AllUsers READ',
    );
    const closed = await who('mixed-bucket', { publicAccessBlock: blocked });
    expect(closed.objects).toMatchObject({
      isPublic: 'NO',
      why: expect.stringContaining('ignorePublicAcls at bucket'),
    });
    expect((await who('unswept-bucket')).objects).toMatchObject({ isPublic: 'UNKNOWN', reasons: ['FAILED NOT_SWEPT'] });
    const object = { key: 'leaked.txt' };
    expect(await can('anonymous', 'mixed-bucket', 's3:GetObject', object)).toMatchObject({ allowed: 'YES' });
    expect(await can('anonymous', 'mixed-bucket', 's3:GetObject', { key: 'private.txt' })).toMatchObject({
      allowed: 'NO',
    });
    expect(await can('anonymous', 'mixed-bucket', 's3:GetObject', { key: 'other.txt' })).toMatchObject({
      allowed: 'UNKNOWN',
      reasons: ['ACLs of other objects: nobody looked at them'],
    });
  });

  it('leaves unknown what was not read, with the action or that no sweep did', async () => {
    const unread = await who('unread-bucket');
    expect(unread.isPublic).toBe('UNKNOWN');
    for (const each of unread.permissions)
      expect(each).toMatchObject({ verdict: 'UNKNOWN', reasons: ['DENIED s3:GetBucketPolicy'] });
    const unswept = await who('unswept-bucket');
    expect(unswept).toMatchObject({ asOf: null, sweepId: null, isPublic: 'UNKNOWN', warnings: [expect.any(String)] });
    expect(unswept.of('READ')).toMatchObject({ verdict: 'UNKNOWN', reasons: ['FAILED NOT_SWEPT'] });
  });

  it('previews a block, a policy and both, and changes nothing', async () => {
    const closed = await who('open-bucket', { publicAccessBlock: blocked });
    expect(closed).toMatchObject({ isPreview: true, isPublic: 'NO', publicAccessBlocked: 'YES' });
    expect(closed.of('READ').why).toContain('closed by restrictPublicBuckets at bucket');
    expect((await who('open-bucket')).isPublic).toBe('YES');
    expect(await who('shared-bucket', { policy: world('shared-bucket') })).toMatchObject({
      isPublic: 'YES',
      warnings: [],
    });
    expect(await who('shared-bucket', { policy: world('shared-bucket'), publicAccessBlock: blocked })).toMatchObject({
      isPublic: 'NO',
    });
    expect((await who('blocked-bucket', { policy: world('blocked-bucket') })).warnings).toEqual([
      expect.stringContaining('S3 would refuse this policy'),
    ]);
  });

  it('never guesses: a malformed proposal and unread facts beside a proposal stay unknown', async () => {
    const broken = await who('open-bucket', { policy: '{"Statement": [' });
    expect(broken.isPublic).toBe('UNKNOWN');
    expect(broken.of('READ').reasons.join()).toContain('MALFORMED_POLICY');
    expect((await who('unswept-bucket', { policy: policyText() })).isPublic).toBe('UNKNOWN');
    expect((await who('unswept-bucket', { policy: world('unswept-bucket') })).of('READ')).toMatchObject({
      verdict: 'UNKNOWN',
    });
  });
});

describe('canAccess', () => {
  it('answers for one principal, action and object', async () => {
    const app = `arn:aws:iam::${stranger}:role/app`;
    expect(await can(app, 'shared-bucket', 's3:GetObject')).toMatchObject({ allowed: 'YES', reasons: [] });
    expect((await can(app, 'shared-bucket', 's3:GetObject', { key: 'a' })).why).toContain('Statement[0] "Partner"');
    expect(await can(`${app}2`, 'shared-bucket', 's3:GetObject')).toMatchObject({ allowed: 'NO' });
    expect(await can('anonymous', 'open-bucket', 's3:GetObject')).toMatchObject({ allowed: 'YES' });
    expect(await can('anonymous', 'blocked-bucket', 's3:GetObject')).toMatchObject({ allowed: 'NO' });
    expect(await can(`arn:aws:iam::${owner}:role/x`, 'shared-bucket', 's3:GetObject')).toMatchObject({
      allowed: 'UNKNOWN',
      reasons: [expect.stringContaining('not read')],
    });
    expect(await can('anonymous', 'unread-bucket', 's3:GetObject')).toMatchObject({
      allowed: 'UNKNOWN',
      reasons: ['DENIED s3:GetBucketPolicy'],
    });
    expect(await can('anonymous', 'open-bucket', 's3:ReadEverything')).toMatchObject({ allowed: 'UNKNOWN' });
    const preview = { publicAccessBlock: blocked };
    expect(await can('anonymous', 'open-bucket', 's3:GetObject', { preview })).toMatchObject({ allowed: 'NO' });
  });

  it.each([
    ['someone', 'open-bucket', 's3:GetObject', 'BAD_USER_INPUT'],
    [stranger, 'open-bucket', 's3:*', 'BAD_USER_INPUT'],
    [`arn:aws-cn:iam::${stranger}:role/app`, 'open-bucket', 's3:GetObject', 'BAD_USER_INPUT'],
    [stranger, 'no-such-bucket', 's3:GetObject', 'NOT_FOUND'],
  ])('refuses %s %s %s with %s', async (principal, bucket, action, code) => {
    expect((await test.ask(canQuery, { principal, bucket, action })).codes).toEqual([code]);
  });
});

describe('stored facts', () => {
  it('are the same after the same write, and an older sweep does not bring its own back', async () => {
    const key = { accountId: owner, name: 'open-bucket' };
    const before = await test.store.accessFacts(key);
    await seedAccess(test.store);
    expect(await test.store.accessFacts(key)).toEqual(before);
    await seedAccess(test.store, 'sweep-older', '2025-01-01T00:00:00.000Z');
    expect(await test.store.accessFacts(key)).toEqual(before);
    expect(await test.store.accessFacts({ ...key, name: 'unswept-bucket' })).toBeNull();
  });
});
