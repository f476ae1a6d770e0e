import { denied, failed, known } from '../../../services/model/index.ts';
import { allBlocked, blockOf } from '../../../services/posture/examples.ts';
import { allow, bucket, policyCase, read } from './make.ts';
import type { PolicyCase } from './policy-case.ts';

const unknownAll = 'xeocds';
const text = (name: string, value: string): PolicyCase => ({
  name,
  source: 'grammar',
  facts: { bucketPolicy: known(value) },
  public: '*?',
  also: unknownAll,
});
const statement = (name: string, value: unknown): PolicyCase =>
  text(name, JSON.stringify({ Version: '2012-10-17', Statement: value }));
const base = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${bucket}/*` };
const without = (key: keyof typeof base) => Object.fromEntries(Object.entries(base).filter(([name]) => name !== key));
const unread = (name: string, facts: PolicyCase['facts'], publicTo: string, also: string): PolicyCase => ({
  name,
  source: 'block',
  facts,
  public: publicTo,
  also,
});
const policyDenied = denied('s3:GetBucketPolicy');

/** Documents that are no policies, and facts that could not be read: never a clean bill. */
export const malformed: readonly PolicyCase[] = [
  text('empty text', ''),
  text('not JSON', '{"Version"'),
  text('a list', '[]'),
  text('null', 'null'),
  text('a number', '7'),
  text('an empty object', '{}'),
  text('an unknown version', JSON.stringify({ Version: '2020-01-01', Statement: [base] })),
  text('a version that is no text', JSON.stringify({ Version: 2012, Statement: [base] })),
  text('no statement', JSON.stringify({ Version: '2012-10-17' })),
  text('an unknown element', JSON.stringify({ Version: '2012-10-17', Statement: [base], Extra: 1 })),
  text('longer than 20 KB', JSON.stringify({ Version: '2012-10-17', Id: 'x'.repeat(21_000), Statement: [base] })),
  statement('an empty list of statements', []),
  statement('a statement that is null', [null]),
  statement('a statement that is a text', ['Allow']),
  statement('no effect', without('Effect')),
  statement('an effect in lower case', { ...base, Effect: 'allow' }),
  statement('no principal', without('Principal')),
  statement('principal and NotPrincipal', { ...base, NotPrincipal: '*' }),
  statement('an empty principal', { ...base, Principal: {} }),
  statement('an empty list of principals', { ...base, Principal: { AWS: [] } }),
  statement('a principal that is a bare word', { ...base, Principal: 'everybody' }),
  statement('a principal of a kind that does not exist', { ...base, Principal: { Google: 'x' } }),
  statement('an account of eleven digits', { ...base, Principal: { AWS: '11112222333' } }),
  statement('an ARN that names nobody', { ...base, Principal: { AWS: 'arn:aws:iam::111122223333' } }),
  statement('a group as principal', { ...base, Principal: { AWS: 'arn:aws:s3:::bucket' } }),
  statement('no action', without('Action')),
  statement('action and NotAction', { ...base, NotAction: 's3:*' }),
  statement('an empty list of actions', { ...base, Action: [] }),
  statement('an action that is a number', { ...base, Action: 7 }),
  statement('no resource', without('Resource')),
  statement('an empty list of resources', { ...base, Resource: [] }),
  statement('resource and NotResource', { ...base, NotResource: '*' }),
  statement('a condition that is a text', { ...base, Condition: 'x' }),
  statement('an operator that is a text', { ...base, Condition: { StringEquals: 'x' } }),
  statement('a value that is an object', { ...base, Condition: { StringEquals: { 'aws:PrincipalOrgID': {} } } }),
  statement('a Sid that is a number', { ...base, Sid: 7 }),
  statement('an unknown element of a statement', { ...base, Effekt: 'Allow' }),
  policyCase('grammar', 'one statement without a list', read(), 'read', 'XS'),
  policyCase('grammar', 'an empty condition', read({}), 'read', 'XS'),
  policyCase('grammar', 'an operator without keys', read({ StringEquals: {} }), 'read', 'XS'),
  policyCase('grammar', 'an empty Sid', read(undefined, { Sid: '' }), 'read', 'XS'),
  {
    ...policyCase('version', 'variables are literal before 2012', [], '', ''),
    facts: {
      bucketPolicy: known(
        JSON.stringify({
          Version: '2008-10-17',
          Statement: [allow('*', 's3:ListBucket', { StringEquals: { 's3:prefix': `\${aws:username}` } })],
        }),
      ),
    },
    public: 'list',
    also: 'XS',
  },
  {
    ...policyCase('version', 'no version is the old version', [], '', ''),
    facts: { bucketPolicy: known(JSON.stringify({ Statement: [read()] })) },
    public: 'read',
    also: 'XS',
  },
  unread('policy not read', { bucketPolicy: policyDenied }, '*?', unknownAll),
  unread('policy failed', { bucketPolicy: failed('SlowDown') }, '*?', unknownAll),
  unread(
    'policy not read, everything blocked',
    { bucketPolicy: policyDenied, accountPublicAccessBlock: allBlocked },
    '',
    `${unknownAll}B`,
  ),
  unread(
    'policy not read, restricted at the bucket',
    { bucketPolicy: policyDenied, bucketPublicAccessBlock: blockOf('restrictPublicBuckets') },
    '',
    unknownAll,
  ),
  unread(
    'policy not read, public ACLs ignored',
    { bucketPolicy: policyDenied, bucketPublicAccessBlock: blockOf('ignorePublicAcls') },
    '*?',
    unknownAll,
  ),
  unread('ACL not read', { bucketAcl: denied('s3:GetBucketAcl') }, '*?', 'xeod'),
  unread(
    'ACL not read, public ACLs ignored',
    { bucketAcl: denied('s3:GetBucketAcl'), accountPublicAccessBlock: blockOf('ignorePublicAcls') },
    '',
    'xeod',
  ),
  unread(
    'ACL not read, owner enforced',
    { bucketAcl: denied('s3:GetBucketAcl'), ownershipControls: known('BucketOwnerEnforced') },
    '',
    '',
  ),
  unread(
    'block of the account not read, private',
    { accountPublicAccessBlock: denied('s3:GetAccountPublicAccessBlock') },
    '',
    'b',
  ),
];
