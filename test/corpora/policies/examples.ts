import { allow, bucket, policyCase as c, deny, member, objects, owner, read, role, root, stranger } from './make.ts';

const logs = { Service: 'logging.s3.amazonaws.com' };
const inventory = { Service: 's3.amazonaws.com' };
const elb = { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' };
const fullControl = { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } };
const user = (account: string, name: string) => ({ AWS: `arn:aws:iam::${account}:user/${name}` });
const oai = { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC' };
const notOver = (key: string, value: string) => ({ StringNotEquals: { [key]: value } });
const inAddresses = { IpAddress: { 'aws:SourceIp': ['192.0.2.0/24'] } };
const outside = { NotIpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '203.0.113.0/24'] } };
const prefix = (...values: readonly string[]) => ({ StringLike: { 's3:prefix': values } });

/** The bucket policies that the S3 guide shows. */
export const examples = [
  c(
    'examples',
    'uploads must use SSE-KMS',
    deny(notOver('s3:x-amz-server-side-encryption', 'aws:kms'), { Action: 's3:PutObject' }),
    '',
  ),
  c(
    'examples',
    'uploads must use SSE-KMS, and the public reads',
    [read(), deny(notOver('s3:x-amz-server-side-encryption', 'aws:kms'), { Action: 's3:PutObject' })],
    'read',
    'XS',
  ),
  c(
    'examples',
    'public uploads that use SSE-KMS',
    [
      allow('*', 's3:PutObject'),
      deny(notOver('s3:x-amz-server-side-encryption', 'aws:kms'), { Action: 's3:PutObject' }),
    ],
    'write',
    'XS',
  ),
  c(
    'examples',
    'two accounts upload with a public canned ACL',
    allow({ AWS: [root(member), root(stranger)] }, ['s3:PutObject', 's3:PutObjectAcl'], {
      StringEquals: { 's3:x-amz-acl': ['public-read'] },
    }),
    '',
    'XEO',
  ),
  c(
    'examples',
    'a foreign account uploads, the owner keeps control',
    allow({ AWS: stranger }, 's3:PutObject', fullControl),
    '',
    'XE',
  ),
  c(
    'examples',
    'reading of tagged objects by a foreign role',
    allow({ AWS: role(stranger) }, ['s3:GetObject', 's3:GetObjectVersion'], {
      StringEquals: { 's3:ExistingObjectTag/environment': 'production' },
    }),
    '',
    'XE',
  ),
  c(
    'examples',
    'tag keys that users may add',
    allow({ AWS: [role(owner), role(member)] }, 's3:PutObjectTagging', {
      'ForAnyValue:StringEquals': { 's3:RequestObjectTagKeys': ['Owner', 'CreationDate'] },
    }),
    '',
    'XO',
  ),
  c(
    'examples',
    'a tag that must be added',
    allow({ AWS: role(owner) }, 's3:PutObjectTagging', { StringEquals: { 's3:RequestObjectTag/Project': 'X' } }),
    '',
    '',
  ),
  c(
    'examples',
    'log delivery alone',
    [
      allow(logs, 's3:PutObject', {
        StringEquals: { 'aws:SourceAccount': owner },
        ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::amzn-s3-demo-source' },
      }),
      deny(
        { 'ForAllValues:StringNotEquals': { 'aws:PrincipalServiceNamesList': 'logging.s3.amazonaws.com' } },
        { Action: 's3:PutObject' },
      ),
    ],
    '',
    '',
  ),
  c(
    'examples',
    'log delivery alone closes public uploads',
    [
      allow('*', 's3:PutObject'),
      deny(
        { 'ForAllValues:StringNotEquals': { 'aws:PrincipalServiceNamesList': 'logging.s3.amazonaws.com' } },
        { Action: 's3:PutObject' },
      ),
    ],
    '',
    'S',
  ),
  c(
    'examples',
    'the organization reads',
    allow({ AWS: '*' }, 's3:GetObject', { StringEquals: { 'aws:PrincipalOrgID': ['o-exampleorgid'] } }),
    '',
    'XO',
  ),
  c('examples', 'nobody from outside the addresses', deny(outside), ''),
  c('examples', 'public reading from the addresses alone', [read(), deny(outside)], '', 'S'),
  c(
    'examples',
    'addresses of both versions, one of them left out',
    read({
      IpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '2001:db8:1234:5678::/64'] },
      NotIpAddress: { 'aws:SourceIp': ['192.0.2.188/32'] },
    }),
    '',
  ),
  c('examples', 'no plain HTTP', deny({ Bool: { 'aws:SecureTransport': 'false' } }), ''),
  c('examples', 'public reading over TLS', [read(), deny({ Bool: { 'aws:SecureTransport': 'false' } })], 'read', 'XS'),
  c(
    'examples',
    'public reading by referer',
    allow('*', ['s3:GetObject', 's3:GetObjectVersion'], {
      StringLike: { 'aws:Referer': ['http://www.example.com/*', 'http://example.com/*'] },
    }),
    'read',
    'XS',
  ),
  c(
    'examples',
    "a user's folder",
    [
      allow(user(owner, 'JohnDoe'), 's3:ListBucket', {
        StringEquals: { 's3:prefix': ['', 'home/', 'home/JohnDoe'], 's3:delimiter': ['/'] },
      }),
      allow(user(owner, 'JohnDoe'), 's3:*', undefined, { Resource: `${bucket}/home/JohnDoe/*` }),
    ],
    '',
    '',
  ),
  c(
    'examples',
    "a foreign user's folder",
    [
      allow(user(stranger, 'JohnDoe'), 's3:ListBucket', prefix('home/JohnDoe/*')),
      allow(user(stranger, 'JohnDoe'), 's3:*', undefined, { Resource: `${bucket}/home/JohnDoe/*` }),
    ],
    '',
    'XE',
  ),
  c('examples', 'the public lists one prefix', allow('*', 's3:ListBucket', prefix('public/*')), 'list', 'XS'),
  c(
    'examples',
    'load balancer logs by account',
    allow({ AWS: root('127311923021') }, 's3:PutObject', undefined, {
      Resource: `${bucket}/prefix/AWSLogs/${owner}/*`,
    }),
    '',
    'XE',
  ),
  c(
    'examples',
    'load balancer logs by service',
    allow(elb, 's3:PutObject', undefined, { Resource: `${bucket}/prefix/AWSLogs/${owner}/*` }),
    '',
    'D',
  ),
  c('examples', 'an origin access identity', allow(oai, 's3:GetObject', undefined, { Resource: objects }), '', 'C'),
  c(
    'examples',
    'Storage Lens with its source',
    allow({ Service: 'storage-lens.s3.amazonaws.com' }, 's3:PutObject', {
      StringEquals: {
        's3:x-amz-acl': 'bucket-owner-full-control',
        'aws:SourceAccount': owner,
        'aws:SourceArn': `arn:aws:s3:eu-west-1:${owner}:storage-lens/main`,
      },
    }),
    '',
    '',
  ),
  c(
    'examples',
    'inventory with its source',
    allow(inventory, 's3:PutObject', {
      ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::amzn-s3-demo-source' },
      StringEquals: { 'aws:SourceAccount': owner, 's3:x-amz-acl': 'bucket-owner-full-control' },
    }),
    '',
    '',
  ),
  c(
    'examples',
    'inventory of a member account',
    allow(inventory, 's3:PutObject', {
      ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::amzn-s3-demo-source' },
      StringEquals: { 'aws:SourceAccount': member },
    }),
    '',
    'O',
  ),
  c(
    'examples',
    'inventory of a foreign account',
    allow(inventory, 's3:PutObject', { StringEquals: { 'aws:SourceAccount': stranger } }),
    '',
    '',
  ),
  c('examples', 'inventory without a source', allow(inventory, 's3:PutObject', fullControl), '', 'D'),
  c(
    'examples',
    'the inventory is for Ana alone',
    [
      allow(user(owner, 'Ana'), ['s3:ListBucket', 's3:GetObject']),
      deny({ ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${owner}:user/Ana` } }, { Action: 's3:GetObject' }),
    ],
    '',
    '',
  ),
  c(
    'examples',
    'everybody reads but the Deny leaves Ana alone',
    [
      read(),
      deny({ ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${owner}:user/Ana` } }, { Action: 's3:GetObject' }),
    ],
    '',
    'S',
  ),
  c(
    'examples',
    'MFA for one folder',
    [
      allow({ AWS: stranger }, 's3:*'),
      deny({ Null: { 'aws:MultiFactorAuthAge': true } }, { Resource: `${bucket}/taxdocuments/*` }),
    ],
    '',
    'XE',
  ),
  c(
    'examples',
    'everybody with MFA alone',
    [read(), deny({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } })],
    'read',
    'XS',
  ),
  c(
    'examples',
    'nobody may delete',
    [allow('*', ['s3:PutObject', 's3:DeleteObject']), deny(undefined, { Action: 's3:Delete*' })],
    'write',
    'XS',
  ),
  c('examples', 'narrow addresses for everybody, all actions', allow('*', 's3:*', inAddresses), ''),
];
