import { type AccessPoint, absent, denied, known, type MultiRegionAccessPoint } from '../../../services/model/index.ts';
import { blockOf } from '../../../services/posture/examples.ts';
import { allow, deny, member, organization, owner, policyCase, role, root, stranger } from './make.ts';
import type { PolicyCase } from './policy-case.ts';

const arn = `arn:aws:s3:eu-west-1:${owner}:accesspoint/reports`;
const multiArn = `arn:aws:s3::${owner}:accesspoint/mfzwi23gnjvgw.mrap`;
const flags = (on: boolean) => ({
  blockPublicAcls: on,
  ignorePublicAcls: on,
  blockPublicPolicy: on,
  restrictPublicBuckets: on,
});
const document = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const to = (
  Principal: unknown,
  Action: unknown = 's3:GetObject',
  Resource: unknown = `${arn}/object/*`,
  more: object = {},
) => ({
  Effect: 'Allow',
  Principal,
  Action,
  Resource,
  ...more,
});
const point = (policy: string | null, more: Partial<AccessPoint> = {}): AccessPoint => ({
  name: 'reports',
  arn,
  vpcId: null,
  publicAccessBlock: flags(false),
  policy,
  ...more,
});
const single = (...points: readonly AccessPoint[]) => ({ accessPoints: known(points) });
const through = (...statements: readonly object[]) => single(point(document(...statements)));
const multi = (policy: string | null, on = false) => ({
  multiRegionAccessPoints: known<readonly MultiRegionAccessPoint[]>([
    { name: 'worldwide', alias: 'mfzwi23gnjvgw.mrap', publicAccessBlock: flags(on), policy },
  ]),
});

/** AWS's own way to leave access control to the access points. */
const delegation = allow('*', '*', { StringEquals: { 's3:DataAccessPointAccount': owner } });
const byArn = (value: string) => allow('*', 's3:*', { StringLike: { 's3:DataAccessPointArn': value } });
const world = to('*');

const policies: readonly (readonly [name: string, statements: readonly object[], publicTo: string, also: string])[] = [
  ['for the world', [world], 'read', 'X'],
  ['for the world, objects below a prefix', [to('*', 's3:GetObject', `${arn}/object/public/*`)], 'read', 'X'],
  [
    'for the world, by a pattern of access points',
    [to('*', 's3:GetObject', 'arn:aws:s3:*:*:accesspoint/*')],
    'read',
    'X',
  ],
  ['for the world, everything', [to('*', 's3:*', [arn, `${arn}/object/*`])], '*', 'X'],
  ['for the world, listing', [to('*', 's3:ListBucket', arn)], 'list', 'X'],
  ['for the world, listing asked of objects', [to('*', 's3:ListBucket')], '', ''],
  ['for the world, another access point', [to('*', 's3:GetObject', `${arn}-2/object/*`)], '', ''],
  ['for the world, the ARN of the bucket', [to('*', 's3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/*')], '', ''],
  [
    'for the world but for plain HTTP',
    [world, { ...to('*', 's3:*', '*'), Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
    'read',
    'X',
  ],
  ['for the world, all denied', [world, { ...to('*', 's3:*', '*'), Effect: 'Deny' }], '', ''],
  ['for the partner', [to({ AWS: root(stranger) })], '', 'XE'],
  ['for a role of the member', [to({ AWS: role(member) })], '', 'XO'],
  [
    'for the organization',
    [
      to('*', 's3:GetObject', `${arn}/object/*`, {
        Condition: { StringEquals: { 'aws:PrincipalOrgID': organization } },
      }),
    ],
    '',
    'XO',
  ],
  ["for a role of the account's own", [to({ AWS: role(owner) })], '', ''],
];

const settings: readonly PolicyCase[] = [
  policyCase('pointBlock', 'world, blocked at the access point', delegation, '', '', {
    facts: single(point(document(world), { publicAccessBlock: flags(true) })),
  }),
  policyCase('pointBlock', 'world, blocked at the account', delegation, '', '', {
    facts: { ...through(world), accountPublicAccessBlock: blockOf('restrictPublicBuckets') },
  }),
  policyCase('pointBlock', 'world, blocked at the bucket, whose own policy is not public', delegation, 'read', 'X', {
    facts: { ...through(world), bucketPublicAccessBlock: blockOf('restrictPublicBuckets') },
  }),
  policyCase('pointBlock', 'partner, blocked at the access point, whose policy is not public', delegation, '', 'XE', {
    facts: single(point(document(to({ AWS: root(stranger) })), { publicAccessBlock: flags(true) })),
  }),
  policyCase('pointBlock', 'account block unread', delegation, 'read?', 'xob', {
    facts: { ...through(world), accountPublicAccessBlock: denied('s3:GetAccountPublicAccessBlock') },
  }),
  policyCase('pointVpc', 'world, from a VPC alone: nobody calls that public', delegation, '', '', {
    facts: single(point(document(world), { vpcId: 'vpc-1a' })),
  }),
  policyCase('pointVpc', 'world, from a VPC alone, of another access point', [delegation], 'read', 'X', {
    facts: single(point(document(world), { vpcId: 'vpc-1a' }), point(document(world), { name: 'open' })),
  }),
  policyCase(
    'pointVpc',
    'partner, from a VPC that a bucket policy does not take',
    [delegation, deny({ StringNotEquals: { 'aws:SourceVpc': 'vpc-2b' } })],
    '',
    '',
    {
      facts: single(point(document(to({ AWS: root(stranger) })), { vpcId: 'vpc-1a' })),
    },
  ),
  policyCase('accessPoints', 'no access point', delegation, '', '', { facts: { accessPoints: absent } }),
  policyCase('accessPoints', 'without a policy', delegation, '', '', { facts: single(point(null)) }),
  policyCase('accessPoints', 'for the world, without a delegation', allow({ AWS: root(owner) }, 's3:*'), '', '', {
    facts: through(world),
  }),
  policyCase('accessPoints', 'for the world, delegated by ARN', byArn(arn), 'read', 'X', { facts: through(world) }),
  policyCase('accessPoints', 'for the world, another ARN delegated', byArn(`${arn}-2`), '', '', {
    facts: through(world),
  }),
  policyCase(
    'accessPoints',
    'for the world, delegated by a pattern',
    byArn(`arn:aws:s3:*:${owner}:accesspoint/*`),
    'read',
    'X',
    { facts: through(world) },
  ),
  policyCase(
    'accessPoints',
    'for the world, listing alone delegated',
    allow('*', 's3:ListBucket', { StringEquals: { 's3:DataAccessPointAccount': owner } }),
    '',
    '',
    { facts: through(world) },
  ),
  policyCase(
    'accessPoints',
    "for the partner, the member's delegated",
    allow({ AWS: root(member) }, 's3:*', { StringEquals: { 's3:DataAccessPointAccount': owner } }),
    '',
    '',
    { facts: through(to({ AWS: root(stranger) })) },
  ),
  policyCase(
    'accessPoints',
    'for the world, only through access points',
    [allow('*', 's3:GetObject'), deny({ StringNotEquals: { 's3:DataAccessPointAccount': owner } })],
    'read',
    'XS',
    { facts: through(world) },
  ),
  policyCase(
    'accessPoints',
    'for the world, only through those of the internet',
    allow('*', 's3:*', {
      StringEquals: { 's3:AccessPointNetworkOrigin': 'Internet', 's3:DataAccessPointAccount': owner },
    }),
    'read',
    'X',
    { facts: through(world) },
  ),
  policyCase(
    'accessPoints',
    'for the world, only through those of a VPC',
    allow('*', 's3:*', { StringEquals: { 's3:AccessPointNetworkOrigin': 'VPC', 's3:DataAccessPointAccount': owner } }),
    '',
    '',
    { facts: through(world) },
  ),
  policyCase(
    'accessPoints',
    'delegated to another account, whose access points are not known',
    allow('*', 's3:*', { StringEquals: { 's3:DataAccessPointAccount': stranger } }),
    '',
    'XE',
    { facts: through(world) },
  ),
  policyCase('accessPoints', 'unread', delegation, '*?', 'xo', {
    facts: { accessPoints: denied('s3:ListAccessPoints') },
  }),
  policyCase('accessPoints', 'policy unread, nothing delegated', allow({ AWS: stranger }, 's3:GetObject'), '', 'XE', {
    facts: { accessPoints: denied('s3:GetAccessPointPolicy') },
  }),
  policyCase('accessPoints', 'broken', delegation, '*?', 'xo', { facts: single(point('{')) }),
];

const worldwide = to('*', 's3:GetObject', `${multiArn}/object/*`);
const multiple: readonly PolicyCase[] = [
  policyCase('multiRegion', 'for the world', delegation, 'read', 'X', { facts: multi(document(worldwide)) }),
  policyCase('multiRegion', 'for the world, delegated by ARN', byArn(multiArn), 'read', 'X', {
    facts: multi(document(worldwide)),
  }),
  policyCase('multiRegion', 'for the world, a plain access point delegated', byArn(arn), '', '', {
    facts: multi(document(worldwide)),
  }),
  policyCase('multiRegion', 'for the world, blocked', delegation, '', '', { facts: multi(document(worldwide), true) }),
  policyCase('multiRegion', 'without a policy', delegation, '', '', { facts: multi(null) }),
  policyCase('multiRegion', 'unread', delegation, '*?', 'xo', {
    facts: { multiRegionAccessPoints: denied('s3:ListMultiRegionAccessPoints') },
  }),
];

/** Requests through access points: what their policies give, what the bucket policy leaves to them, and what their blocks close. */
export const accessPoints: readonly PolicyCase[] = [
  ...policies.map(([name, statements, publicTo, also]) =>
    policyCase('accessPoints', `access point ${name}`, delegation, publicTo, also, { facts: through(...statements) }),
  ),
  ...settings,
  ...multiple,
];
