import { allow, bucket, deny, equals, like, objects, organization, owner, read, role, stranger } from '../make.ts';
import { notEquals, service } from './record-case.ts';
import { type WholeCase, whole } from './whole-case.ts';

const restrict = { RestrictPublicBuckets: true };
const ignore = { IgnorePublicAcls: true };
const everyFlag = { ...ignore, ...restrict, BlockPublicAcls: true, BlockPublicPolicy: true };
const shared = allow({ AWS: stranger }, 's3:GetObject');
const trail = (Condition?: object) => allow(service('cloudtrail.amazonaws.com'), 's3:PutObject', Condition);

/** What RestrictPublicBuckets takes for public, and what it then closes. */
export const restricted: readonly WholeCase[] = [
  whole(
    'a wide range makes the policy public: the shared is restricted',
    { policy: [read({ IpAddress: { 'aws:SourceIp': '0.0.0.0/1' } }), shared], bucketBlock: restrict },
    '',
  ),
  whole(
    'a narrow range does not',
    { policy: [read({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }), shared], bucketBlock: restrict },
    'X',
  ),
  whole(
    'endpoints by a wildcard make it public',
    { policy: [read(like('aws:SourceVpce', 'vpce-*')), shared], bucketBlock: restrict },
    '',
  ),
  whole(
    'an endpoint does not',
    { policy: [read(equals('aws:SourceVpce', 'vpce-1a2b3c4d')), shared], bucketBlock: restrict },
    'X',
  ),
  whole(
    'a referer makes it public',
    { policy: [read(like('aws:Referer', 'https://example.com/*')), shared], accountBlock: restrict },
    '',
  ),
  whole(
    'TLS makes it public',
    { policy: [read({ Bool: { 'aws:SecureTransport': 'true' } }), shared], accountBlock: restrict },
    '',
  ),
  whole(
    'IfExists makes it public',
    {
      policy: [read({ StringEqualsIfExists: { 'aws:PrincipalOrgID': organization } }), shared],
      accountBlock: restrict,
    },
    '',
  ),
  whole(
    'NotEquals makes it public',
    { policy: [read(notEquals('aws:PrincipalAccount', stranger)), shared], accountBlock: restrict },
    '',
  ),
  whole(
    'NotPrincipal makes it public',
    {
      policy: [{ Effect: 'Allow', NotPrincipal: { AWS: owner }, Action: 's3:GetObject', Resource: objects }, shared],
      accountBlock: restrict,
    },
    '',
  ),
  whole(
    'the account of principals by a wildcard makes it public',
    { policy: [read(like('aws:PrincipalAccount', '1111*')), shared], accountBlock: restrict },
    '',
  ),
  whole(
    'a fixed account does not',
    { policy: read(equals('aws:PrincipalAccount', stranger)), accountBlock: restrict },
    'X',
  ),
  whole(
    'fixed ARNs do not',
    { policy: read({ ArnEquals: { 'aws:PrincipalArn': role(stranger) } }), accountBlock: restrict },
    'X',
  ),
  whole(
    'ARNs with a wildcard make it public',
    { policy: [read({ ArnLike: { 'aws:PrincipalArn': role(stranger, '*') } }), shared], accountBlock: restrict },
    '',
  ),
  whole(
    'access points of a fixed account do not',
    { policy: [allow('*', 's3:*', equals('s3:DataAccessPointAccount', owner)), shared], accountBlock: restrict },
    'X',
  ),
  whole(
    'a bucket policy for one object makes it public',
    { policy: [read(undefined, { Resource: `${bucket}/a` }), shared], accountBlock: restrict },
    '',
  ),
  whole(
    'what a foreign account may list beside it is restricted',
    { policy: [read(), allow({ AWS: stranger }, 's3:ListBucket')], accountBlock: restrict },
    '',
  ),
  whole('what a service may do is not', { policy: [read(), trail()], accountBlock: restrict }, 'D'),
  whole(
    'sources by a wildcard make a service no public',
    {
      policy: [trail({ ArnLike: { 'aws:SourceArn': 'arn:aws:cloudtrail:*:*:trail/*' } }), shared],
      accountBlock: restrict,
    },
    'XD',
  ),
  whole(
    'an access identity beside the world, restricted',
    {
      policy: [
        allow({ AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' }, 's3:GetObject'),
        read(),
      ],
      accountBlock: restrict,
    },
    '',
  ),
  whole(
    'a Deny is no part of it',
    { policy: [deny(notEquals('aws:PrincipalOrgID', organization)), shared], accountBlock: restrict },
    'X',
  ),
  whole(
    'the organization and its Deny, everything blocked',
    {
      policy: [read(equals('aws:PrincipalOrgID', organization)), deny(notEquals('aws:PrincipalOrgID', organization))],
      accountBlock: everyFlag,
    },
    'XB',
  ),
];
