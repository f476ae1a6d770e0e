import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeMessage } from '../../test/support/change-world.ts';
import { changingApis, decidingEvent, eventPattern, parseMessage } from './index.ts';

const accountId = '111122223333';
const message = (more: Partial<Parameters<typeof changeMessage>[0]> = {}) =>
  changeMessage({ accountId, eventName: 'PutBucketPolicy', parameters: { bucketName: 'orders' }, ...more });
function change(more: Partial<Parameters<typeof changeMessage>[0]> = {}) {
  const parsed = parseMessage(message(more));
  if (parsed.kind !== 'CHANGE') throw new Error(JSON.stringify(parsed));
  return parsed;
}

describe('what a message touches', () => {
  it.each([
    ['a bucket by its name', {}, { kind: 'BUCKET', accountId, bucketName: 'orders' }],
    [
      'the owner of the bucket, where another account called',
      { resources: [{ type: 'AWS::S3::Bucket', accountId: '444455556666', ARN: 'arn:aws:s3:::orders' }] },
      { kind: 'BUCKET', accountId: '444455556666', bucketName: 'orders' },
    ],
    [
      'the account, without a bucket',
      { eventName: 'PutPublicAccessBlock', parameters: {} },
      { kind: 'ACCOUNT', accountId },
    ],
    [
      'the account, by the name of the call',
      { eventName: 'DeleteAccountPublicAccessBlock', parameters: { Host: 's3-control' } },
      { kind: 'ACCOUNT', accountId },
    ],
    [
      'the bucket of an access point that is made',
      { eventName: 'CreateAccessPoint', parameters: { name: 'ap', Bucket: 'orders' } },
      { kind: 'BUCKET', accountId, bucketName: 'orders' },
    ],
    [
      'the account, of the policy of an access point',
      { eventName: 'PutAccessPointPolicy', parameters: { name: 'ap' } },
      { kind: 'ACCOUNT', accountId },
    ],
    [
      'a key by its id',
      { eventSource: 'kms.amazonaws.com', eventName: 'PutKeyPolicy', parameters: { keyId: 'k-1' } },
      { kind: 'KMS_KEY', keyArn: `arn:aws:kms:us-east-1:${accountId}:key/k-1` },
    ],
    [
      'a unit that a policy is attached to',
      {
        eventSource: 'organizations.amazonaws.com',
        eventName: 'AttachPolicy',
        parameters: { targetId: 'ou-ab12-cdefgh34' },
      },
      { kind: 'UNIT', unitId: 'ou-ab12-cdefgh34' },
    ],
    [
      'an account that is moved',
      {
        eventSource: 'organizations.amazonaws.com',
        eventName: 'MoveAccount',
        parameters: { accountId: '444455556666' },
      },
      { kind: 'ACCOUNT', accountId: '444455556666' },
    ],
    [
      'the organization, of a policy that is changed',
      { eventSource: 'organizations.amazonaws.com', eventName: 'UpdatePolicy', parameters: { policyId: 'p-1' } },
      { kind: 'ORGANIZATION' },
    ],
  ])('is %s', (_, more, target) => {
    expect(change(more).targets).toEqual([target]);
  });

  it('is nothing for calls that failed, read, or are of something else', () => {
    expect(parseMessage(message({ errorCode: 'AccessDenied' }))).toEqual({ kind: 'NOTHING', why: 'FAILED_CALL' });
    expect(parseMessage(message({ eventName: 'PutObject' }))).toEqual({ kind: 'NOTHING', why: 'OTHER_API' });
    expect(parseMessage(message({ eventName: 'constructor' }))).toEqual({ kind: 'NOTHING', why: 'OTHER_API' });
    expect(parseMessage(message({ parameters: {} }))).toEqual({ kind: 'MALFORMED', reason: 'NO_BUCKET_NAME' });
  });

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.string(), (body) => parseMessage(body).kind === 'MALFORMED'));
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('userIdentity', 'requestParameters', 'resources', 'eventTime'),
        (value, name) => {
          const whole = JSON.parse(message());
          parseMessage(JSON.stringify({ ...whole, detail: { ...whole.detail, [name]: value } }));
        },
      ),
    );
  });
});

describe('who called', () => {
  const arn = (text: string) => `arn:aws:iam::${accountId}:${text}`;
  it.each([
    [
      { type: 'IAMUser', userName: 'ada', arn: arn('user/ada') },
      { type: 'IAMUser', userName: 'ada' },
    ],
    [
      { type: 'Root', arn: arn('root'), accountId },
      { type: 'Root', accountId, arn: arn('root') },
    ],
    [
      {
        type: 'AssumedRole',
        sessionContext: {
          sessionIssuer: { type: 'Role', arn: arn('role/Deploy'), userName: 'Deploy' },
          attributes: { creationDate: '2026-01-01T00:00:00Z', mfaAuthenticated: 'true' },
        },
      },
      {
        type: 'AssumedRole',
        issuerArn: arn('role/Deploy'),
        mfaAuthenticated: true,
        sessionCreatedAt: '2026-01-01T00:00:00Z',
      },
    ],
    [
      {
        type: 'FederatedUser',
        arn: `arn:aws:sts::${accountId}:federated-user/bob`,
        sessionContext: { sessionIssuer: { arn: arn('user/x') } },
      },
      { type: 'FederatedUser', issuerArn: arn('user/x') },
    ],
    [
      { type: 'AWSService', invokedBy: 'config.amazonaws.com' },
      { type: 'AWSService', invokedBy: 'config.amazonaws.com' },
    ],
    [{ invokedBy: 'config.amazonaws.com' }, { type: 'AWSService' }],
    [
      { type: 'AWSAccount', accountId: '444455556666', principalId: 'AIDA' },
      { type: 'AWSAccount', accountId: '444455556666' },
    ],
    [
      { type: 'WebIdentityUser', userName: 'w' },
      { type: 'WebIdentityUser', userName: 'w' },
    ],
    [
      { type: 'SomethingNew', arn: arn('x') },
      { type: 'Unknown', arn: arn('x') },
    ],
    [{}, { type: 'Unknown', arn: null, mfaAuthenticated: null }],
  ])('%j', (identity, actor) => {
    expect(change({ identity }).event.actor).toMatchObject(actor);
  });
  it('came from an address, or from a service', () => {
    expect(change({ sourceIPAddress: '2001:db8::7' }).event.actor).toMatchObject({
      ipAddress: '2001:db8::7',
      domainName: null,
    });
    expect(change({ sourceIPAddress: 'AWS Internal' }).event.actor).toMatchObject({
      ipAddress: null,
      domainName: 'AWS Internal',
    });
  });
});

describe('the deciding call', () => {
  const event = (id: string, api: string, at: string) => ({ id, api, at, service: 's3.amazonaws.com' });
  const events = [
    event('b', 'PutBucketPolicy', '2026-01-01T00:00:02.000Z'),
    event('c', 'PutBucketTagging', '2026-01-01T00:00:03.000Z'),
    event('a', 'PutBucketPolicy', '2026-01-01T00:00:01.000Z'),
  ];
  it('is the newest by its own time that changed what the check reads', () => {
    expect(decidingEvent(events, ['bucketPolicy'])?.id).toBe('b');
    expect(decidingEvent(events, ['tags'])?.id).toBe('c');
    expect(decidingEvent(events, ['versioning'])).toBeUndefined();
    // Tags decide about access in some buckets only.
    expect(decidingEvent(events, ['bucketPolicy', 'accessTags'])?.id).toBe('b');
    expect(decidingEvent(events, ['bucketAcl', 'accessTags'])?.id).toBe('c');
    expect(decidingEvent([...events, event('d', 'CreateBucket', '2026-01-01T00:00:04.000Z')], ['versioning'])?.id).toBe(
      'd',
    );
  });
});

it('EventBridge lets through what is understood, in patterns short enough for it', () => {
  for (const { pattern } of eventPattern()) expect(JSON.stringify(pattern).length).toBeLessThanOrEqual(2_048);
  expect(eventPattern().map(({ service }) => service)).toEqual(Object.keys(changingApis));
});
