import {
  absent,
  bucketArn,
  denied,
  type Fact,
  type KmsKey,
  known,
  type OrganizationPolicy,
} from '../../model/index.ts';
import { decryptAccess, describeGrantee, keyIsFor } from '../access/index.ts';
import { anyOf } from '../access/truth.ts';
import { defineCheck } from '../define-check.ts';
import { exampleAccount, exampleOrganization, memberAccount, strangeAccount } from '../examples.ts';
import { asBucketPolicy } from '../key-policy.ts';
import { compliant, nonCompliant, notApplicable, unknown, whenRead } from '../verdicts.ts';

const key = (policy: string | null, manager: KmsKey['manager'] = 'CUSTOMER') => ({
  kmsKey: known<KmsKey>({ arn: `arn:aws:kms:eu-west-1:${exampleAccount}:key/k`, manager, enabled: true, policy }),
});
const lets = (AWS: string, Action: string, Condition?: object) =>
  key(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS }, Action, Resource: '*', Condition }],
    }),
  );
const rcps = (resourceControl: Fact<readonly OrganizationPolicy[]>) => ({
  guardrails: {
    managementAccountId: '222222222222',
    paths: new Map([[exampleAccount, ['r-root', exampleAccount]]]),
    serviceControl: absent,
    resourceControl,
  },
});
/** An RCP that keeps everybody out who is not of the organization. */
const perimeter = (Action: string) => {
  const Condition = { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': exampleOrganization } };
  const Statement = [{ Effect: 'Deny', Principal: '*', Action, Resource: '*', Condition }];
  const document = JSON.stringify({ Version: '2012-10-17', Statement });
  return rcps(known([{ id: 'p', name: 'perimeter', targets: ['r-root'], document }]));
};

export default defineCheck({
  id: 'kms-key-open',
  title: 'The KMS key of the bucket is open to outsiders',
  findingType: 'Policy:S3Bucket/KmsKeyOpen',
  severity: 'MEDIUM',
  needs: ['kmsKey'],
  frameworks: { 'PCI-DSS-4.0.1': ['3.6.1', '7.2.1'], GDPR: ['32'], HIPAA: ['164.312(a)(2)(iv)'], SOC2: ['CC6.1'] },
  rationale: 'The key is the last lock: once the bucket opens by a mistake, whoever may decrypt reads everything.',
  remediation: 'Name accounts of the organization in the key policy, or confine it with aws:PrincipalOrgID.',
  evaluate: ({ kmsKey }, context) =>
    whenRead(kmsKey, (value) => {
      if (value === undefined) return notApplicable('The default encryption uses no KMS key.');
      if (value.manager === 'AWS' || value.policy === null) return compliant('AWS keeps its key to the account.');
      const isOurs = (id: string): boolean => id === context.accountId || context.organizationAccountIds.has(id);
      if (keyIsFor(value, isOurs)) return compliant('Nobody outside the organization may decrypt.');
      const policy = asBucketPolicy(value.policy, value.arn, bucketArn(context.bucketName, context.partition));
      if (policy === null) return unknown('MALFORMED_POLICY of the key');
      const asked = policy === '' ? absent : known(policy);
      const { isPublic, external, ways, doubts } = decryptAccess(value, asked, context);
      const bad = anyOf([isPublic, external]);
      if (bad === 'unknown') return unknown(doubts.join('; '));
      if (!bad) return compliant('Nobody outside the organization may decrypt.');
      const outside = ways.filter(
        ({ open, grantee }) => open === true && /PUBLIC|AUTHENTICATED|EXTERNAL/.test(grantee.class),
      );
      const named = outside.map(({ grantee, source }) => `${describeGrantee(grantee)} by ${source}`);
      return nonCompliant(`May decrypt: ${[...new Set(named)].slice(0, 5).join('; ')}.`);
    }),
  examples: [
    { name: 'no KMS key', facts: {}, expect: 'NOT_APPLICABLE' },
    { name: 'key of AWS', facts: key(null, 'AWS'), expect: 'COMPLIANT' },
    { name: 'own account', facts: lets(`arn:aws:iam::${exampleAccount}:root`, 'kms:*'), expect: 'COMPLIANT' },
    { name: 'member account', facts: lets(memberAccount, 'kms:Decrypt'), expect: 'COMPLIANT' },
    { name: 'foreign account', facts: lets(strangeAccount, 'kms:Decrypt'), expect: 'NON_COMPLIANT' },
    { name: 'foreign account may only describe', facts: lets(strangeAccount, 'kms:Describe*'), expect: 'COMPLIANT' },
    { name: 'everybody', facts: lets('*', 'kms:*'), expect: 'NON_COMPLIANT' },
    {
      name: 'everybody of the organization',
      facts: lets('*', 'kms:Decrypt', { StringEquals: { 'aws:PrincipalOrgID': exampleOrganization } }),
      expect: 'COMPLIANT',
    },
    {
      name: 'everybody of the own account',
      facts: lets('*', 'kms:Decrypt', { StringEquals: { 'kms:CallerAccount': exampleAccount } }),
      expect: 'COMPLIANT',
    },
    {
      name: 'everybody, but for an RCP on KMS',
      facts: lets('*', 'kms:*'),
      context: perimeter('kms:*'),
      expect: 'COMPLIANT',
    },
    {
      name: 'everybody, and an RCP on S3 alone',
      facts: lets('*', 'kms:*'),
      context: perimeter('s3:*'),
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'everybody, and RCPs that could not be read',
      facts: lets('*', 'kms:*'),
      context: rcps(denied('organizations:ListPolicies')),
      expect: 'UNKNOWN',
    },
    { name: 'no JSON', facts: key('{'), expect: 'UNKNOWN' },
  ],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html'],
});
