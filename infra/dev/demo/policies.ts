import type { BucketPlan, PlanContext } from '../organization/plan.ts';

type Policy = NonNullable<BucketPlan['policy']>;

/** An account that is nobody's in the organization. */
export const strangerAccountId = '444455556666';

const both = (bucket: string): string[] => [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`];

export const publicRead =
  (bucket: string): Policy =>
  () => [
    {
      Sid: 'PublicRead',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${bucket}/*`,
    },
  ];

export const publicWrite =
  (bucket: string): Policy =>
  () => [
    {
      Sid: 'DropBox',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: ['s3:PutObject', 's3:GetObject'],
      Resource: `arn:aws:s3:::${bucket}/*`,
    },
  ];

/** Public in its words, private in its condition. */
export const organizationOnly =
  (bucket: string): Policy =>
  ({ organizationId }: PlanContext) => [
    {
      Sid: 'Organization',
      Effect: 'Allow',
      Principal: '*',
      Action: ['s3:GetObject', 's3:ListBucket'],
      Resource: both(bucket),
      Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId } },
    },
  ];

/** Looks restricted, but every address is in the range. */
export const anyAddress =
  (bucket: string): Policy =>
  () => [
    {
      Sid: 'Addresses',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${bucket}/*`,
      Condition: { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } },
    },
  ];

export const officeOnly =
  (bucket: string): Policy =>
  () => [
    {
      Sid: 'Office',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${bucket}/*`,
      Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    },
  ];

export const sharedWithStranger =
  (bucket: string): Policy =>
  () => [
    {
      Sid: 'Partner',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${strangerAccountId}:root` },
      Action: ['s3:GetObject', 's3:ListBucket'],
      Resource: both(bucket),
    },
  ];

export const sharedWithAccount =
  (bucket: string, name: string): Policy =>
  ({ accountIds }: PlanContext) => [
    {
      Sid: 'Sibling',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${accountIds.get(name) ?? ''}:root` },
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${bucket}/*`,
    },
  ];

export const sharedWithCloudFront =
  (bucket: string): Policy =>
  (_, accountId) => [
    {
      Sid: 'Distribution',
      Effect: 'Allow',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${bucket}/*`,
      Condition: { StringEquals: { 'AWS:SourceArn': `arn:aws:cloudfront::${accountId}:distribution/E2DEMO` } },
    },
  ];

export const tlsOnly =
  (bucket: string): Policy =>
  () => [
    {
      Sid: 'TlsOnly',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: both(bucket),
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ];

/** What S3 needs to write access logs there. */
export const logDelivery =
  (bucket: string): Policy =>
  (_, accountId) => [
    {
      Sid: 'LogDelivery',
      Effect: 'Allow',
      Principal: { Service: 'logging.s3.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::${bucket}/*`,
      Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
    },
  ];
