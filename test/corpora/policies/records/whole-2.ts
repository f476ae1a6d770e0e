import { allow, bucket, deny, equals, organization, owner, read, role, stranger, v } from '../make.ts';
import { inOrganization, notEquals, service } from './record-case.ts';
import { type WholeCase, whole } from './whole-case.ts';

const group = (name: string) => ({ Type: 'Group', URI: `http://acs.amazonaws.com/groups/${name}` });
const all = group('global/AllUsers');
const signedIn = group('global/AuthenticatedUsers');
const me = { Type: 'CanonicalUser', ID: '0'.repeat(64) };
const other = { Type: 'CanonicalUser', ID: 'f'.repeat(64) };
const grants = (...list: [grantee: object, permission: string][]) => [
  { Grantee: me, Permission: 'FULL_CONTROL' },
  ...list.map(([Grantee, Permission]) => ({ Grantee, Permission })),
];
const restrict = { RestrictPublicBuckets: true };
const ignore = { IgnorePublicAcls: true };
const everyFlag = { ...ignore, ...restrict, BlockPublicAcls: true, BlockPublicPolicy: true };
const shared = allow({ AWS: stranger }, 's3:GetObject');
const trail = (Condition?: object) => allow(service('cloudtrail.amazonaws.com'), 's3:PutObject', Condition);
const list = { Action: 's3:ListBucket', Resource: bucket };

/** ACLs beside policies, and owners that are not known. */
export const wholes2: readonly WholeCase[] = [
  whole('the owner by its canonical id', { acl: grants(), policy: allow({ CanonicalUser: me.ID }, 's3:*') }, ''),
  whole(
    'the owner and another user by canonical ids',
    { acl: grants(), policy: allow({ CanonicalUser: [me.ID, other.ID] }, 's3:*') },
    'X',
  ),
  whole(
    'the owner by its canonical id, and the world',
    { acl: grants(), policy: [allow({ CanonicalUser: me.ID }, 's3:*'), read()] },
    'R',
  ),
  whole(
    'an owner that is named, another user has all',
    { acl: { Owner: { ID: me.ID }, Grants: [{ Grantee: other, Permission: 'FULL_CONTROL' }] } },
    'X',
  ),
  whole(
    'an owner that is named, by its canonical id',
    {
      acl: { Owner: { ID: other.ID }, Grants: [{ Grantee: me, Permission: 'FULL_CONTROL' }] },
      policy: allow({ CanonicalUser: other.ID }, 's3:*'),
    },
    'X',
  ),
  whole(
    'an owner that is named, alone, by its canonical id',
    { acl: { Owner: { ID: other.ID }, Grants: [] }, policy: allow({ CanonicalUser: other.ID }, 's3:*') },
    '',
  ),
  whole('no grants', { acl: [], policy: read() }, 'R'),
  whole(
    'all flags as texts',
    {
      acl: grants([all, 'READ']),
      policy: read(),
      bucketBlock: {
        IgnorePublicAcls: 'true',
        RestrictPublicBuckets: 'True',
        BlockPublicAcls: 'false',
        BlockPublicPolicy: 'FALSE',
      },
    },
    'B',
  ),
  whole('canned: aws-exec-read', { acl: 'aws-exec-read' }, 'X'),
  whole('canned: aws-exec-read, everything blocked', { acl: 'aws-exec-read', bucketBlock: everyFlag }, 'XB'),
  whole(
    'e-mail address, a Deny for all',
    { acl: grants([{ Type: 'AmazonCustomerByEmail', EmailAddress: 'a@example.com' }, 'READ']), policy: deny() },
    '',
  ),
  whole('the signed may write the ACL', { acl: grants([signedIn, 'WRITE_ACP']) }, 'W'),
  whole(
    'the signed may write the ACL, which is ignored',
    { acl: grants([signedIn, 'WRITE_ACP']), accountBlock: ignore },
    '',
  ),
  whole(
    'everybody lists, the anonymous are denied',
    { acl: grants([all, 'READ']), policy: deny({ Null: { 'aws:PrincipalArn': 'true' } }) },
    'L',
  ),
  whole(
    'the signed list, the signed are denied',
    { acl: grants([signedIn, 'READ']), policy: deny({ Null: { 'aws:PrincipalArn': 'false' } }) },
    '',
  ),
  whole(
    'everybody lists, all principals are denied listing',
    { acl: grants([all, 'READ']), policy: deny(undefined, { ...list, Principal: { AWS: '*' } }) },
    'L',
  ),
  whole(
    'everybody writes, deletions are denied',
    { acl: grants([all, 'WRITE']), policy: deny(undefined, { Action: 's3:DeleteObject*' }) },
    'W',
  ),
  whole(
    'everybody writes, uploads are denied',
    { acl: grants([all, 'WRITE']), policy: deny(undefined, { Action: 's3:PutObject' }) },
    '',
  ),
  whole(
    'everybody writes, uploads without encryption are denied',
    {
      acl: grants([all, 'WRITE']),
      policy: deny({ Null: { 's3:x-amz-server-side-encryption': 'true' } }, { Action: 's3:PutObject' }),
    },
    'W',
  ),
  whole(
    'everybody has all, all but own are denied',
    { acl: grants([all, 'FULL_CONTROL']), policy: deny(notEquals('aws:PrincipalAccount', owner)) },
    '',
  ),
  whole(
    'everybody lists by ACL, a foreign account reads by policy',
    { acl: grants([all, 'READ']), policy: shared, bucketBlock: ignore },
    'X',
  ),
  whole(
    'everybody lists by ACL, everybody writes by policy',
    { acl: grants([all, 'READ']), policy: allow('*', 's3:PutObject') },
    'L W',
  ),
  whole(
    'another user, all foreign accounts denied',
    { acl: grants([other, 'READ']), policy: deny(notEquals('aws:PrincipalAccount', owner)) },
    'x',
  ),
  whole('another user, all are denied', { acl: grants([other, 'FULL_CONTROL']), policy: deny() }, ''),
  whole(
    'another user, listing is denied',
    { acl: grants([other, 'READ']), policy: deny(undefined, { Action: 's3:List*' }) },
    '',
  ),
  whole(
    'another user reads the ACL, under a policy that is public and restricted',
    { acl: grants([other, 'READ_ACP']), policy: read(), bucketBlock: restrict },
    '',
  ),
  whole(
    'two accounts by a condition, owner not known',
    { policy: read(equals('aws:PrincipalAccount', [owner, stranger])), account: null },
    'X',
  ),
  whole(
    'two roles of two accounts, owner not known',
    { policy: allow({ AWS: [role(owner), role(stranger)] }, 's3:GetObject'), account: null },
    'X',
  ),
  whole(
    'two roles of one account, owner not known',
    { policy: allow({ AWS: [role(stranger), role(stranger, 'b')] }, 's3:GetObject'), account: null },
    'x',
  ),
  whole(
    'closed but for an account, owner not known',
    { policy: [read(), deny(notEquals('aws:PrincipalAccount', stranger))], account: null },
    'x',
  ),
  whole(
    'a distribution, owner not known',
    {
      policy: allow(
        service('cloudfront.amazonaws.com'),
        's3:GetObject',
        equals('AWS:SourceArn', `arn:aws:cloudfront::${owner}:distribution/E1`),
      ),
      account: null,
    },
    '',
  ),
  whole('a service without a source, owner not known', { policy: trail(), account: null }, 'D'),
  whole(
    'a canonical user, owner not known',
    { policy: allow({ CanonicalUser: 'f'.repeat(64) }, 's3:GetObject'), account: null },
    'X',
  ),
  whole(
    'access points, owner not known',
    { policy: allow('*', 's3:*', equals('s3:DataAccessPointAccount', owner)), account: null },
    'x',
  ),
  whole(
    "the bucket's account, owner not known",
    { policy: read(equals('aws:PrincipalAccount', v('aws:ResourceAccount'))), account: null },
    '',
  ),
  whole(
    "the bucket's organization, which is not known",
    { policy: read(equals('aws:PrincipalOrgID', v('aws:ResourceOrgID'))), organization: null },
    'x',
  ),
  whole(
    'paths of an organization, which is not known',
    {
      policy: read({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': inOrganization('*') } }),
      organization: null,
    },
    'X',
  ),
  whole(
    'an organization in capitals as the own',
    { policy: read(equals('aws:PrincipalOrgID', organization)), organization: organization.toUpperCase() },
    'X',
  ),
  whole(
    'twice the same Sid',
    {
      policy: [
        { Sid: 'A', ...read() },
        { Sid: 'A', ...deny(undefined, { Action: 's3:Put*' }) },
      ],
    },
    'R',
  ),
  whole(
    'a shared policy of GovCloud, everything blocked',
    {
      policy: allow({ AWS: `arn:aws-us-gov:iam::${stranger}:root` }, 's3:GetObject', undefined, {
        Resource: 'arn:aws-us-gov:s3:::amzn-s3-demo-bucket/*',
      }),
      accountBlock: everyFlag,
    },
    'XB',
  ),
  whole(
    'organization in China by ARNs of principals',
    {
      policy: allow(
        '*',
        's3:GetObject',
        { ArnLike: { 'aws:PrincipalArn': `arn:aws-cn:iam::${stranger}:role/*` } },
        { Resource: 'arn:aws-cn:s3:::amzn-s3-demo-bucket/*' },
      ),
    },
    'X',
  ),
  whole(
    'any role in China by ARNs of principals',
    {
      policy: allow(
        '*',
        's3:GetObject',
        { ArnLike: { 'aws:PrincipalArn': 'arn:aws-cn:iam::*:role/x' } },
        { Resource: 'arn:aws-cn:s3:::amzn-s3-demo-bucket/*' },
      ),
    },
    'R',
  ),
];
