import { describe, expect, it } from 'vitest';
import { allow } from './examples.ts';
import { explainRecord } from './records.ts';

const policy = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });
const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
const explain = (value: object) => explainRecord(JSON.stringify({ account: '111122223333', ...value }));
const everyone = { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' };

describe('explain --records', () => {
  it('prints every answer about a record', () => {
    expect(Object.keys(explainRecord('{"id":"a"}'))).toEqual([
      'id',
      'public',
      'publicRead',
      'publicWrite',
      'publicList',
      'crossAccount',
      'publicAccessBlocked',
      'confusedDeputy',
      'deciding',
    ]);
  });

  it('takes what is not given as absent', () => {
    expect(explain({ id: 1 })).toMatchObject({ id: 1, public: false, crossAccount: false, publicAccessBlocked: false });
  });

  it('names the statement that decides, and what closes it', () => {
    const open = { policy: policy({ Sid: 'Web', ...allow('*', 's3:GetObject') }) };
    expect(explain(open)).toMatchObject({ public: true, publicRead: true, publicWrite: false, crossAccount: true });
    expect(explain(open).deciding).toContain('Statement[0] "Web"');
    const closed = explain({ ...open, publicAccessBlock: { account: all, bucket: null } });
    expect(closed).toMatchObject({ public: false, publicAccessBlocked: true, crossAccount: false });
    expect(closed.deciding).toContain('restrictPublicBuckets at account');
  });

  it('reads ACLs as S3 prints them, the policy as text or object, and the bucket from its resources', () => {
    expect(explain({ acl: [{ Grantee: everyone, Permission: 'READ' }] })).toMatchObject({
      publicList: true,
      publicRead: false,
    });
    const acl = [
      { Grantee: { Type: 'CanonicalUser', ID: 'owner' }, Permission: 'FULL_CONTROL' },
      { Grantee: { Type: 'CanonicalUser', ID: 'other' }, Permission: 'READ' },
    ];
    expect(explain({ acl: acl.slice(0, 1) })).toMatchObject({ crossAccount: false });
    expect(explain({ acl })).toMatchObject({ crossAccount: true, public: false });
    const other = { ...allow('*', 's3:PutObject'), Resource: 'arn:aws-cn:s3:::some-bucket/*' };
    expect(explain({ policy: JSON.stringify(policy(other)) })).toMatchObject({ publicWrite: true });
  });

  it('tells the organization from the public, and a deputy from both', () => {
    const inside = allow('*', 's3:GetObject', { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } });
    expect(explain({ policy: policy(inside), organization: 'o-exampleorgid' })).toMatchObject({
      public: false,
      crossAccount: true,
    });
    const service = allow({ Service: 'sns.amazonaws.com' }, 's3:PutObject');
    expect(explain({ policy: policy(service) })).toMatchObject({
      public: false,
      crossAccount: false,
      confusedDeputy: true,
    });
  });

  it.each(['not json', '7', '{"id":"x","acl":"public"}', '{"id":"x","account":7}', '{"id":"x","policy":"{"}'])(
    'leaves %s undecided with a reason',
    (line) => {
      const found = explainRecord(line);
      expect(found).toMatchObject({ public: 'unknown', crossAccount: 'unknown', confusedDeputy: 'unknown' });
      expect(found.deciding).not.toBe('');
    },
  );

  it('cannot tell foreign accounts from the owner without the owner', () => {
    const record = { policy: policy(allow({ AWS: '999988887777' }, 's3:GetObject')), account: null };
    expect(explain(record)).toMatchObject({ crossAccount: 'unknown' });
  });
});
