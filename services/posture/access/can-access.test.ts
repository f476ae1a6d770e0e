import { describe, expect, it } from 'vitest';
import { known } from '../../model/index.ts';
import type { BucketFacts } from '../contract.ts';
import { aclOf, allow, deny, exampleAccount, flagsOf, memberAccount, policyOf, strangeAccount } from '../examples.ts';
import { completeFacts, exampleContext } from '../examples-context.ts';
import { canAccess } from './can-access.ts';

const role = (account: string, name = 'app') => `arn:aws:iam::${account}:role/${name}`;
const ask = (principal: string, action: string, facts: Partial<BucketFacts>, key?: string) =>
  canAccess({ principal, action, ...(key === undefined ? {} : { key }) }, completeFacts(facts), exampleContext).allowed;

describe('canAccess', () => {
  it('lets nobody of another account into a private bucket', () => {
    expect(ask('anonymous', 's3:GetObject', {})).toBe(false);
    expect(ask(role(strangeAccount), 's3:GetObject', {})).toBe(false);
  });

  it('leaves principals of the own account to their IAM policies, unless a Deny stands against them', () => {
    expect(ask(role(exampleAccount), 's3:GetObject', {})).toBe('unknown');
    expect(ask(role(exampleAccount), 's3:GetObject', { bucketPolicy: policyOf(deny('*', 's3:*')) })).toBe(false);
    const named = { bucketPolicy: policyOf(allow({ AWS: role(exampleAccount) }, 's3:GetObject')) };
    expect(ask(role(exampleAccount), 's3:GetObject', named)).toBe(true);
    expect(ask(role(exampleAccount, 'other'), 's3:GetObject', named)).toBe('unknown');
  });

  it('tells action, key and role apart', () => {
    const arn = 'arn:aws:s3:::amzn-s3-demo-bucket/public/*';
    const facts = {
      bucketPolicy: policyOf({ ...allow({ AWS: role(memberAccount) }, 's3:GetObject'), Resource: arn }),
    };
    expect(ask(role(memberAccount), 's3:GetObject', facts, 'public/a.txt')).toBe(true);
    expect(ask(role(memberAccount), 's3:GetObject', facts, 'private/a.txt')).toBe(false);
    expect(ask(role(memberAccount), 's3:GetObject', facts)).toBe(true);
    expect(ask(role(memberAccount), 's3:PutObject', facts, 'public/a.txt')).toBe(false);
    expect(ask(role(memberAccount, 'other'), 's3:GetObject', facts, 'public/a.txt')).toBe(false);
    expect(ask(`arn:aws:sts::${memberAccount}:assumed-role/app/s`, 's3:GetObject', facts, 'public/a.txt')).toBe(true);
  });

  it('knows members by the organization', () => {
    const facts = {
      bucketPolicy: policyOf(allow('*', 's3:ListBucket', { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } })),
    };
    expect(ask(memberAccount, 's3:ListBucket', facts)).toBe(true);
    expect(ask(strangeAccount, 's3:ListBucket', facts)).toBe(false);
  });

  it('knows that multi-Region access points take no unsigned request', () => {
    const arn = `arn:aws:s3::${exampleAccount}:accesspoint/m.mrap`;
    const worldwide = { ...allow('*', 's3:GetObject'), Resource: `${arn}/object/*` };
    const facts = {
      bucketPolicy: policyOf(allow('*', '*', { StringEquals: { 's3:DataAccessPointAccount': exampleAccount } })),
      multiRegionAccessPoints: known([
        {
          name: 'm',
          alias: 'm.mrap',
          publicAccessBlock: flagsOf(),
          policy: JSON.stringify({ Version: '2012-10-17', Statement: [worldwide] }),
        },
      ]),
    };
    expect(ask('anonymous', 's3:GetObject', facts)).toBe(false);
    expect(ask(role(strangeAccount), 's3:GetObject', facts)).toBe(true);
  });

  it('counts ACLs, and does not guess actions', () => {
    expect(ask('anonymous', 's3:ListBucket', { bucketAcl: aclOf(['AllUsers', 'READ']) })).toBe(true);
    expect(ask('anonymous', 's3:ReadEverything', {})).toBe('unknown');
  });
});
