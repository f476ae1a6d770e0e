import { allow, deny, equals, like, objects, organization, read, stranger } from '../make.ts';
import { notEquals, service } from './record-case.ts';
import { type WholeCase, whole } from './whole-case.ts';

const group = (name: string) => ({ Type: 'Group', URI: `http://acs.amazonaws.com/groups/${name}` });
const all = group('global/AllUsers');
const signedIn = group('global/AuthenticatedUsers');
const logs = group('s3/LogDelivery');
const user = (ID: string) => ({ Type: 'CanonicalUser', ID });
const me = user('0'.repeat(64));
const other = user('f'.repeat(64));
const own = { Grantee: me, Permission: 'FULL_CONTROL' };
const grants = (...list: [grantee: object, permission: string][]) => [
  own,
  ...list.map(([Grantee, Permission]) => ({ Grantee, Permission })),
];
const ignore = { IgnorePublicAcls: true };
const restrict = { RestrictPublicBuckets: true };
const refuse = { BlockPublicAcls: true, BlockPublicPolicy: true };
const everyFlag = { ...ignore, ...restrict, ...refuse };
const off = { IgnorePublicAcls: false, RestrictPublicBuckets: false, BlockPublicAcls: false, BlockPublicPolicy: false };
const shared = allow({ AWS: stranger }, 's3:GetObject');
const office = read({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } });
const trail = allow(service('cloudtrail.amazonaws.com'), 's3:PutObject');

/** Policy, ACL and blocks together; versions and texts of policies. */
export const wholes: readonly WholeCase[] = [
  whole('nothing at all', {}, ''),
  whole('an ACL for everybody', { acl: grants([all, 'READ']) }, 'L'),
  whole('an ACL for everybody who signs', { acl: grants([signedIn, 'READ']) }, 'L'),
  whole('full control for everybody', { acl: grants([all, 'FULL_CONTROL']) }, 'L W'),
  whole('full control for everybody who signs', { acl: grants([signedIn, 'FULL_CONTROL']) }, 'L W'),
  whole('writing for everybody', { acl: grants([all, 'WRITE']) }, 'W'),
  whole('the ACL may be read', { acl: grants([all, 'READ_ACP']) }, 'PX'),
  whole('the ACL may be written', { acl: grants([all, 'WRITE_ACP']) }, 'W'),
  whole('logs may be written', { acl: grants([logs, 'WRITE'], [logs, 'READ_ACP']) }, ''),
  whole('another user may list', { acl: grants([other, 'READ']) }, 'X'),
  whole('another user has all', { acl: grants([other, 'FULL_CONTROL']) }, 'X'),
  whole('only the owner', { acl: grants() }, ''),
  whole('public ACL, ignored by the bucket', { acl: grants([all, 'READ']), bucketBlock: ignore }, ''),
  whole('public ACL, ignored by the account', { acl: grants([all, 'READ']), accountBlock: ignore }, ''),
  whole('public ACL, new ones refused', { acl: grants([all, 'READ']), bucketBlock: refuse }, 'L'),
  whole('public ACL under RestrictPublicBuckets alone', { acl: grants([all, 'READ']), bucketBlock: restrict }, 'L'),
  whole('another user, public ACLs ignored', { acl: grants([other, 'READ']), bucketBlock: ignore }, 'X'),
  whole(
    'another user and everybody, public ACLs ignored',
    { acl: grants([other, 'READ'], [all, 'READ']), bucketBlock: ignore },
    'X',
  ),
  whole(
    'another user, everything blocked',
    { acl: grants([other, 'READ']), bucketBlock: everyFlag, accountBlock: everyFlag },
    'XB',
  ),
  whole('logs, everything blocked', { acl: grants([logs, 'WRITE']), bucketBlock: everyFlag }, 'B'),
  whole('public ACL, blocks are off', { acl: grants([all, 'WRITE']), bucketBlock: off, accountBlock: off }, 'W'),
  whole(
    'public ACL, the account is stricter',
    { acl: grants([all, 'WRITE']), bucketBlock: off, accountBlock: everyFlag },
    'B',
  ),
  whole(
    'public ACL, the bucket is stricter',
    { acl: grants([all, 'WRITE']), bucketBlock: everyFlag, accountBlock: off },
    'B',
  ),
  whole(
    'each level one flag',
    { policy: read(), acl: grants([all, 'READ']), bucketBlock: ignore, accountBlock: restrict },
    'B',
  ),
  whole(
    'each level one flag, the other way',
    { policy: read(), acl: grants([all, 'READ']), bucketBlock: restrict, accountBlock: ignore },
    'B',
  ),
  whole('public policy, new ones refused', { policy: read(), bucketBlock: refuse, accountBlock: refuse }, 'R'),
  whole('public policy, public ACLs ignored', { policy: read(), bucketBlock: ignore }, 'R'),
  whole('public policy, restricted by the account', { policy: read(), accountBlock: restrict }, ''),
  whole(
    'public policy and ACL, ACLs ignored',
    { policy: read(), acl: grants([all, 'READ']), bucketBlock: ignore },
    'R',
  ),
  whole('public policy and ACL, restricted', { policy: read(), acl: grants([all, 'READ']), bucketBlock: restrict }, ''),
  whole('shared policy, restricted', { policy: shared, bucketBlock: restrict }, 'X'),
  whole('shared policy, everything blocked', { policy: shared, bucketBlock: everyFlag, accountBlock: everyFlag }, 'XB'),
  whole('shared and public policy, restricted', { policy: [shared, read()], bucketBlock: restrict }, ''),
  whole('shared and public policy, new ones refused', { policy: [shared, read()], bucketBlock: refuse }, 'R'),
  whole(
    'shared policy, another user in the ACL, everything blocked',
    { policy: [shared, read()], acl: grants([other, 'READ']), bucketBlock: everyFlag },
    'B',
  ),
  whole(
    'organization, everything blocked',
    { policy: read(equals('aws:PrincipalOrgID', organization)), bucketBlock: everyFlag },
    'XB',
  ),
  whole('office, everything blocked', { policy: office, bucketBlock: everyFlag }, 'B'),
  whole('office and a foreign account, everything blocked', { policy: [office, shared], bucketBlock: everyFlag }, 'XB'),
  whole(
    'organization by a wildcard, everything blocked',
    { policy: [read(like('aws:PrincipalOrgID', 'o-*')), shared], bucketBlock: everyFlag },
    'B',
  ),
  whole(
    'closed by a Deny, but public by status: shared is restricted',
    { policy: [read(), deny(notEquals('aws:PrincipalOrgID', organization))], bucketBlock: restrict },
    '',
  ),
  whole(
    'closed by a Deny, not restricted',
    { policy: [read(), deny(notEquals('aws:PrincipalOrgID', organization))], bucketBlock: ignore },
    'X',
  ),
  whole('a service, everything blocked', { policy: trail, bucketBlock: everyFlag }, 'DB'),
  whole('a service and the world, everything blocked', { policy: [trail, read()], bucketBlock: everyFlag }, 'DB'),
  whole(
    'tags of principals, everything blocked',
    { policy: [read(equals('aws:PrincipalTag/a', 'b')), shared], bucketBlock: everyFlag },
    'B',
  ),
  whole(
    'public ACL, a Deny of listing',
    { policy: deny(undefined, { Action: 's3:List*' }), acl: grants([all, 'READ']) },
    '',
  ),
  whole(
    'public ACL, a Deny of writing',
    { policy: deny(undefined, { Action: 's3:PutObject' }), acl: grants([all, 'READ']) },
    'L',
  ),
  whole(
    'public ACL, a Deny outside the organization',
    { policy: deny(notEquals('aws:PrincipalOrgID', organization)), acl: grants([all, 'READ']) },
    'X',
  ),
  whole(
    'public ACL, a Deny outside an office',
    { policy: deny({ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }), acl: grants([all, 'READ']) },
    '',
  ),
  whole(
    'public ACL, a Deny of plain HTTP',
    { policy: deny({ Bool: { 'aws:SecureTransport': 'false' } }), acl: grants([all, 'READ']) },
    'L',
  ),
  whole(
    'public ACL, a Deny of objects',
    { policy: deny(undefined, { Resource: objects }), acl: grants([all, 'READ']) },
    'L',
  ),
  whole(
    'signed ACL, a Deny of the anonymous',
    { policy: deny({ Null: { 'aws:PrincipalArn': 'true' } }), acl: grants([signedIn, 'READ']) },
    'L',
  ),
  whole('public ACL and a policy that cannot be read', { policy: '{', acl: grants([all, 'READ']) }, 'rwlpxd'),
  whole(
    'public ACL that is ignored and a policy that cannot be read',
    { policy: '{', acl: grants([all, 'READ']), bucketBlock: ignore },
    'rwlpxd',
  ),
  whole('a policy that cannot be read, everything blocked', { policy: '{', bucketBlock: everyFlag }, 'xdB'),
  whole(
    'public policy and an ACL of an unknown group',
    { policy: read(), acl: grants([group('global/Everyone'), 'WRITE']) },
    'RwPX',
  ),
  whole('an ACL with an unknown permission', { acl: grants([all, 'READ_ALL']) }, 'rwlpx'),
  whole(
    'an unknown permission of the owner',
    {
      acl: [
        { Grantee: me, Permission: 'FULL_CONTROL' },
        { Grantee: me, Permission: 'X' },
      ],
    },
    '',
  ),
  whole(
    'an e-mail address',
    { acl: grants([{ Type: 'AmazonCustomerByEmail', EmailAddress: 'someone@example.com' }, 'READ']) },
    'X',
  ),
  whole('canned: public-read', { acl: 'public-read' }, 'L'),
  whole('canned: authenticated-read', { acl: 'authenticated-read' }, 'L'),
  whole('canned: private', { acl: 'private' }, ''),
  whole('canned: log-delivery-write', { acl: 'log-delivery-write' }, ''),
  whole('canned: public-read-write, ignored', { acl: 'public-read-write', accountBlock: everyFlag }, 'B'),
];
