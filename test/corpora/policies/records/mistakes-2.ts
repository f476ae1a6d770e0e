import {
  allow,
  bucket,
  closedBy,
  deny,
  equals,
  like,
  objects,
  organization,
  owner,
  read,
  role,
  root,
  stranger,
  v,
} from '../make.ts';
import { at, notEquals, recordCases, service } from './record-case.ts';

const arn = (operator: string, value: unknown) => ({ [operator]: { 'aws:PrincipalArn': value } });
const wide = { Resource: `${bucket}*` };

/** The same of resources, actions and keys of requests. */
export const mistakes2 = recordCases('evaluation', [
  ['a name with a star, a Deny of the exact name', [allow('*', 's3:*', undefined, wide), deny()], ''],
  [
    'a name with a star, a Deny of objects',
    [allow('*', 's3:*', undefined, wide), deny(undefined, { Resource: objects })],
    'W L',
  ],
  [
    'a folder of every bucket, a Deny of this one',
    [read(undefined, { Resource: 'arn:aws:s3:::*/public/*' }), deny()],
    '',
  ],
  ['a star, a Deny of this bucket', [read(undefined, { Resource: '*' }), deny()], ''],
  ['a Deny of a star', [allow('*', 's3:*'), deny(undefined, { Resource: '*' })], ''],
  ['a Deny of all buckets', [allow('*', 's3:*'), deny(undefined, { Resource: 'arn:aws:s3:::*' })], ''],
  [
    'a Deny of another bucket',
    [read(), deny(undefined, { Resource: ['arn:aws:s3:::another-bucket', 'arn:aws:s3:::another-bucket/*'] })],
    'R',
  ],
  [
    'a Deny of the bucket where objects were meant',
    [read(), deny(undefined, { Action: 's3:GetObject', Resource: bucket })],
    'R',
  ],
  [
    'a Deny of objects where the bucket was meant',
    [allow('*', 's3:ListBucket'), deny(undefined, { Action: 's3:ListBucket', Resource: objects })],
    'L',
  ],
  [
    'a folder without a star is one object',
    [read(undefined, { Resource: at('public/*') }), deny(undefined, { Resource: at('public/') })],
    'R',
  ],
  ['a slash too many', read(undefined, { Resource: `${bucket}//*` }), 'R'],
  [
    'NotPrincipal of everybody is a Deny for nobody',
    [read(), { Effect: 'Deny', NotPrincipal: '*', Action: 's3:*', Resource: [bucket, objects] }],
    'R',
  ],
  ['everybody beside own principals', allow({ AWS: [role(owner), '*'] }, 's3:GetObject'), 'R'],
  ['users of a foreign account by a star', allow({ AWS: `arn:aws:iam::${stranger}:user/*` }, 's3:GetObject'), 'X'],
  ['no principal in the list', allow({ AWS: [] }, 's3:GetObject'), 'rwlpxd'],
  ['no kind of principal', allow({}, 's3:GetObject'), 'rwlpxd'],
  ['every canonical user', allow({ CanonicalUser: '*' }, 's3:GetObject'), 'rwlpxd'],
  ['no action', allow('*', []), 'rwlpxd'],
  ['an empty action', allow('*', ''), 'rwlpxd'],
  ['an action without a service', allow('*', 'GetObject'), 'rwlpx'],
  ['no resource in the list', allow('*', 's3:GetObject', undefined, { Resource: [] }), 'rwlpxd'],
  ['a folder that is no ARN', allow('*', 's3:GetObject', undefined, { Resource: 'amzn-s3-demo-bucket/*' }), 'rwlpxd'],
  ['an operation in place of its action', allow('*', ['s3:HeadObject', 's3:ListObjectsV2']), ''],
  ['a list by the right action', allow('*', ['s3:ListObjectsV2', 's3:ListBucket']), 'L'],
  ['no address through an endpoint', read({ Null: { 'aws:SourceIp': 'true' } }), 'R'],
  ['Deny with an address leaves endpoints', closedBy({ Null: { 'aws:SourceIp': 'false' } }), 'R'],
  [
    'Deny with an address and with an endpoint',
    [read(), deny({ Null: { 'aws:SourceIp': 'false' } }), deny({ Null: { 'aws:SourceVpce': 'false' } })],
    '',
  ],
  ['ForAnyValue of addresses', read({ 'ForAnyValue:IpAddress': { 'aws:SourceIp': '203.0.113.0/24' } }), ''],
  ['ForAllValues of addresses', read({ 'ForAllValues:IpAddress': { 'aws:SourceIp': '203.0.113.0/24' } }), 'R'],
  ['ForAllValues of ARNs', read({ 'ForAllValues:ArnLike': { 'aws:PrincipalArn': role(owner, '*') } }), 'R'],
  ['TLS by IfExists', read({ BoolIfExists: { 'aws:SecureTransport': 'true' } }), 'R'],
  [
    'an encryption key that is named',
    allow(
      '*',
      's3:PutObject',
      equals(
        's3:x-amz-server-side-encryption-aws-kms-key-id',
        `arn:aws:kms:eu-west-1:${owner}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
      ),
    ),
    '',
  ],
  ['any encryption key', allow('*', 's3:PutObject', like('s3:x-amz-server-side-encryption-aws-kms-key-id', '*')), 'W'],
  ['any encryption', allow('*', 's3:PutObject', equals('s3:x-amz-server-side-encryption', 'aws:kms')), 'W'],
  [
    'Deny of listing without a prefix',
    [allow('*', 's3:ListBucket'), deny({ Null: { 's3:prefix': 'true' } }, { Action: 's3:ListBucket' })],
    'L',
  ],
  [
    'Deny of listing with and without a prefix',
    [allow('*', 's3:ListBucket'), deny({ Null: { 's3:prefix': ['true', 'false'] } })],
    '',
  ],
  [
    'Deny of more than some keys, IfExists',
    [allow('*', 's3:ListBucket'), deny({ NumericGreaterThanIfExists: { 's3:max-keys': '10' } })],
    'L',
  ],
  [
    'Deny of any number of keys',
    [allow('*', 's3:ListBucket'), deny({ NumericGreaterThanEquals: { 's3:max-keys': '0' } })],
    'L',
  ],
  ['the list of one folder', allow('*', 's3:ListBucket', { StringEquals: { 's3:prefix': 'public/' } }), 'L'],
  [
    'the list of one folder, and a Deny of it',
    [allow('*', 's3:ListBucket', { StringEquals: { 's3:prefix': 'public/' } }), deny(like('s3:prefix', 'pub*'))],
    '',
  ],
  [
    'the list of a folder by name of its user',
    allow('*', 's3:ListBucket', like('s3:prefix', `home/${v('aws:username')}/*`)),
    'L',
  ],
  [
    'a folder that the Deny of a pattern leaves',
    [allow('*', 's3:ListBucket', like('s3:prefix', 'public/*')), deny(like('s3:prefix', 'public/secret/*'))],
    'L',
  ],
  ['presigned URLs alone', read(equals('s3:authType', 'REST-QUERY-STRING')), 'R'],
  [
    'Deny unless presigned, no matter the age',
    [
      read(),
      deny(notEquals('s3:authType', 'REST-QUERY-STRING')),
      deny({ NumericGreaterThan: { 's3:signatureAge': '60000' } }),
    ],
    'R',
  ],
  [
    'Deny of signatures and of none',
    [
      read(),
      deny({ Null: { 's3:signatureversion': 'true' } }),
      deny(equals('s3:signatureversion', ['AWS', 'AWS4-HMAC-SHA256', 'AWS4-ECDSA-P256-SHA256'])),
    ],
    '',
  ],
  [
    'foreign account without TLS',
    [allow({ AWS: stranger }, 's3:GetObject'), deny({ Bool: { 'aws:SecureTransport': ['true', 'false'] } })],
    '',
  ],
  [
    'foreign account outside the organization',
    [allow({ AWS: stranger }, 's3:GetObject'), deny(notEquals('aws:PrincipalAccount', owner))],
    '',
  ],
  [
    'foreign role by its account as a condition',
    allow({ AWS: role(stranger) }, 's3:GetObject', equals('aws:PrincipalAccount', owner)),
    '',
  ],
  [
    'foreign role and another role as a condition',
    allow({ AWS: role(stranger) }, 's3:GetObject', arn('ArnEquals', role(stranger, 'other'))),
    '',
  ],
  [
    'foreign account and its role as a condition',
    allow({ AWS: stranger }, 's3:GetObject', arn('ArnEquals', role(stranger, 'other'))),
    'X',
  ],
  [
    'foreign account for writing its folder',
    allow({ AWS: root(stranger) }, 's3:PutObject', equals('s3:x-amz-acl', 'bucket-owner-full-control'), {
      Resource: at('in/*'),
    }),
    'X',
  ],
  [
    'a service outside the organization of principals',
    [
      allow(service('config.amazonaws.com'), 's3:PutObject', equals('aws:SourceAccount', owner)),
      deny(notEquals('aws:PrincipalOrgID', organization)),
    ],
    '',
  ],
  [
    'a partition of its own',
    allow({ AWS: `arn:aws-cn:iam::${stranger}:root` }, 's3:GetObject', undefined, {
      Resource: 'arn:aws-cn:s3:::amzn-s3-demo-bucket/*',
    }),
    'X',
  ],
  [
    'a multi-Region access point',
    allow('*', 's3:GetObject', undefined, { Resource: `arn:aws:s3::${owner}:accesspoint/mfzwi23gnjvgw.mrap/object/*` }),
    'R',
  ],
  [
    'an access point for a VPC',
    allow('*', 's3:GetObject', equals('aws:SourceVpc', 'vpc-1a2b3c4d'), {
      Resource: `arn:aws:s3:eu-west-1:${owner}:accesspoint/ap/object/*`,
    }),
    '',
  ],
  [
    'an access point for a foreign account',
    allow({ AWS: stranger }, 's3:ListBucket', undefined, { Resource: `arn:aws:s3:eu-west-1:${owner}:accesspoint/ap` }),
    'X',
  ],
]);
