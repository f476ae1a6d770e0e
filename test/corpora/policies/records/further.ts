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
  root,
  stranger,
} from '../make.ts';
import { recordCases, service } from './record-case.ts';

/** Sources of services, addresses, and values that are not understood. */
export const further = recordCases('globalKeys', [
  [
    'vpce and org for service',
    [
      read(),
      deny({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organization, 'aws:SourceOrgID': organization } }),
    ],
    'X',
  ],
  [
    'source org ifexists on star',
    allow('*', 's3:PutObject', { StringEquals: { 'aws:SourceOrgID': organization } }),
    '',
  ],
  [
    'source account null for service',
    allow(service('s3.amazonaws.com'), 's3:PutObject', { Null: { 'aws:SourceAccount': 'false' } }),
    'D',
  ],
  [
    'service names list',
    allow('*', 's3:PutObject', {
      'ForAnyValue:StringEquals': { 'aws:PrincipalServiceNamesList': ['logging.s3.amazonaws.com'] },
    }),
    'D',
  ],
  [
    'deny unless service names list',
    [
      allow('*', 's3:PutObject'),
      deny({ 'ForAllValues:StringNotEquals': { 'aws:PrincipalServiceNamesList': ['logging.s3.amazonaws.com'] } }),
    ],
    '',
  ],
  ['source vpc + org', read({ StringEquals: { 'aws:SourceVpc': 'vpc-1', 'aws:PrincipalOrgID': organization } }), 'X'],
  ['account list of wildcards', read(like('aws:PrincipalAccount', ['1111*', '9*'])), 'R'],
  ['principalarn patterns partly account', read({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::1111*:role/x' } }), 'R'],
  [
    'deny by principal arn root only',
    [allow({ AWS: stranger }, 's3:GetObject'), deny({ ArnEquals: { 'aws:PrincipalArn': root(stranger) } })],
    'X',
  ],
  [
    'allow star + own only deny of foreign org',
    closedBy({ StringEquals: { 'aws:PrincipalOrgID': 'o-otherorgid1' } }),
    'R',
  ],
  ['resource tag unknown', read(equals('aws:ResourceTag/x', 'y')), 'rpx'],
  ['bucket tag unknown', read(equals('s3:BucketTag/x', 'y')), 'rpx'],
  ['request tag', allow('*', 's3:PutObjectTagging', equals('aws:RequestTag/x', 'y')), 'W'],
  ['tag keys', allow('*', 's3:PutBucketTagging', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } }), 'W'],
  ['ip with port', read({ IpAddress: { 'aws:SourceIp': '203.0.113.7:443' } }), 'rpx'],
  ['ip with bad mask', read({ IpAddress: { 'aws:SourceIp': '203.0.113.0/33' } }), 'rpx'],
  ['ip empty list', read({ IpAddress: { 'aws:SourceIp': [] } }), 'rpx'],
  ['ip /0 short', read({ IpAddress: { 'aws:SourceIp': '0.0.0.0' } }), ''],
  ['two 8s', read({ IpAddress: { 'aws:SourceIp': ['3.0.0.0/8', '4.0.0.0/8'] } }), 'R'],
  ['aws-like ranges', read({ IpAddress: { 'aws:SourceIp': ['52.0.0.0/11', '54.0.0.0/15'] } }), ''],
  ['not ip deny wide', closedBy({ NotIpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }), 'R'],
  ['numeric key JSON', allow('*', 's3:ListBucket', { NumericLessThan: { 's3:max-keys': [10, '20'] } }), 'L'],
  ['boolean as text in Null list', read({ Null: { 'aws:SourceVpc': ['true'] } }), 'R'],
  ['null with both', read({ Null: { 'aws:SourceVpc': ['true', 'false'] } }), 'R'],
  ['null typo', read({ Null: { 'aws:SourceVpc': 'yes' } }), 'rpx'],
  ['bool typo', read({ Bool: { 'aws:SecureTransport': 'yes' } }), 'rpx'],
  ['bool typo in deny', closedBy({ Bool: { 'aws:SecureTransport': 'yes' } }), 'rpx'],
  ['case of true', closedBy({ Bool: { 'aws:SecureTransport': 'False' } }), 'R'],
  [
    'public via list of principals and arn star',
    allow({ AWS: ['arn:aws:iam::*:root', stranger] }, 's3:GetObject'),
    'R',
  ],
  [
    'canonical list',
    allow({ CanonicalUser: ['79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be'] }, 's3:GetObject'),
    'X',
  ],
  ['service + account same stmt', allow({ AWS: owner, Service: 's3.amazonaws.com' }, 's3:PutObject'), 'D'],
  [
    'deny all except own account via NotPrincipal account only',
    [
      allow('*', 's3:GetObject'),
      { Effect: 'Deny', NotPrincipal: { AWS: root(owner) }, Action: 's3:*', Resource: [bucket, objects] },
    ],
    '',
  ],
]);
