import { describe, expect, it } from 'vitest';
import { denied, known } from '../model/index.ts';
import { deny, memberAccount, policyOf, strangeAccount } from './examples.ts';
import { completeFacts, exampleContext } from './examples-context.ts';
import { settingsOf } from './settings.ts';

const of = (facts: Parameters<typeof completeFacts>[0]) =>
  settingsOf(completeFacts(facts), exampleContext, ['bucketPolicy', 'replication', 'tags']);
const sse = 's3:x-amz-server-side-encryption';

describe('allowsUnencryptedObjectUploads', () => {
  it.each([
    ['no policy', {}, 'TRUE'],
    ['uploads without the header are denied', deny('*', 's3:PutObject', { Null: { [sse]: 'true' } }), 'FALSE'],
    ['other encryptions are denied', deny('*', 's3:*', { StringNotEquals: { [sse]: 'aws:kms' } }), 'FALSE'],
    [
      'only those that name a wrong one',
      deny('*', 's3:PutObject', { StringNotEqualsIfExists: { [sse]: 'aws:kms' } }),
      'FALSE',
    ],
    ['those that name AES256', deny('*', 's3:PutObject', { StringEquals: { [sse]: 'AES256' } }), 'TRUE'],
    ['one account alone', deny({ AWS: strangeAccount }, 's3:PutObject', { Null: { [sse]: 'true' } }), 'TRUE'],
    ['an operator that is not understood', deny('*', 's3:PutObject', { Resembles: { [sse]: 'x' } }), 'UNKNOWN'],
  ])('%s', (_, statement, expected) => {
    const facts = 'Effect' in statement ? { bucketPolicy: policyOf(statement) } : {};
    expect(of(facts).allowsUnencryptedObjectUploads).toBe(expected);
  });

  it('is unknown when the policy was not read, and names the action', () => {
    expect(of({ bucketPolicy: denied('s3:GetBucketPolicy') })).toMatchObject({
      allowsUnencryptedObjectUploads: 'UNKNOWN',
      deniedActions: ['s3:GetBucketPolicy'],
    });
  });
});

describe('replication', () => {
  const rule = (destinationAccountId: string | null, enabled = true) => ({
    id: 'r',
    enabled,
    destinationBucketArn: 'arn:aws:s3:::amzn-s3-demo-copy',
    destinationAccountId,
  });
  it.each([
    ['none', [], false, false, []],
    ['turned off', [rule(strangeAccount, false)], false, false, []],
    ['to a member', [rule(memberAccount)], true, false, [memberAccount]],
    [
      'to a stranger too',
      [rule(memberAccount), rule(strangeAccount), rule(null)],
      true,
      true,
      [memberAccount, strangeAccount],
    ],
    ['to nobody knows whom', [rule(null)], true, null, []],
  ])('%s', (_, rules, replicated, replicatedExternally, replicationAccounts) => {
    const sorted = [...replicationAccounts].sort();
    expect(of({ replication: known(rules) })).toMatchObject({
      replicated,
      replicatedExternally,
      replicationAccounts: sorted,
    });
  });
});
