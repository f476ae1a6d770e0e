import { describe, expect, it } from 'vitest';
import { allow } from './examples.ts';
import { explainRecord } from './records.ts';

const owner = '111122223333';
const stranger = '999988887777';
const objects = 'arn:aws:s3:::amzn-s3-demo-bucket/*';
const policy = { Version: '2012-10-17', Statement: [allow('*', 's3:GetObject')] };
const shared = { Version: '2012-10-17', Statement: [allow({ AWS: stranger }, 's3:GetObject')] };
const everyone = { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' };
const me = { Grantee: { Type: 'CanonicalUser', ID: 'me' }, Permission: 'FULL_CONTROL' };
const on = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
const explain = (value: object) => explainRecord(JSON.stringify({ account: owner, ...value }));

describe('shapes of records', () => {
  it('takes a byte order mark, the answers of S3 and canned ACLs', () => {
    expect(explainRecord(`\uFEFF${JSON.stringify({ policy })}`)).toMatchObject({ publicRead: true });
    expect(explain({ policy: { Policy: JSON.stringify(policy) } })).toMatchObject({ publicRead: true });
    const grants = [{ Grantee: { Type: 'CanonicalUser', ID: 'other' }, Permission: 'FULL_CONTROL' }, me];
    expect(explain({ acl: { Owner: { ID: 'me' }, Grants: grants } })).toMatchObject({ crossAccount: true });
    expect(explain({ acl: { Owner: { ID: 'me' }, Grants: [me] } })).toMatchObject({ crossAccount: false });
    expect(explain({ acl: [{ grantee: { uri: everyone.URI }, permission: 'READ' }] })).toMatchObject({
      publicList: true,
    });
    expect(explain({ acl: 'public-read-write' })).toMatchObject({ publicList: true, publicWrite: true });
    expect(explain({ acl: 'log-delivery-write' })).toMatchObject({ public: false, crossAccount: false });
  });

  it('takes flags without a level as those of the bucket', () => {
    for (const publicAccessBlock of [on, { PublicAccessBlockConfiguration: on }, { account: on }, { bucket: on }])
      expect(explain({ policy, publicAccessBlock })).toMatchObject({ public: false, publicAccessBlocked: true });
  });

  it.each([
    { publicAccessBlock: { bucket: { IgnorePublicAcls: 1 } } },
    { publicAccessBlock: { bucket: { Ignore: true } } },
    { publicAccessBlock: { buckets: on } },
    { publicAccessBlock: [] },
    { acl: 'public' },
    { acl: {} },
    { account: 'acme' },
    { organization: 7 },
  ])('leaves %j undecided', (value) => {
    expect(explain({ policy, ...value })).toMatchObject({ public: 'unknown', publicAccessBlocked: 'unknown' });
  });

  it.each([owner, Number(owner), '1111-2222-3333', `arn:aws:iam::${owner}:root`])('takes the account %s', (account) => {
    expect(explain({ policy: shared, account })).toMatchObject({ crossAccount: true });
    const own = { ...policy, Statement: [allow({ AWS: owner }, 's3:GetObject')] };
    expect(explain({ policy: own, account })).toMatchObject({ crossAccount: false });
  });

  it('knows without the account that of two accounts one is another', () => {
    const two = { ...policy, Statement: [allow({ AWS: [owner, stranger] }, 's3:GetObject')] };
    expect(explain({ policy: shared, account: null })).toMatchObject({ crossAccount: 'unknown' });
    expect(explain({ policy: two, account: null })).toMatchObject({ crossAccount: true });
  });

  it('does not take one of two values of the same key, nor fall over what is nested too deep', () => {
    const text = `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"${objects}"}}`;
    for (const line of [JSON.stringify({ policy: text }), `{"policy":${text}}`, `{"policy":null,"policy":${text}}`])
      expect(explainRecord(line)).toMatchObject({ public: 'unknown', publicRead: 'unknown' });
    const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
    expect(explainRecord(`{"policy":${deep}}`)).toMatchObject({ public: 'unknown' });
    expect(explainRecord(`{"policy":${JSON.stringify(`{"Statement":${deep}}`)}}`)).toMatchObject({ public: 'unknown' });
  });

  it('asks for the instant where it is given, else for any', () => {
    const until = (date: string) => ({
      ...allow('*', 's3:GetObject'),
      Condition: { DateLessThan: { 'aws:CurrentTime': date } },
    });
    const at = '2026-11-30T00:00:00Z';
    for (const [date, open] of [
      ['2020-01-01T00:00:00Z', false],
      ['2030-01-01T00:00:00Z', true],
    ] as const) {
      const line = JSON.stringify({ policy: { ...policy, Statement: [until(date)] } });
      expect(explainRecord(line, at)).toMatchObject({ publicRead: open });
      expect(explainRecord(line)).toMatchObject({ publicRead: true });
    }
  });

  it('looks at each of many buckets, and says so where it does not', () => {
    const last = (count: number, Principal: unknown) => ({
      ...policy,
      Statement: Array.from({ length: count }, (_, index) => ({
        ...allow(index === count - 1 ? Principal : { AWS: owner }, 's3:GetObject'),
        Resource: `arn:aws:s3:::bucket-${index}/*`,
      })),
    });
    expect(explain({ policy: last(12, '*') })).toMatchObject({ publicRead: true, publicWrite: false });
    expect(explain({ policy: last(70, '*') })).toMatchObject({ publicRead: 'unknown' });
    expect(explain({ policy: last(70, { AWS: owner }) }).deciding).toContain('6 more buckets');
  });

  it("reads an access point's policy in terms of a bucket", () => {
    const arn = `arn:aws:s3:us-west-2:${owner}:accesspoint/reports`;
    const Statement = [{ ...allow('*', ['s3:GetObject', 's3:ListBucket']), Resource: [arn, `${arn}/object/*`] }];
    expect(explain({ policy: { ...policy, Statement } })).toMatchObject({ publicRead: true, publicList: true });
  });

  it('says unknown, and not closed, of callers that are too many to be tried', () => {
    const account = (index: number) => String(100_000_000_000 + index);
    const named = Array.from({ length: 150 }, (_, index) => account(index));
    const organizations = Array.from({ length: 120 }, (_, index) => `o-abcdefgh${100 + index}`);
    const Statement = [
      allow({ AWS: named }, 's3:GetObject', { StringEquals: { 'aws:PrincipalOrgID': organizations } }),
      allow({ AWS: account(999) }, 's3:PutObject', { StringEquals: { 'aws:PrincipalTag/a': 'b' } }),
      allow('*', 's3:ListBucket'),
    ];
    const found = explain({ policy: { ...policy, Statement } });
    expect(found).toMatchObject({ publicList: true, publicRead: false, publicWrite: false, crossAccount: true });
    const closed = {
      ...allow('*', 's3:*'),
      Effect: 'Deny',
      Condition: { Bool: { 'aws:SecureTransport': [true, false] } },
    };
    expect(explain({ policy: { ...policy, Statement: [Statement[0], closed] } })).toMatchObject({
      crossAccount: 'unknown',
    });
  });
});
