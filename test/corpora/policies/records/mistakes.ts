import { closedBy, deny, equals, like, member, organization, owner, read, role, root, stranger, v } from '../make.ts';
import { inOrganization, notEquals, recordCases } from './record-case.ts';

const arn = (operator: string, value: unknown) => ({ [operator]: { 'aws:PrincipalArn': value } });
const session = `arn:aws:sts::${stranger}:assumed-role/app/s`;
const notLike = (key: string, value: unknown) => ({ StringNotLike: { [key]: value } });

/** What people write by mistake, and what it then says. */
export const mistakes = recordCases('evaluation', [
  ['a star in NotEquals of endpoints closes all', closedBy(notEquals('aws:SourceVpce', 'vpce-*')), ''],
  ['a star in NotEquals of ARNs closes all', closedBy(arn('StringNotEquals', role(owner, '*'))), ''],
  ['a star in Equals of endpoints opens nothing', read(equals('aws:SourceVpce', 'vpce-*')), ''],
  ['a star in Equals of paths opens nothing', read(equals('aws:PrincipalOrgPaths', inOrganization('*'))), ''],
  ['paths without a set operator', read(like('aws:PrincipalOrgPaths', inOrganization('*'))), 'X'],
  ['an organization and a star', read(like('aws:PrincipalOrgID', `${organization}*`)), 'R'],
  ['any organization but none', closedBy(notLike('aws:PrincipalOrgID', 'o-*')), 'R'],
  ["a session's ARN is nobody's principal ARN", read(arn('ArnLike', session)), ''],
  ['Deny unless a session by principal ARN closes all', closedBy(arn('ArnNotLike', session)), ''],
  ['root of every account', read(arn('ArnLike', 'arn:aws:iam::*:root')), 'R'],
  ['root of one account', read(arn('ArnEquals', root(stranger))), 'X'],
  ['root of the own account', read(arn('ArnEquals', root(owner))), ''],
  ['root users by type', read(equals('aws:PrincipalType', 'Account')), 'R'],
  ['users by type', read(equals('aws:PrincipalType', 'User')), 'R'],
  ['sessions by type', read(equals('aws:PrincipalType', 'AssumedRole')), 'R'],
  ['federated users by type', read(equals('aws:PrincipalType', 'FederatedUser')), 'R'],
  [
    'Deny of users, sessions and the anonymous',
    closedBy(equals('aws:PrincipalType', ['User', 'AssumedRole', 'Anonymous'])),
    'R',
  ],
  [
    'Deny of every type',
    closedBy(equals('aws:PrincipalType', ['User', 'AssumedRole', 'Anonymous', 'Account', 'FederatedUser'])),
    '',
  ],
  [
    'sessions of the organization',
    read({ StringEquals: { 'aws:PrincipalType': 'AssumedRole', 'aws:PrincipalOrgID': organization } }),
    'X',
  ],
  ['a user name that anybody may give', read(equals('aws:username', 'bob')), 'R'],
  ['Deny unless a user name', closedBy(notEquals('aws:username', 'admin')), 'R'],
  ['Deny of every user name leaves those without', closedBy(like('aws:username', '*')), 'R'],
  [
    'user name of the own account',
    read({ StringEquals: { 'aws:username': 'bob', 'aws:PrincipalAccount': owner } }),
    '',
  ],
  [
    'user name and foreign account',
    read({ StringEquals: { 'aws:username': 'bob', 'aws:PrincipalAccount': stranger } }),
    'X',
  ],
  [
    'values are alternatives, and none of them with Not',
    closedBy(notEquals('aws:PrincipalAccount', [owner, stranger])),
    'X',
  ],
  [
    'keys of one operator must all differ',
    closedBy({ StringNotEquals: { 'aws:PrincipalAccount': owner, 'aws:PrincipalOrgID': organization } }),
    'X',
  ],
  [
    'Denies apart: only who fits both',
    [read(), deny(notEquals('aws:PrincipalAccount', owner)), deny(notEquals('aws:PrincipalOrgID', organization))],
    '',
  ],
  [
    'keys of one operator must all differ: any of three',
    closedBy({ StringNotEquals: { 'aws:PrincipalAccount': owner, 'aws:SourceVpce': 'vpce-1a2b3c4d' } }),
    '',
  ],
  [
    'office or organization',
    closedBy({ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' }, ...notEquals('aws:PrincipalOrgID', organization) }),
    'X',
  ],
  [
    'office or tag that anybody has',
    closedBy({ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' }, ...notEquals('aws:PrincipalTag/a', 'b') }),
    'R',
  ],
  [
    'office or referer',
    closedBy({ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' }, ...notEquals('aws:Referer', 'x') }),
    'R',
  ],
  [
    'the organization without the own account',
    read({ ...equals('aws:PrincipalOrgID', organization), ...notEquals('aws:PrincipalAccount', owner) }),
    'X',
  ],
  [
    'the organization and the own account',
    read({ StringEquals: { 'aws:PrincipalOrgID': organization, 'aws:PrincipalAccount': owner } }),
    '',
  ],
  [
    'the organization and a member',
    read({ StringEquals: { 'aws:PrincipalOrgID': organization, 'aws:PrincipalAccount': member } }),
    'X',
  ],
  [
    'two organizations at once',
    read({
      StringEquals: { 'aws:PrincipalOrgID': organization },
      StringNotEquals: { 'aws:PrincipalOrgID': 'o-foreignorg1' },
    }),
    'X',
  ],
  [
    'two organizations that exclude each other',
    [read(equals('aws:PrincipalOrgID', organization)), deny(notEquals('aws:PrincipalOrgID', 'o-foreignorg1'))],
    '',
  ],
  ["the bucket's organization", closedBy(notEquals('aws:PrincipalOrgID', v('aws:ResourceOrgID'))), 'X'],
  ["the bucket's account", closedBy(notEquals('aws:PrincipalAccount', v('aws:ResourceAccount'))), ''],
  ["the bucket's account by the key of S3", closedBy(notEquals('s3:ResourceAccount', owner)), 'R'],
  ["Deny where the bucket's account is its own", closedBy(equals('s3:ResourceAccount', owner)), ''],
]);
