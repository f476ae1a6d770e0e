/** Accounts and organization that the statements name. */
export interface Names {
  readonly arn: string;
  readonly accountId: string;
  readonly siblingId: string;
  readonly organizationId: string;
}

const stranger = '999988887777';
const both = (arn: string): readonly string[] => [arn, `${arn}/*`];
const allow = (Principal: unknown, Action: unknown, Resource: unknown, Condition?: object): object => ({
  Effect: 'Allow',
  Principal,
  Action,
  Resource,
  ...(Condition === undefined ? {} : { Condition }),
});
const deny = (Resource: unknown, Condition: object, Principal: unknown = '*'): object => ({
  Effect: 'Deny',
  Principal,
  Action: 's3:*',
  Resource,
  Condition,
});
const plain = { Bool: { 'aws:SecureTransport': 'false' } };
const read = (arn: string, Condition?: object): object => allow('*', 's3:GetObject', `${arn}/*`, Condition);

/** Statements of each kind of policy that a bucket may have; none: no policy. */
export const policyKinds: Readonly<Record<string, (names: Names) => readonly object[]>> = {
  none: () => [],
  tls: ({ arn }) => [deny(both(arn), plain)],
  'tls-objects-only': ({ arn }) => [deny(`${arn}/*`, plain)],
  'tls-aws-star': ({ arn }) => [deny(both(arn), plain, { AWS: '*' })],
  'tls-one-principal': ({ arn, accountId }) => [deny(both(arn), plain, { AWS: `arn:aws:iam::${accountId}:root` })],
  'tls-and-age': ({ arn }) => [deny(both(arn), { ...plain, NumericGreaterThan: { 's3:signatureAge': '600000' } })],
  'read-all': ({ arn }) => [read(arn)],
  'read-all-with-tls': ({ arn }) => [read(arn), deny(both(arn), plain)],
  'read-all-over-tls': ({ arn }) => [read(arn, { Bool: { 'aws:SecureTransport': 'true' } })],
  'everything-all': ({ arn }) => [allow('*', 's3:*', both(arn))],
  'write-all': ({ arn }) => [allow('*', ['s3:PutObject', 's3:DeleteObject'], `${arn}/*`)],
  'write-wildcard': ({ arn }) => [allow('*', 's3:Put*', both(arn))],
  'list-all': ({ arn }) => [allow({ AWS: '*' }, 's3:List*', arn)],
  'acl-all': ({ arn }) => [allow('*', ['s3:PutBucketAcl', 's3:PutObjectAcl'], both(arn))],
  'read-narrow-addresses': ({ arn }) => [read(arn, { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })],
  'read-all-addresses': ({ arn }) => [read(arn, { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } })],
  'read-endpoint': ({ arn }) => [read(arn, { StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } })],
  'read-all-but-endpoint-denied': ({ arn }) => [
    read(arn),
    deny(both(arn), { StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }),
  ],
  'read-all-but-addresses-denied': ({ arn }) => [
    read(arn),
    deny(both(arn), { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
  ],
  'read-organization': ({ arn, organizationId }) => [
    read(arn, { StringEquals: { 'aws:PrincipalOrgID': organizationId } }),
  ],
  'read-other-organization': ({ arn }) => [read(arn, { StringEquals: { 'aws:PrincipalOrgID': 'o-strangers01' } })],
  'read-own-account-by-condition': ({ arn, accountId }) => [
    read(arn, { StringEquals: { 'aws:PrincipalAccount': accountId } }),
  ],
  'read-by-referer': ({ arn }) => [read(arn, { StringLike: { 'aws:Referer': 'https://www.example.com/*' } })],
  'read-stranger': ({ arn }) => [allow({ AWS: `arn:aws:iam::${stranger}:root` }, 's3:GetObject', `${arn}/*`)],
  'read-stranger-by-id': ({ arn }) => [allow({ AWS: stranger }, 's3:GetObject', `${arn}/*`)],
  'permissions-stranger': ({ arn }) => [
    allow({ AWS: `arn:aws:iam::${stranger}:role/ops` }, ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy'], arn),
  ],
  'write-stranger-with-tls': ({ arn }) => [
    allow({ AWS: `arn:aws:iam::${stranger}:root` }, 's3:PutObject', `${arn}/*`),
    deny(both(arn), plain),
  ],
  'read-sibling': ({ arn, siblingId }) => [
    allow({ AWS: `arn:aws:iam::${siblingId}:root` }, 's3:GetObject', `${arn}/*`),
  ],
  'read-own-role': ({ arn, accountId }) => [
    allow({ AWS: `arn:aws:iam::${accountId}:role/app` }, ['s3:GetObject', 's3:PutObject'], `${arn}/*`),
  ],
  'logs-with-source': ({ arn, accountId }) => [
    allow({ Service: 'logging.s3.amazonaws.com' }, 's3:PutObject', `${arn}/*`, {
      StringEquals: { 'aws:SourceAccount': accountId },
    }),
  ],
  'logs-without-source': ({ arn }) => [allow({ Service: 'logging.s3.amazonaws.com' }, 's3:PutObject', `${arn}/*`)],
  'cloudfront-oac': ({ arn, accountId }) => [
    allow({ Service: 'cloudfront.amazonaws.com' }, 's3:GetObject', `${arn}/*`, {
      StringEquals: { 'aws:SourceArn': `arn:aws:cloudfront::${accountId}:distribution/E1ABCDEF` },
    }),
  ],
  'cloudfront-oai': ({ arn }) => [
    allow(
      { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2ABCDEF' },
      's3:GetObject',
      `${arn}/*`,
    ),
  ],
  'not-principal-deny': ({ arn, accountId }) => [
    {
      Effect: 'Deny',
      NotPrincipal: { AWS: [`arn:aws:iam::${accountId}:root`, `arn:aws:iam::${accountId}:role/app`] },
      Action: 's3:DeleteBucket',
      Resource: arn,
    },
  ],
  'not-principal-allow': ({ arn }) => [
    { Effect: 'Allow', NotPrincipal: { AWS: stranger }, Action: 's3:GetObject', Resource: `${arn}/*` },
  ],
  'not-action-all': ({ arn }) => [{ Effect: 'Allow', Principal: '*', NotAction: 's3:Delete*', Resource: both(arn) }],
};
