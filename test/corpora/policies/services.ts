import { allow, policyCase as c, deny, member, owner, stranger } from './make.ts';

const logs = { Service: 'logging.s3.amazonaws.com' };
const elb = { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' };
const trail = { Service: 'cloudtrail.amazonaws.com' };
const trailArn = `arn:aws:cloudtrail:eu-west-1:${owner}:trail/main`;
const fullControl = { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } };
const cloudFront = { Service: 'cloudfront.amazonaws.com' };
const distribution = (account: string) => ({
  'AWS:SourceArn': `arn:aws:cloudfront::${account}:distribution/EDFDVBD6EXAMPLE`,
});

/** Policies for services: CloudFront, CloudTrail, Config, and the confused deputy. */
export const services = [
  c(
    'cloudFront',
    'a distribution of the own account',
    allow(cloudFront, 's3:GetObject', { StringEquals: distribution(owner) }),
    '',
    'C',
  ),
  c(
    'cloudFront',
    'all distributions of the own account',
    allow(cloudFront, 's3:GetObject', { ArnLike: { 'AWS:SourceArn': `arn:aws:cloudfront::${owner}:distribution/*` } }),
    '',
    'C',
  ),
  c(
    'cloudFront',
    'a distribution of a foreign account',
    allow(cloudFront, 's3:GetObject', { StringEquals: distribution(stranger) }),
    '',
    'C',
  ),
  c(
    'cloudFront',
    'a distribution of a member',
    allow(cloudFront, 's3:GetObject', { StringEquals: distribution(member) }),
    '',
    'OC',
  ),
  c(
    'cloudFront',
    'distributions of the organization',
    allow(cloudFront, 's3:GetObject', { StringEquals: { 'aws:SourceOrgID': 'o-exampleorgid' } }),
    '',
    'OC',
  ),
  c('cloudFront', 'any distribution', allow(cloudFront, 's3:GetObject'), '', 'CD'),
  c(
    'cloudFront',
    'any distribution by a wildcard',
    allow(cloudFront, 's3:GetObject', { ArnLike: { 'AWS:SourceArn': 'arn:aws:cloudfront::*:distribution/*' } }),
    '',
    'CD',
  ),
  c(
    'cloudFront',
    'an identity by canonical id',
    allow({ CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' }, 's3:GetObject'),
    '',
    'XE',
  ),
  c(
    'cloudTrail',
    'one trail',
    [
      allow(trail, 's3:GetBucketAcl', { StringEquals: { 'aws:SourceArn': trailArn } }),
      allow(trail, 's3:PutObject', {
        StringEquals: { 'aws:SourceArn': trailArn, 's3:x-amz-acl': 'bucket-owner-full-control' },
      }),
    ],
    '',
    '',
  ),
  c(
    'cloudTrail',
    'no trail named',
    [allow(trail, 's3:GetBucketAcl'), allow(trail, 's3:PutObject', fullControl)],
    '',
    'D',
  ),
  c(
    'cloudTrail',
    'one trail named for writing alone',
    [allow(trail, 's3:GetBucketAcl'), allow(trail, 's3:PutObject', { StringEquals: { 'aws:SourceArn': trailArn } })],
    '',
    'D',
  ),
  c(
    'cloudTrail',
    'an organization trail',
    allow(trail, 's3:PutObject', { StringEquals: { 'aws:SourceOrgID': 'o-exampleorgid' } }),
    '',
    'O',
  ),
  c(
    'config',
    'Config with the source account',
    allow({ Service: 'config.amazonaws.com' }, ['s3:GetBucketAcl', 's3:ListBucket', 's3:PutObject'], {
      StringEquals: { 'AWS:SourceAccount': owner },
    }),
    '',
    '',
  ),
  c(
    'config',
    'Config without',
    allow({ Service: 'config.amazonaws.com' }, ['s3:GetBucketAcl', 's3:ListBucket', 's3:PutObject']),
    '',
    'D',
  ),
  c(
    'deputy',
    'an organization as source',
    allow(logs, 's3:PutObject', { StringEquals: { 'aws:SourceOrgID': 'o-exampleorgid' } }),
    '',
    'O',
  ),
  c(
    'deputy',
    'a path of the organization as source',
    allow(logs, 's3:PutObject', {
      'ForAnyValue:StringLike': { 'aws:SourceOrgPaths': 'o-exampleorgid/r-ab12/ou-ab12-11111111/*' },
    }),
    '',
    'O',
  ),
  c(
    'deputy',
    'a source account, if there is one',
    allow(logs, 's3:PutObject', { StringEqualsIfExists: { 'aws:SourceAccount': owner } }),
    '',
    '',
  ),
  c(
    'deputy',
    'a wildcard bucket as source',
    allow(logs, 's3:PutObject', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::amzn-s3-demo-*' } }),
    '',
    'D',
  ),
  c(
    'deputy',
    'a fixed bucket in any region and account',
    allow(logs, 's3:PutObject', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:amzn-s3-demo-source' } }),
    '',
    '',
  ),
  c(
    'deputy',
    'a fixed bucket as source',
    allow(logs, 's3:PutObject', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::amzn-s3-demo-source' } }),
    '',
    '',
  ),
  c(
    'deputy',
    'a wildcard in the account',
    allow(logs, 's3:PutObject', { StringLike: { 'aws:SourceAccount': '*' } }),
    '',
    'D',
  ),
  c(
    'deputy',
    'everything but one source account',
    allow(logs, 's3:PutObject', { StringNotEquals: { 'aws:SourceAccount': stranger } }),
    '',
    'D',
  ),
  c(
    'deputy',
    'the Deny confines what the Allow leaves open',
    [allow(logs, 's3:PutObject'), deny({ StringNotEquals: { 'aws:SourceAccount': owner } })],
    '',
    '',
  ),
  c(
    'deputy',
    'two services, one confined',
    [allow(logs, 's3:PutObject', { StringEquals: { 'aws:SourceAccount': owner } }), allow(elb, 's3:PutObject')],
    '',
    'D',
  ),
  c(
    'deputy',
    'any service, by everybody and PrincipalIsAWSService',
    allow('*', 's3:PutObject', { Bool: { 'aws:PrincipalIsAWSService': 'true' } }),
    '',
    'DS',
  ),
  c(
    'deputy',
    'any service on behalf of the own account',
    allow('*', 's3:PutObject', {
      Bool: { 'aws:PrincipalIsAWSService': 'true' },
      StringEquals: { 'aws:SourceAccount': owner },
    }),
    '',
    '',
  ),
];
