import {
  type AccessPoint,
  absent,
  type KmsKey,
  known,
  type OrganizationPolicy,
} from '../../../services/model/index.ts';
import { aclOf, blockOf } from '../../../services/posture/examples.ts';
import { allow, deny, equals, member, organization, owner, policyCase, read, role, root, stranger } from './make.ts';
import type { PolicyCase } from './policy-case.ts';

const management = '222222222222';
const excepted = '888877776666';
const paths = new Map([
  [owner, ['r-root', 'ou-prod', owner]],
  [member, ['r-root', 'ou-dev', member]],
]);
const document = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const policyAt = (
  target: string,
  targets: readonly string[],
  ...statements: readonly object[]
): OrganizationPolicy => ({
  id: `p-${target}-${JSON.stringify(statements).length}`,
  name: `at ${target}`,
  document: document(...statements),
  targets,
});
const at = (target: string, ...statements: readonly object[]) => policyAt(target, [target], ...statements);
const everything = { Effect: 'Allow', Action: '*', Resource: '*' };
const guard = (service: readonly OrganizationPolicy[] | null, resource: readonly OrganizationPolicy[] | null) => ({
  context: {
    guardrails: {
      managementAccountId: management,
      paths,
      serviceControl: service === null ? absent : known(service),
      resourceControl: resource === null ? absent : known(resource),
    },
  },
});
const rcp = (...policies: readonly OrganizationPolicy[]) => guard(null, policies);
/** FullAWSAccess everywhere but at the member's unit, where there is this alone. */
const scp = (...statements: readonly object[]) =>
  guard([policyAt('full', ['r-root', 'ou-prod', owner, member], everything), at('ou-dev', ...statements)], null);
const denyAll = (Condition: object) => ({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Condition });
const ours = { 'aws:PrincipalOrgID': organization };
const perimeter = denyAll({
  StringNotEqualsIfExists: ours,
  BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
});
const deputies = denyAll({
  StringNotEqualsIfExists: { 'aws:SourceOrgID': organization, 'aws:SourceAccount': [excepted] },
  Null: { 'aws:SourceAccount': 'false' },
  Bool: { 'aws:PrincipalIsAWSService': 'true' },
});
const logs = (Condition?: object) => allow({ Service: 'logging.s3.amazonaws.com' }, 's3:PutObject', Condition);
const cloudFront = (key: string, value: string) =>
  allow({ Service: 'cloudfront.amazonaws.com' }, 's3:GetObject', equals(key, value));
const distribution = (account: string) => `arn:aws:cloudfront::${account}:distribution/E1`;

const pointArn = `arn:aws:s3:eu-west-1:${owner}:accesspoint/reports`;
const off = { blockPublicAcls: false, ignorePublicAcls: false, blockPublicPolicy: false, restrictPublicBuckets: false };
const point = (...statements: readonly object[]) =>
  known<readonly AccessPoint[]>([
    { name: 'reports', arn: pointArn, vpcId: null, publicAccessBlock: off, policy: document(...statements) },
  ]);
const through = (Principal: unknown) => ({
  Effect: 'Allow',
  Principal,
  Action: 's3:GetObject',
  Resource: `${pointArn}/object/*`,
});
const delegation = allow('*', '*', equals('s3:DataAccessPointAccount', owner));
const onlyThrough = deny({ StringNotEquals: { 's3:DataAccessPointAccount': owner } });
const iam = { Effect: 'Allow', Principal: { AWS: root(owner) }, Action: 'kms:*', Resource: '*' };
const key = (...statements: readonly object[]) =>
  known<KmsKey>({
    arn: `arn:aws:kms:eu-west-1:${owner}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
    manager: 'CUSTOMER',
    enabled: true,
    policy: document(iam, ...statements),
  });
const partner = { AWS: root(stranger) };
const decrypts = { Effect: 'Allow', Principal: partner, Action: 'kms:Decrypt', Resource: '*' };
const mate = (...actions: readonly string[]) => allow({ AWS: role(member) }, actions);
const toBucket = (Resource: unknown, Action: unknown = 's3:*') => ({ Effect: 'Allow', Action, Resource });

/** Two or three layers that have their say beside each other. */
export const layersTogether: readonly PolicyCase[] = [
  policyCase('deputy', 'RCP for deputies, logs of any', logs(), '', 'O', rcp(at('r-root', deputies))),
  policyCase('deputy', 'RCP for deputies, logs of the excepted', logs(equals('aws:SourceAccount', excepted)), '', '', {
    ...rcp(at('r-root', deputies)),
  }),
  policyCase('deputy', 'RCP for deputies, own CloudFront', cloudFront('AWS:SourceArn', distribution(owner)), '', 'C', {
    ...rcp(at('r-root', deputies)),
  }),
  policyCase(
    'deputy',
    "RCP for deputies, a stranger's CloudFront",
    cloudFront('AWS:SourceArn', distribution(stranger)),
    '',
    '',
    {
      ...rcp(at('r-root', deputies)),
    },
  ),
  policyCase(
    'rcp',
    'CloudFront of the organization, perimeter',
    cloudFront('aws:SourceOrgID', organization),
    '',
    'CO',
    {
      ...rcp(at('r-root', perimeter)),
    },
  ),
  policyCase('rcp', 'two levels that close together', read(), '', 'S', {
    ...rcp(
      at('r-root', denyAll({ StringNotEquals: ours })),
      at(owner, denyAll({ Null: { 'aws:PrincipalOrgID': 'false' } })),
    ),
  }),
  policyCase('rcp', 'by equality: who has no organization passes', read(), 'read', 'XS', {
    ...rcp(at('r-root', denyAll({ StringEquals: { 'aws:PrincipalOrgID': 'o-otherorg123' } }))),
  }),
  policyCase('rcp', 'perimeter, world through an access point', delegation, '', 'XO', {
    ...rcp(at('r-root', perimeter)),
    facts: { accessPoints: point(through('*')) },
  }),
  policyCase('scpEvaluation', 'member, listing alone allowed', mate('s3:ListBucket', 's3:GetObject'), '', 'XO', {
    ...scp(toBucket('*', 's3:List*')),
  }),
  policyCase('scpEvaluation', 'member, objects of this bucket allowed', mate('s3:GetObject'), '', 'XO', {
    ...scp(toBucket('arn:aws:s3:::amzn-s3-demo-bucket/*')),
  }),
  policyCase('scpEvaluation', 'member, other buckets and services allowed', mate('s3:GetObject'), '', '', {
    ...scp(toBucket(['arn:aws:s3:::x', 'arn:aws:s3:::x/*'], ['ec2:*', 's3:*'])),
  }),
  policyCase('scpEvaluation', 'member, all but this bucket allowed', mate('s3:GetObject'), '', '', {
    ...scp({ Effect: 'Allow', Action: 's3:*', NotResource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' }),
  }),
  policyCase('accessPoints', 'partner, key for the account', delegation, '', 'xe', {
    facts: { accessPoints: point(through(partner)), kmsKey: key() },
  }),
  policyCase('accessPoints', 'partner, key for the partner', delegation, '', 'XE', {
    facts: { accessPoints: point(through(partner)), kmsKey: key(decrypts) },
  }),
  policyCase('accessPoints', 'world, restricted by the organization', delegation, '', '', {
    facts: {
      accessPoints: point(through('*')),
      accountPublicAccessBlock: blockOf('restrictPublicBuckets'),
      organizationPublicAccessBlock: known('all'),
    },
  }),
  policyCase(
    'accessPoints',
    'partner, through points alone, none for it',
    [allow(partner, 's3:GetObject'), onlyThrough],
    '',
    '',
  ),
  policyCase(
    'accessPoints',
    'partner, through points alone, one for it',
    [allow(partner, 's3:GetObject'), onlyThrough],
    '',
    'XE',
    {
      facts: { accessPoints: point(through(partner)) },
    },
  ),
  policyCase('kms', 'key denied to the partner', allow(partner, 's3:GetObject'), '', 'xe', {
    facts: { kmsKey: key(decrypts, { ...decrypts, Effect: 'Deny', Action: 'kms:*' }) },
  }),
  policyCase('kms', 'partner lists by ACL, key for the account', allow({ AWS: owner }, 's3:GetObject'), '', 'XE', {
    facts: { kmsKey: key(), bucketAcl: aclOf(['f'.repeat(64), 'READ']) },
  }),
  policyCase(
    'acl',
    'world by ACL, the policy closes outside the organization',
    [deny({ StringNotEquals: ours })],
    '',
    'XO',
    {
      facts: { bucketAcl: aclOf(['AllUsers', 'READ']) },
    },
  ),
];
