import { allow, closedBy, deny, equals, like, organization, owner, read, role, root, stranger } from '../make.ts';
import { notEquals, recordCases, service } from './record-case.ts';

const arn = (value: unknown, operator = 'ArnLike') => ({ [operator]: { 'aws:PrincipalArn': value } });
const from = (...blocks: string[]) => ({ IpAddress: { 'aws:SourceIp': blocks } });
const office = from('203.0.113.0/24');
const org = equals('aws:PrincipalOrgID', organization);
const config = service('config.amazonaws.com');
const point = (account: string, name = '*', region = '*') => `arn:aws:s3:${region}:${account}:accesspoint/${name}`;
const through = (value: unknown, operator = 'StringLike') => ({ [operator]: { 's3:DataAccessPointArn': value } });
const malformed = 'rwlpxd';

/** Two or three features of policies at once. */
export const mixtures = recordCases('evaluation', [
  ['own roles or every ARN', read(like('aws:PrincipalArn', [role(owner, '*'), '*'])), 'R'],
  [
    'foreign roles but for some',
    read({ ...arn(role(stranger, '*'), 'StringLike'), ...arn(role(stranger, 'admin*'), 'StringNotLike') }),
    'X',
  ],
  ['foreign roles but for all', read({ ...arn(role(stranger, 'a*')), ...arn(role(stranger, '*'), 'ArnNotLike') }), ''],
  [
    'closed unless own roles or a foreign account',
    closedBy({ ...arn(role(owner, '*'), 'ArnNotLike'), ...notEquals('aws:PrincipalAccount', stranger) }),
    'X',
  ],
  [
    'closed for the anonymous and other organizations',
    [read(), deny({ Null: { 'aws:PrincipalArn': 'true' } }), deny(notEquals('aws:PrincipalOrgID', organization))],
    'X',
  ],
  ['an office, closed for the anonymous', [read(office), deny({ Null: { 'aws:PrincipalArn': 'true' } })], ''],
  [
    'endpoint or a tag that anybody has',
    closedBy({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d', 'aws:PrincipalTag/break-glass': 'yes' } }),
    'R',
  ],
  [
    'endpoint or a tag in the organization',
    [
      ...closedBy({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d', 'aws:PrincipalTag/break-glass': 'yes' } }),
      deny(notEquals('aws:PrincipalOrgID', organization)),
    ],
    'X',
  ],
  [
    'service and everybody, own source IfExists',
    allow({ ...config, AWS: '*' }, 's3:PutObject', { StringEqualsIfExists: { 'aws:SourceAccount': owner } }),
    'W',
  ],
  [
    'service and foreign account, own source IfExists',
    allow({ ...config, AWS: root(stranger) }, 's3:PutObject', { StringEqualsIfExists: { 'aws:SourceAccount': owner } }),
    'X',
  ],
  ['everybody and every service', allow({ AWS: '*', Service: '*' }, 's3:GetObject'), 'RD'],
  ['services by an ending', allow({ Service: ['*.amazonaws.com'] }, 's3:GetObject'), 'D'],
  ['batch operations', allow(service('batchoperations.s3.amazonaws.com'), ['s3:GetObject', 's3:PutObject']), 'D'],
  [
    'own trails of other accounts than the own',
    allow(service('cloudtrail.amazonaws.com'), 's3:PutObject', {
      ArnLike: { 'aws:SourceArn': `arn:aws:cloudtrail:*:${owner}:trail/*` },
      ...notEquals('aws:SourceAccount', owner),
    }),
    '',
  ],
  ['own access points by ARN', allow('*', 's3:*', through(point(owner))), ''],
  ['foreign access points by ARN', allow('*', 's3:*', through(point(stranger))), 'X'],
  ['access points of any account by ARN', allow('*', 's3:*', through(point('*'))), 'R W L'],
  ['access points by name of any account', allow('*', 's3:GetObject', through(point('*', 'app'))), 'R'],
  [
    'no access point of the own account',
    allow('*', 's3:GetObject', notEquals('s3:DataAccessPointAccount', owner)),
    'R',
  ],
  [
    'closed unless own access points, IfExists',
    closedBy({ StringNotEqualsIfExists: { 's3:DataAccessPointAccount': owner } }),
    '',
  ],
  ['closed unless own access points by ARN', closedBy(through(point(owner), 'StringNotLike')), ''],
  ['closed unless foreign access points by ARN', closedBy(through(point(stranger), 'ArnNotLike')), 'X'],
  ['closed unless an access point of any account', closedBy({ Null: { 's3:DataAccessPointArn': 'true' } }), 'R'],
  ['no access point', read({ Null: { 's3:DataAccessPointArn': 'true' } }), 'R'],
  ['closed for access points from the internet', closedBy(equals('s3:AccessPointNetworkOrigin', 'Internet')), 'R'],
  [
    'own access points in a VPC',
    allow('*', 's3:*', { StringEquals: { 's3:AccessPointNetworkOrigin': 'VPC', 's3:DataAccessPointAccount': owner } }),
    '',
  ],
  [
    'own access points or an office',
    [allow('*', 's3:*', equals('s3:DataAccessPointAccount', owner)), read(office)],
    '',
  ],
  [
    'own access points or a foreign role',
    [allow('*', 's3:*', equals('s3:DataAccessPointAccount', owner)), allow({ AWS: role(stranger) }, 's3:GetObject')],
    'X',
  ],
  [
    'a folder of an access point',
    allow('*', 's3:GetObject', undefined, { Resource: point(owner, 'ap/object/public/*', 'eu-west-1') }),
    'R',
  ],
  [
    'a folder of an access point, denied',
    [
      allow('*', 's3:GetObject', undefined, { Resource: point(owner, 'ap/object/public/*', 'eu-west-1') }),
      deny(undefined, { Resource: point(owner, 'ap/object/*', 'eu-west-1') }),
    ],
    '',
  ],
  [
    'an access point for the organization by TLS',
    [
      allow('*', ['s3:GetObject', 's3:ListBucket'], org, {
        Resource: [point(owner, 'ap', 'eu-west-1'), point(owner, 'ap/object/*', 'eu-west-1')],
      }),
      deny(
        { Bool: { 'aws:SecureTransport': 'false' } },
        { Resource: [point(owner, 'ap', 'eu-west-1'), point(owner, 'ap/object/*', 'eu-west-1')] },
      ),
    ],
    'X',
  ],
  [
    'an access point that lists for the world',
    allow('*', 's3:ListBucket', undefined, { Resource: point(owner, 'ap', 'eu-west-1') }),
    'L',
  ],
  [
    'a bucket on an outpost',
    read(undefined, { Resource: `arn:aws:s3-outposts:eu-west-1:${owner}:outpost/op-1/bucket/b/object/*` }),
    malformed,
  ],
  [
    'an access point of a function',
    read(undefined, { Resource: `arn:aws:s3-object-lambda:eu-west-1:${owner}:accesspoint/ap` }),
    malformed,
  ],
  ['a user with a path by ARN', read(arn(`arn:aws:iam::${stranger}:user/div/team/bob`, 'ArnEquals')), 'X'],
  ['the unique id of a foreign root', read(equals('aws:userid', stranger)), 'X'],
  ['the unique id of the own root', read(equals('aws:userid', owner)), ''],
  ['closed unless the unique id of the own root', closedBy(notEquals('aws:userid', owner)), ''],
  ['any tag of a principal', read(like('aws:PrincipalTag/x', '*')), 'R'],
  ['a tag of a principal at all', read({ Null: { 'aws:PrincipalTag/x': 'false' } }), 'R'],
  [
    'a tag of a principal at all, for the own account',
    read({ Null: { 'aws:PrincipalTag/x': 'false' }, ...equals('aws:PrincipalAccount', owner) }),
    '',
  ],
  ['plain HTTP from an office is closed', closedBy({ ...office, Bool: { 'aws:SecureTransport': 'false' } }), 'R'],
  ['presigned URLs are closed', closedBy(equals('s3:authType', 'REST-QUERY-STRING')), 'R'],
  ['signed by version 4', read(equals('s3:signatureversion', 'AWS4-HMAC-SHA256')), 'R'],
  ['forms of a foreign account', allow({ AWS: stranger }, 's3:PutObject', equals('s3:authType', 'POST')), 'X'],
  [
    'presigned by a foreign account within a minute',
    allow({ AWS: stranger }, 's3:GetObject', {
      StringEquals: { 's3:authType': 'REST-QUERY-STRING' },
      NumericLessThan: { 's3:signatureAge': 60000 },
    }),
    'X',
  ],
  ['uploads with a tag', allow('*', 's3:PutObject', equals('s3:RequestObjectTag/x', 'y')), 'W'],
  [
    'uploads with one of some tags',
    allow('*', 's3:PutObject', { 'ForAnyValue:StringEquals': { 's3:RequestObjectTagKeys': ['a', 'b'] } }),
    'W',
  ],
  [
    'uploads with a class, a redirection and a source',
    allow('*', 's3:PutObject', {
      StringEquals: { 's3:x-amz-storage-class': 'STANDARD', 's3:x-amz-website-redirect-location': '/x' },
      StringLike: { 's3:x-amz-copy-source': 'a/*' },
    }),
    'W',
  ],
  [
    'uploads with a class that the Deny excludes',
    [
      allow('*', 's3:PutObject', equals('s3:x-amz-storage-class', 'GLACIER')),
      deny(notEquals('s3:x-amz-storage-class', 'STANDARD')),
    ],
    '',
  ],
]);
