import { describe, expect, it } from 'vitest';
import { absent, denied, type Guardrails, type KmsKey, known, type OrganizationPolicy } from '../../model/index.ts';
import kmsKeyOpen from '../checks/kms-key-open.ts';
import { exampleAccount, exampleOrganization, memberAccount, strangeAccount } from '../examples.ts';
import { exampleContext } from '../examples-context.ts';

const management = '222222222222';
const document = (...Statement: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement });
const rcp = (statement: object, targets: readonly string[] = ['r-root']): OrganizationPolicy => ({
  id: 'p',
  name: 'perimeter',
  targets,
  document: document({ Effect: 'Deny', Principal: '*', Resource: '*', ...statement }),
});
const outsiders = { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': exampleOrganization } };
const closed = { Action: 'kms:*', Condition: outsiders };
const within = (resourceControl: Guardrails['resourceControl']): Guardrails => ({
  managementAccountId: management,
  paths: new Map([
    [exampleAccount, ['r-root', 'ou-a', exampleAccount]],
    [memberAccount, ['r-root', 'ou-b', memberAccount]],
  ]),
  serviceControl: absent,
  resourceControl,
});

function verdict(AWS: string, guardrails: Guardrails | undefined, accountId = exampleAccount): string {
  const policy = document({ Effect: 'Allow', Principal: { AWS }, Action: 'kms:*', Resource: '*' });
  const arn = `arn:aws:kms:eu-west-1:${accountId}:key/k`;
  const kmsKey = known<KmsKey>({ arn, manager: 'CUSTOMER', enabled: true, policy });
  const organizationAccountIds = new Set([exampleAccount, memberAccount, management]);
  const context = { ...exampleContext, organizationAccountIds, ...(guardrails && { guardrails }) };
  return kmsKeyOpen.evaluate({ kmsKey }, context).status;
}
const under = (...policies: readonly OrganizationPolicy[]): Guardrails => within(known(policies));

describe('who may decrypt, under RCPs', () => {
  it('nobody whom one on KMS keeps out, however it names the key and the action', () => {
    for (const statement of [
      closed,
      { ...closed, Action: ['s3:*', 'KMS:Decrypt'] },
      { Action: undefined, NotAction: 's3:*', Condition: outsiders },
      { ...closed, Resource: `arn:aws:kms:*:${exampleAccount}:key/*` },
      { ...closed, Condition: { ...outsiders, StringEquals: { 'aws:ResourceAccount': exampleAccount } } },
      { ...closed, Condition: { StringNotEqualsIfExists: { 'kms:CallerAccount': exampleAccount } } },
    ])
      expect(verdict('*', under(rcp(statement))), JSON.stringify(statement)).toBe('COMPLIANT');
    expect(verdict(strangeAccount, under(rcp(closed)))).toBe('COMPLIANT');
  });

  it('everybody whom it leaves: one on other services, keys, actions, units, callers', () => {
    for (const policy of [
      rcp({ ...closed, Action: 's3:*' }),
      rcp({ ...closed, Action: 'kms:CreateGrant' }),
      rcp({ ...closed, Resource: 'arn:aws:s3:::*' }),
      rcp({ ...closed, Resource: `arn:aws:kms:*:${memberAccount}:key/*` }),
      rcp({ ...closed, Condition: { ...outsiders, StringEquals: { 'aws:ResourceAccount': memberAccount } } }),
      rcp(closed, ['ou-b']),
      rcp({ Action: 'kms:*', Condition: { StringEquals: { 'aws:PrincipalAccount': memberAccount } } }),
    ])
      expect(verdict('*', under(policy)), policy.document).toBe('NON_COMPLIANT');
  });

  it('is not known where they were not read, or cannot be decided', () => {
    expect(verdict('*', within(denied('organizations:ListPolicies')))).toBe('UNKNOWN');
    expect(verdict(strangeAccount, { ...under(rcp(closed)), paths: new Map() })).toBe('UNKNOWN');
    const tagged = { ...closed, Condition: { StringEquals: { 'aws:ResourceTag/open': 'no' } } };
    expect(verdict('*', under(rcp(tagged)))).toBe('UNKNOWN');
    const byName = `arn:aws:kms:*:*:key/\${aws:PrincipalTag/key}`;
    expect(verdict('*', under(rcp({ ...closed, Resource: byName })))).toBe('UNKNOWN');
    expect(verdict('*', under({ ...rcp(closed), document: '{' }))).toBe('UNKNOWN');
    expect(verdict(memberAccount, within(denied('organizations:ListPolicies')))).toBe('COMPLIANT');
  });

  it('goes by the RCPs of the key’s own account', () => {
    expect(verdict('*', under(rcp(closed, ['ou-b'])), memberAccount)).toBe('COMPLIANT');
    expect(verdict('*', under(rcp(closed, ['ou-a'])), memberAccount)).toBe('NON_COMPLIANT');
    expect(verdict('*', under(rcp(closed)), management)).toBe('NON_COMPLIANT');
    expect(verdict('*', undefined)).toBe('NON_COMPLIANT');
    expect(verdict(memberAccount, undefined, memberAccount)).toBe('COMPLIANT');
    expect(verdict(exampleAccount, undefined, memberAccount)).toBe('COMPLIANT');
  });

  it('by those of a foreign account nobody is kept out: its owner may lift them', () => {
    expect(verdict('*', under(rcp(closed)), strangeAccount)).toBe('NON_COMPLIANT');
    expect(verdict(strangeAccount, within(denied('organizations:ListPolicies')), strangeAccount)).toBe('NON_COMPLIANT');
  });
});
