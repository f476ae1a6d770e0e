import {
  type AccessPoint,
  absent,
  denied,
  type Fact,
  type Guardrails,
  known,
  type OrganizationPolicy,
} from '../../../services/model/index.ts';
import { aclOf, blockOf } from '../../../services/posture/examples.ts';
import { allow, member, organization, owner, policyCase, read, role, root, stranger } from './make.ts';
import type { PolicyCase } from './policy-case.ts';

const management = '222222222222';
const paths = new Map([
  [owner, ['r-root', 'ou-prod', owner]],
  [member, ['r-root', 'ou-dev', member]],
  [management, ['r-root', management]],
]);
const document = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const at = (target: string, ...statements: readonly object[]): OrganizationPolicy => ({
  id: `p-${target}-${statements.length}`,
  name: `at ${target}`,
  document: document(...statements),
  targets: [target],
});
const full: OrganizationPolicy = {
  id: 'p-FullAWSAccess',
  name: 'FullAWSAccess',
  document: document({ Effect: 'Allow', Action: '*', Resource: '*' }),
  targets: ['r-root', 'ou-prod', 'ou-dev', owner, member, management],
};
const fullResource: OrganizationPolicy = {
  ...full,
  id: 'p-RCPFullAWSAccess',
  name: 'RCPFullAWSAccess',
  document: document({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }),
};
type Policies = Fact<readonly OrganizationPolicy[]>;
const guard = (kinds: { readonly scp?: Policies; readonly rcp?: Policies }): { guardrails: Guardrails } => ({
  guardrails: {
    managementAccountId: management,
    paths,
    serviceControl: kinds.scp ?? absent,
    resourceControl: kinds.rcp ?? absent,
  },
});
const rcp = (...policies: readonly OrganizationPolicy[]) => ({
  context: guard({ rcp: known([fullResource, ...policies]) }),
});
const scp = (...policies: readonly OrganizationPolicy[]) => ({ context: guard({ scp: known(policies) }) });

const denyAll = (Condition?: object, more: object = {}) => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: '*',
  ...(Condition === undefined ? {} : { Condition }),
  ...more,
});
/** The first example of AWS's guide: only principals of the organization, and AWS services. */
const perimeter = denyAll({
  StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organization },
  BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
});
/** As github.com/aws-samples/data-perimeter-policy-examples has it (`identity_perimeter_rcp.json`): with partners and a tag excepted. */
const samplePerimeter = denyAll({
  StringNotEqualsIfExists: {
    'aws:PrincipalOrgID': organization,
    'aws:PrincipalAccount': [stranger],
    'aws:ResourceTag/dp:exclude:identity': 'true',
  },
  BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
});
const deputies = denyAll({
  StringNotEqualsIfExists: { 'aws:SourceOrgID': organization },
  Null: { 'aws:SourceAccount': 'false' },
  Bool: { 'aws:PrincipalIsAWSService': 'true' },
});
const byPointOnly = denyAll({ StringNotEquals: { 's3:DataAccessPointAccount': owner } });
const pointArn = `arn:aws:s3:eu-west-1:${owner}:accesspoint/reports`;
const pointForAll: AccessPoint = {
  name: 'reports',
  arn: pointArn,
  vpcId: null,
  publicAccessBlock: {
    blockPublicAcls: true,
    ignorePublicAcls: true,
    blockPublicPolicy: false,
    restrictPublicBuckets: false,
  },
  policy: document({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${pointArn}/object/*` }),
};
const partner = allow({ AWS: stranger }, 's3:GetObject');
const mate = allow({ AWS: role(member) }, 's3:GetObject');
const logs = allow({ Service: 'logging.s3.amazonaws.com' }, 's3:PutObject');

const resourceControl: readonly PolicyCase[] = [
  ...['r-root', 'ou-prod', owner].flatMap((target) => [
    policyCase('rcp', `world, perimeter at ${target}`, read(), '', 'XOS', rcp(at(target, perimeter))),
    policyCase('rcp', `partner, perimeter at ${target}`, partner, '', '', rcp(at(target, perimeter))),
    policyCase('rcp', `member, perimeter at ${target}`, mate, '', 'XO', rcp(at(target, perimeter))),
    policyCase('rcp', `service, perimeter at ${target}`, logs, '', 'D', rcp(at(target, perimeter))),
  ]),
  policyCase('rcp', 'world, perimeter at another unit', read(), 'read', 'XS', rcp(at('ou-dev', perimeter))),
  policyCase('rcp', 'world, perimeter, bucket of the management account', read(), 'read', 'XS', {
    context: { ...rcp(at('r-root', perimeter)).context, accountId: management },
  }),
  policyCase('rcp', 'world, only the RCP that AWS attaches', read(), 'read', 'XS', rcp()),
  policyCase('rcp', 'world, kind not enabled', read(), 'read', 'XS', { context: guard({}) }),
  policyCase('rcp', 'world, by an access point alone', read(), 'read', 'XS', {
    ...rcp(at('r-root', byPointOnly)),
    facts: { accessPoints: known([pointForAll]) },
  }),
  policyCase(
    'rcp',
    'world, by an access point alone, and there is none',
    read(),
    '',
    'S',
    rcp(at('r-root', byPointOnly)),
  ),
  ...(
    [
      ['no tags that count', absent, '', 'XEOS'],
      ['tagged as excepted', known({ 'dp:exclude:identity': 'true' }), 'read', 'XS'],
      ['tagged otherwise', known({ 'dp:exclude:identity': 'false' }), '', 'XEOS'],
      ['tags unread', denied('s3:GetBucketAbac'), 'read?', 'XEOS'],
    ] as const
  ).map(([name, accessTags, publicTo, also]) =>
    policyCase('rcp', `world, perimeter as AWS's samples have it, ${name}`, read(), publicTo, also, {
      ...rcp(at('r-root', samplePerimeter)),
      facts: { accessTags },
    }),
  ),
  policyCase('rcp', 'service, deputies kept out', logs, '', 'O', rcp(at('r-root', deputies))),
  policyCase('rcp', 'world by ACL, perimeter', [mate], '', 'XO', {
    ...rcp(at('r-root', perimeter)),
    facts: { bucketAcl: aclOf(['AllUsers', 'READ']) },
  }),
  policyCase(
    'rcp',
    'world, only plain HTTP denied',
    read(),
    'read',
    'XS',
    rcp(at('r-root', denyAll({ BoolIfExists: { 'aws:SecureTransport': 'false' } }))),
  ),
  policyCase('rcp', 'world, another action denied', allow('*', ['s3:GetObject', 's3:PutObject']), 'read', 'XS', {
    ...rcp(at('r-root', denyAll(undefined, { Action: 's3:PutObject' }))),
  }),
  policyCase('rcp', 'world, other resource denied', read(), 'read', 'XS', {
    ...rcp(at('r-root', denyAll(undefined, { Resource: 'arn:aws:s3:::other-bucket/*' }))),
  }),
  policyCase('rcp', 'world, other service denied', read(), 'read', 'XS', {
    ...rcp(at('r-root', denyAll(undefined, { Action: 'sqs:*' }))),
  }),
  policyCase('rcp', 'world, unread', read(), 'read?', 'xoS', {
    context: guard({ rcp: denied('organizations:ListPolicies') }),
  }),
  policyCase('rcp', 'world, broken', read(), 'read?', 'xoS', {
    context: guard({ rcp: known([{ ...fullResource, document: '{' }]) }),
  }),
  policyCase('rcp', 'nobody else, unread', allow({ AWS: root(owner) }, 's3:*'), '', '', {
    context: guard({ rcp: denied('organizations:ListPolicies') }),
  }),
  policyCase('rcp', 'partner, place of the account unknown', partner, '', 'xe', {
    context: { guardrails: { ...guard({ rcp: known([fullResource]) }).guardrails, paths: new Map() } },
  }),
];

const noS3 = { Effect: 'Deny', Action: 's3:*', Resource: '*' };
const onlyEc2 = { Effect: 'Allow', Action: 'ec2:*', Resource: '*' };
const readS3 = { Effect: 'Allow', Action: ['s3:Get*', 's3:List*'], Resource: '*' };
const serviceControl: readonly PolicyCase[] = [
  policyCase('scp', 'member, full access', mate, '', 'XO', scp(full)),
  policyCase('scp', 'member, S3 denied at the root', mate, '', '', scp(full, at('r-root', noS3))),
  policyCase('scp', "member, S3 denied at the member's unit", mate, '', '', scp(full, at('ou-dev', noS3))),
  policyCase('scp', "member, S3 denied at the member's account", mate, '', '', scp(full, at(member, noS3))),
  policyCase(
    'scp',
    "member, S3 denied at the bucket's unit, where the member is not",
    mate,
    '',
    'XO',
    scp(full, at('ou-prod', noS3)),
  ),
  policyCase('scp', 'partner, S3 denied at the root', partner, '', 'XE', scp(full, at('r-root', noS3))),
  policyCase('scp', 'world, S3 denied at the root', read(), 'read', 'XS', scp(full, at('r-root', noS3))),
  policyCase('scp', 'service, S3 denied at the root', logs, '', 'D', scp(full, at('r-root', noS3))),
  policyCase(
    'scp',
    'organization, S3 denied at the root: the management account is not limited',
    read({ StringEquals: { 'aws:PrincipalOrgID': organization } }),
    '',
    'XO',
    scp(full, at('r-root', noS3)),
  ),
  policyCase('scp', 'management account, S3 denied at the root', allow({ AWS: management }, 's3:GetObject'), '', 'XO', {
    context: {
      ...scp(full, at('r-root', noS3)).context,
      organizationAccountIds: new Set([owner, member, management]),
    },
  }),
  policyCase(
    'scp',
    'service-linked role of the member, S3 denied',
    allow({ AWS: `arn:aws:iam::${member}:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX` }, 's3:GetObject'),
    '',
    'XO',
    scp(full, at('r-root', noS3)),
  ),
  policyCase(
    'scpEvaluation',
    "member, nothing of S3 allowed at the member's unit",
    mate,
    '',
    '',
    scp({ ...full, targets: ['r-root', 'ou-prod', owner, member] }, at('ou-dev', onlyEc2)),
  ),
  policyCase(
    'scpEvaluation',
    "member, reading allowed at the member's unit",
    mate,
    '',
    'XO',
    scp({ ...full, targets: ['r-root', 'ou-prod', owner, member] }, at('ou-dev', onlyEc2, readS3)),
  ),
  policyCase(
    'scpEvaluation',
    "member writes, reading allowed at the member's unit",
    allow({ AWS: role(member) }, 's3:PutObject'),
    '',
    '',
    scp({ ...full, targets: ['r-root', 'ou-prod', owner, member] }, at('ou-dev', readS3)),
  ),
  policyCase(
    'scpEvaluation',
    "member, S3 allowed for another bucket alone at the member's unit",
    mate,
    '',
    '',
    scp(
      { ...full, targets: ['r-root', 'ou-prod', owner, member] },
      at('ou-dev', { Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::another-bucket/*' }),
    ),
  ),
  policyCase('scp', 'member, denied but for one role', mate, '', 'XO', {
    ...scp(full, at('r-root', { ...noS3, Condition: { ArnNotLike: { 'aws:PrincipalArn': role('*') } } })),
  }),
  policyCase('scp', 'member, unread', mate, '', 'xo', {
    context: guard({ scp: denied('organizations:DescribePolicy') }),
  }),
  policyCase('scp', 'world and partner, unread', [read(), partner], 'read', 'XES', {
    context: guard({ scp: denied('organizations:DescribePolicy') }),
  }),
];

const block = blockOf('ignorePublicAcls', 'restrictPublicBuckets');
const set = (value: 'all' | 'none') => ({ organizationPublicAccessBlock: known(value) });
const s3Policy: readonly PolicyCase[] = [
  policyCase('s3Policy', 'world, all, in force at the account', read(), '', 'SB', {
    facts: { ...set('all'), accountPublicAccessBlock: block },
  }),
  policyCase('s3Policy', 'world, none', read(), 'read', 'XS', { facts: set('none') }),
  policyCase('s3Policy', 'world, all, account unread', read(), '', 'SB', {
    facts: { ...set('all'), accountPublicAccessBlock: denied('s3:GetAccountPublicAccessBlock') },
  }),
  policyCase('s3Policy', 'world, none, account unread', read(), 'read', 'XS', {
    facts: { ...set('none'), accountPublicAccessBlock: denied('s3:GetAccountPublicAccessBlock') },
  }),
  policyCase('s3Policy', 'world, both unread', read(), 'read?', 'xoSb', {
    facts: {
      organizationPublicAccessBlock: denied('organizations:DescribeEffectivePolicy'),
      accountPublicAccessBlock: denied('s3:GetAccountPublicAccessBlock'),
    },
  }),
  policyCase('s3Policy', 'world, unread, account read', read(), 'read', 'XS', {
    facts: { organizationPublicAccessBlock: denied('organizations:DescribeEffectivePolicy') },
  }),
  policyCase('s3Policy', 'partner, all', partner, '', 'XEB', {
    facts: { ...set('all'), accountPublicAccessBlock: block },
  }),
];

/** What policies of the organization leave of what buckets grant. */
export const organizationPolicies: readonly PolicyCase[] = [...resourceControl, ...serviceControl, ...s3Policy];
