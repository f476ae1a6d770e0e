import {
  allow,
  bucket,
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
} from '../make.ts';
import { inOrganization, recordCases, service } from './record-case.ts';

/** Principals, services and NotPrincipal; every field of a record's answer by the page that decides it. */
export const principals = recordCases('principal', [
  ['AWS list star', allow({ AWS: ['*'] }, 's3:GetObject'), 'R'],
  ['AWS star plus service', allow({ AWS: '*', Service: 'ec2.amazonaws.com' }, 's3:GetObject'), 'RD'],
  ['principal list of stars (refused, one meaning)', allow(['*'], 's3:GetObject'), 'R'],
  ['principal list of arns', allow([root(stranger)], 's3:GetObject'), 'X'],
  ['account as number', allow({ AWS: 999988887777 }, 's3:GetObject'), 'X'],
  ['own account as number', allow({ AWS: 111122223333 }, 's3:GetObject'), ''],
  ['account number in list', allow({ AWS: ['111122223333', 999988887777] }, 's3:GetObject'), 'X'],
  ['star key', allow({ '*': '*' }, 's3:GetObject'), 'rwlpxd'],
  ['lower aws key', allow({ aws: '*' }, 's3:GetObject'), 'rwlpxd'],
  ['own everything', allow({ AWS: [owner, root(owner), role(owner)] }, 's3:*'), ''],
  ['arn wildcard account users', allow({ AWS: 'arn:aws:iam::*:user/bob' }, 's3:GetObject'), 'R'],
  ['arn wildcard all', allow({ AWS: 'arn:aws:iam::*' }, 's3:GetObject'), 'rwlpxd'],
  ['arn star root list', allow({ AWS: ['arn:aws:iam::*:root', root(owner)] }, 's3:GetObject'), 'R'],
  ['federated google', allow({ Federated: 'accounts.google.com' }, 's3:GetObject'), 'R'],
  ['service star', allow({ Service: '*' }, 's3:GetObject'), 'D'],
  [
    'service source account foreign',
    allow(service('sns.amazonaws.com'), 's3:PutObject', equals('aws:SourceAccount', stranger)),
    '',
  ],
  [
    'service orgid',
    allow(service('cloudtrail.amazonaws.com'), 's3:PutObject', equals('aws:SourceOrgID', organization)),
    '',
  ],
  [
    'service orgid notequals deny',
    [
      allow(service('cloudtrail.amazonaws.com'), 's3:PutObject'),
      deny({
        StringNotEqualsIfExists: { 'aws:SourceOrgID': organization },
        Null: { 'aws:SourceAccount': 'false' },
        Bool: { 'aws:PrincipalIsAWSService': 'true' },
      }),
    ],
    '',
  ],
  [
    'service orgpaths',
    allow(service('cloudtrail.amazonaws.com'), 's3:PutObject', {
      'ForAnyValue:StringLike': { 'aws:SourceOrgPaths': [inOrganization('r-ab12/*')] },
    }),
    '',
  ],
  ['service all orgs', allow(service('cloudtrail.amazonaws.com'), 's3:PutObject', like('aws:SourceOrgID', 'o-*')), 'D'],
  [
    'service with SourceIp',
    allow(service('s3.amazonaws.com'), 's3:PutObject', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
    'D',
  ],
  [
    'service with SecureTransport',
    allow(service('s3.amazonaws.com'), 's3:PutObject', { Bool: { 'aws:SecureTransport': true } }),
    'D',
  ],
  [
    'service SourceAccount IfExists',
    allow(service('s3.amazonaws.com'), 's3:PutObject', { StringEqualsIfExists: { 'aws:SourceAccount': owner } }),
    '',
  ],
  [
    'service deny w/o source',
    [
      allow(service('s3.amazonaws.com'), 's3:PutObject'),
      deny({ Null: { 'aws:SourceAccount': 'true' }, Bool: { 'aws:PrincipalIsAWSService': 'true' } }),
    ],
    'D',
  ],
  ['service upper case', allow(service('CloudFront.amazonaws.com'), 's3:GetObject'), 'D'],
  ['service cn', allow(service('ec2.amazonaws.com.cn'), 's3:GetObject'), 'D'],
  ['public and deputy', [read(), allow(service('s3.amazonaws.com'), 's3:PutObject')], 'RD'],
  [
    'notprincipal allow own',
    { Effect: 'Allow', NotPrincipal: { AWS: root(owner) }, Action: 's3:GetObject', Resource: objects },
    'R',
  ],
  ['notprincipal allow star', { Effect: 'Allow', NotPrincipal: '*', Action: 's3:GetObject', Resource: objects }, ''],
  [
    'notprincipal deny own + allow public',
    [
      read(),
      {
        Effect: 'Deny',
        NotPrincipal: { AWS: [root(owner), role(owner)] },
        Action: 's3:*',
        Resource: [bucket, objects],
      },
    ],
    '',
  ],
  [
    'notprincipal deny oai + allow oai',
    [
      allow({ AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' }, 's3:GetObject'),
      {
        Effect: 'Deny',
        NotPrincipal: { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' },
        Action: 's3:GetObject',
        Resource: objects,
      },
    ],
    '',
  ],
  [
    'notprincipal deny oai + allow public',
    [
      read(),
      {
        Effect: 'Deny',
        NotPrincipal: { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' },
        Action: 's3:GetObject',
        Resource: objects,
      },
    ],
    '',
  ],
  [
    'notprincipal deny of writes + public all',
    [
      allow('*', 's3:*'),
      {
        Effect: 'Deny',
        NotPrincipal: { AWS: [root(owner), role(owner)] },
        Action: ['s3:Put*', 's3:Delete*', 's3:AbortMultipartUpload', 's3:Replicate*', 's3:RestoreObject'],
        Resource: [bucket, objects],
      },
    ],
    'R L W',
  ],
  [
    'deny same principal string star vs AWS star',
    [
      allow({ AWS: '*' }, 's3:GetObject'),
      deny(undefined, { Principal: { AWS: '*' }, Action: 's3:GetObject', Resource: objects }),
    ],
    '',
  ],
  [
    'deny only authenticated account leaves',
    [allow('*', 's3:GetObject'), deny(undefined, { Principal: { AWS: owner } })],
    'R',
  ],
  [
    'deny canonical',
    [
      allow({ AWS: stranger }, 's3:GetObject'),
      deny(undefined, {
        Principal: { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' },
      }),
    ],
    'X',
  ],
]);
