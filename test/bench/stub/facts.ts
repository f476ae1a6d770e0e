/** Statements of eight kinds of policies; the third kind of bucket has none. */
const statements: readonly ((arn: string) => readonly object[])[] = [
  (arn) => [plainHttp(arn)],
  (arn) => [allow(arn, '*', 's3:GetObject'), plainHttp(arn)],
  () => [],
  (arn) => [allow(arn, { AWS: 'arn:aws:iam::999988887777:root' }, ['s3:GetObject', 's3:ListBucket']), plainHttp(arn)],
  (arn) => [
    allow(arn, { Service: 'logging.s3.amazonaws.com' }, 's3:PutObject', {
      StringEquals: { 'aws:SourceAccount': '100000000001' },
    }),
  ],
  (arn) => [
    allow(arn, '*', 's3:*'),
    { ...allow(arn, '*', 's3:*', { StringNotEquals: { 'aws:SourceVpce': ['vpce-1a2b3c4d'] } }), Effect: 'Deny' },
  ],
  (arn) => [allow(arn, '*', ['s3:Get*', 's3:List*'], { StringEquals: { 'aws:PrincipalOrgID': 'o-stub' } })],
  (arn) => [allow(arn, '*', 's3:GetObject', { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } })],
];

const allow = (arn: string, Principal: unknown, Action: unknown, Condition?: object) => ({
  Effect: 'Allow',
  Principal,
  Action,
  Resource: [arn, `${arn}/*`],
  ...(Condition === undefined ? {} : { Condition }),
});
const plainHttp = (arn: string) => ({
  ...allow(arn, '*', 's3:*', { Bool: { 'aws:SecureTransport': 'false' } }),
  Effect: 'Deny',
});

/** Sub-resources that S3 answers with "there is none", by query name. */
const noneCodes: Readonly<Record<string, string>> = {
  policy: 'NoSuchBucketPolicy',
  policyStatus: 'NoSuchBucketPolicy',
  publicAccessBlock: 'NoSuchPublicAccessBlockConfiguration',
  tagging: 'NoSuchTagSet',
  lifecycle: 'NoSuchLifecycleConfiguration',
  replication: 'ReplicationConfigurationNotFoundError',
  'object-lock': 'ObjectLockConfigurationNotFoundError',
  website: 'NoSuchWebsiteConfiguration',
  cors: 'NoSuchCORSConfiguration',
  ownershipControls: 'OwnershipControlsNotFoundError',
  encryption: 'ServerSideEncryptionConfigurationNotFoundError',
};

const flag = (name: string, on: boolean): string => `<${name}>${on}</${name}>`;
const block = (on: boolean): string =>
  `<PublicAccessBlockConfiguration>${['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'].map((name) => flag(name, on)).join('')}</PublicAccessBlockConfiguration>`;
const grant = (grantee: string, permission: string): string =>
  `<Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ${grantee}</Grantee><Permission>${permission}</Permission></Grant>`;
const owner = grant('xsi:type="CanonicalUser"><ID>owner</ID>', 'FULL_CONTROL');
const everyone = grant('xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI>', 'READ');

const aclText = (grants: string): string =>
  `<AccessControlPolicy><Owner><ID>owner</ID></Owner><AccessControlList>${grants}</AccessControlList></AccessControlPolicy>`;

/** The ACL of an object: where ACLs are on, one in eight lets everybody read. */
export const objectAcl = (shape: number, key: string): string =>
  aclText(owner + (shape % 5 === 0 && Number(/\d+/.exec(key)?.[0] ?? 1) % 8 === 0 ? everyone : ''));

/** What a bucket of `shape` answers to a sub-resource; undefined: there is none. */
function found(resource: string, shape: number, bucket: string): string | undefined {
  switch (resource) {
    case 'policy': {
      const Statement = statements[shape % statements.length]?.(`arn:aws:s3:::${bucket}`) ?? [];
      return Statement.length === 0 ? undefined : JSON.stringify({ Version: '2012-10-17', Statement });
    }
    case 'publicAccessBlock':
      return shape % 2 === 0 ? block(shape % 4 === 0) : undefined;
    case 'acl':
      return aclText(owner + (shape % 5 === 0 ? everyone : ''));
    case 'ownershipControls':
      return `<OwnershipControls><Rule><ObjectOwnership>${shape % 5 === 0 ? 'ObjectWriter' : 'BucketOwnerEnforced'}</ObjectOwnership></Rule></OwnershipControls>`;
    case 'versioning':
      return `<VersioningConfiguration>${shape % 3 === 0 ? '' : '<Status>Enabled</Status>'}</VersioningConfiguration>`;
    case 'logging':
      return shape % 3 === 1
        ? '<BucketLoggingStatus><LoggingEnabled><TargetBucket>stub-100000000000-00000</TargetBucket><TargetPrefix>logs/</TargetPrefix></LoggingEnabled></BucketLoggingStatus>'
        : '<BucketLoggingStatus/>';
    case 'notification':
      return '<NotificationConfiguration/>';
    case 'location':
      return '<LocationConstraint/>';
    case 'inventory':
      return '<ListInventoryConfigurationsResult><IsTruncated>false</IsTruncated></ListInventoryConfigurationsResult>';
    case 'tagging':
      return shape % 2 === 0
        ? `<Tagging><TagSet><Tag><Key>team</Key><Value>team-${shape % 7}</Value></Tag><Tag><Key>environment</Key><Value>production</Value></Tag></TagSet></Tagging>`
        : undefined;
    case 'abac':
      return '<AbacStatus><Status>Disabled</Status></AbacStatus>';
    case 'lifecycle':
      return shape % 4 === 0
        ? '<LifecycleConfiguration><Rule><ID>old</ID><Status>Enabled</Status><Filter><Prefix></Prefix></Filter><Expiration><Days>90</Days></Expiration></Rule></LifecycleConfiguration>'
        : undefined;
    case 'encryption':
      return `<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>${shape % 6 === 0 ? 'aws:kms' : 'AES256'}</SSEAlgorithm></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>false</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>`;
    default:
      return undefined;
  }
}

/** Status and body of `GET /bucket?resource`; S3 has no answer to a resource that the stub does not know: 501. */
export function bucketFact(resource: string, shape: number, bucket: string): { status: number; body: string } {
  const body = found(resource, shape, bucket);
  if (body !== undefined) return { status: 200, body };
  const code = noneCodes[resource];
  return { status: code === undefined ? 501 : 404, body: `<Error><Code>${code ?? 'NotImplemented'}</Code></Error>` };
}
