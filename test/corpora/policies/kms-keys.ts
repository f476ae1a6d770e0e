import { denied, failed, type KmsKey, known } from '../../../services/model/index.ts';
import { allow, member, organization, owner, policyCase, read, role, root, stranger } from './make.ts';
import type { PolicyCase } from './policy-case.ts';

const arn = `arn:aws:kms:eu-west-1:${owner}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const keyOf = (policy: string | null, more: Partial<KmsKey> = {}) =>
  known<KmsKey>({ arn, manager: 'CUSTOMER', enabled: true, policy, ...more });
const to = (Principal: unknown, Condition?: object, more: object = {}) => ({
  Effect: 'Allow',
  Principal,
  Action: 'kms:*',
  Resource: '*',
  ...(Condition === undefined ? {} : { Condition }),
  ...more,
});
const iam = to({ AWS: root(owner) });
const decrypt = { Action: ['kms:Decrypt', 'kms:DescribeKey'] };
const customer = (...statements: readonly object[]) =>
  keyOf(JSON.stringify({ Version: '2012-10-17', Statement: [iam, ...statements] }));
const viaS3 = (region: string) => ({ StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } });

const keys = {
  managed: keyOf(null, { arn: 'alias/aws/s3', manager: 'AWS' }),
  'for the account alone': customer(),
  'for the partner': customer(to({ AWS: root(stranger) }, undefined, decrypt)),
  "for one role of the partner's": customer(to({ AWS: role(stranger) }, undefined, decrypt)),
  'for the partner, encryption only': customer(to({ AWS: root(stranger) }, undefined, { Action: 'kms:Encrypt' })),
  'for the partner, through S3 here': customer(to({ AWS: root(stranger) }, viaS3('eu-west-1'), decrypt)),
  'for the partner, through S3 elsewhere': customer(to({ AWS: root(stranger) }, viaS3('us-east-1'), decrypt)),
  'for the organization': customer(to('*', { StringEquals: { 'aws:PrincipalOrgID': organization } }, decrypt)),
  'for everybody': customer(to('*', undefined, decrypt)),
  'for everybody from the partner': customer(to('*', { StringEquals: { 'kms:CallerAccount': stranger } }, decrypt)),
  'for everybody, denied outside the organization': customer(
    to('*', undefined, decrypt),
    to('*', { StringNotEquals: { 'aws:PrincipalOrgID': organization } }, { Effect: 'Deny' }),
  ),
  'for other objects': customer(
    to(
      { AWS: root(stranger) },
      { StringLike: { 'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::other/*' } },
      decrypt,
    ),
  ),
  'for objects of the bucket': customer(
    to(
      { AWS: root(stranger) },
      { StringLike: { 'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::amzn-s3-demo-bucket/*' } },
      decrypt,
    ),
  ),
  disabled: keyOf('{}', { enabled: false }),
} as const;
type Key = keyof typeof keys;

/** Who decrypts by the key, of the public, the partner and the member. Who does not may still read what is under another encryption. */
const table: readonly (readonly [key: Key, world: boolean, partner: boolean, member: boolean])[] = [
  ['managed', false, false, false],
  ['for the account alone', false, false, false],
  ['for the partner', false, true, false],
  ["for one role of the partner's", false, true, false],
  ['for the partner, encryption only', false, false, false],
  ['for the partner, through S3 here', false, true, false],
  ['for the partner, through S3 elsewhere', false, false, false],
  ['for the organization', false, false, true],
  ['for everybody', true, true, true],
  ['for everybody from the partner', false, true, false],
  ['for everybody, denied outside the organization', false, false, true],
  ['for other objects', false, false, false],
  ['for objects of the bucket', false, true, false],
  ['disabled', false, false, false],
];

/** Keys that name the partner, and do not let it decrypt here. */
const inVain: ReadonlySet<Key> = new Set(['for the partner, through S3 elsewhere', 'for other objects']);

const readers = table.flatMap(([key, world, partner, mate]): readonly PolicyCase[] => {
  const facts = { kmsKey: keys[key] };
  const more = { facts };
  return [
    // With a key for everybody an unsigned request still fails, one of any account of AWS does not. Whom the key lets decrypt reads as well.
    policyCase(
      'kms',
      `read by the world, key ${key}`,
      read(),
      world ? 'read' : 'read?',
      `${world ? 'X' : partner ? 'XEo' : mate ? 'XO' : inVain.has(key) ? 'xeo' : 'xo'}S`,
      more,
    ),
    policyCase(
      'kmsAccounts',
      `read by the partner, key ${key}`,
      allow({ AWS: stranger }, 's3:GetObject'),
      '',
      partner ? 'XE' : 'xe',
      more,
    ),
    policyCase(
      'kmsAccounts',
      `read by the member, key ${key}`,
      allow({ AWS: member }, 's3:GetObject'),
      '',
      mate ? 'XO' : 'xo',
      more,
    ),
    policyCase('kms', `listed by the world, key ${key}`, allow('*', 's3:ListBucket'), 'list', 'XS', more),
    policyCase(
      'kms',
      `written by the partner, who may choose the encryption, key ${key}`,
      allow({ AWS: stranger }, 's3:PutObject'),
      '',
      'XE',
      more,
    ),
  ];
});

const cloudFront = (service: object) =>
  policyCase(
    'cloudFront',
    `distribution, key with ${JSON.stringify(service)}`,
    allow({ Service: 'cloudfront.amazonaws.com' }, 's3:GetObject', {
      StringEquals: { 'aws:SourceArn': `arn:aws:cloudfront::${owner}:distribution/EDFDVBD6EXAMPLE` },
    }),
    '',
    'Service' in service ? 'C' : 'c',
    {
      facts: {
        kmsKey: customer(
          to(
            service,
            { StringEquals: { 'aws:SourceArn': `arn:aws:cloudfront::${owner}:distribution/EDFDVBD6EXAMPLE` } },
            decrypt,
          ),
        ),
      },
    },
  );

/** What the key of a bucket under SSE-KMS does to those who may read its objects. */
export const kmsKeys: readonly PolicyCase[] = [
  ...readers,
  cloudFront({ Service: 'cloudfront.amazonaws.com' }),
  cloudFront({ AWS: root(owner) }),
  policyCase('kms', 'read by the world, key unread', read(), 'read?', 'xoS', {
    facts: { kmsKey: denied('kms:GetKeyPolicy') },
  }),
  policyCase('kms', 'read by the world, encryption unread', read(), 'read?', 'xoS', {
    facts: { kmsKey: failed('SlowDown') },
  }),
  policyCase('kms', 'listed by the world, key unread', allow('*', 's3:ListBucket'), 'list', 'XS', {
    facts: { kmsKey: denied('kms:GetKeyPolicy') },
  }),
  policyCase('kms', 'nobody let in, key unread', allow({ AWS: root(owner) }, 's3:GetObject'), '', '', {
    facts: { kmsKey: denied('kms:GetKeyPolicy') },
  }),
  policyCase('kms', 'read by the world, key with a broken policy', read(), 'read?', 'xoS', {
    facts: { kmsKey: keyOf('{') },
  }),
];
