import { allow, closedBy, deny, equals, like, member, organization, owner, read, role, stranger, v } from '../make.ts';
import { inOrganization, notEquals, recordCases } from './record-case.ts';

const org = equals('aws:PrincipalOrgID', organization);
const paths = (...list: string[]) => ({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': list } });
const arn = (value: unknown, operator = 'ArnLike') => ({ [operator]: { 'aws:PrincipalArn': value } });

/** Organizations, accounts and ARNs of principals, with each other. */
export const organizations = recordCases('globalKeys', [
  ['a root without its organization is not unique', read(paths('*/r-ab12/*')), 'R'],
  ['a unit without its organization is not unique', read(paths('*/ou-ab12-11111111/*')), 'R'],
  [
    'closed unless a unit without its organization',
    closedBy({ 'ForAllValues:StringNotLike': { 'aws:PrincipalOrgPaths': '*/ou-ab12-11111111/*' } }),
    'R',
  ],
  ['units of the organization by a pattern', read(paths(inOrganization('*/ou-ab12-*'))), 'X'],
  ['a star behind the organization of a path', read(paths(`${organization}*`)), 'R'],
  [
    'path of the organization and of another',
    read(paths(inOrganization('r-ab12/ou-ab12-1/*'), 'o-partnerorg1/*')),
    'X',
  ],
  ['organization and a role that every account may have', read({ ...org, ...arn('arn:aws:iam::*:role/data') }), 'X'],
  [
    'a foreign organization and the own account',
    read({ StringEquals: { 'aws:PrincipalOrgID': 'o-foreignorg1', 'aws:PrincipalAccount': owner } }),
    '',
  ],
  [
    'organization and an account that may be a member',
    read({ StringEquals: { 'aws:PrincipalOrgID': organization, 'aws:PrincipalAccount': stranger } }),
    'X',
  ],
  ['closed but for two organizations', closedBy(notEquals('aws:PrincipalOrgID', [organization, 'o-partnerorg1'])), 'X'],
  ['closed for the own organization', closedBy(org), 'R'],
  [
    'organization, closed unless a role by name',
    [read(org), deny(arn('arn:aws:iam::*:role/Data*', 'ArnNotLike'))],
    'X',
  ],
  ['organization, closed unless own roles', [read(org), deny(arn(role(owner, '*'), 'ArnNotLike'))], ''],
  ['organization, closed for the own account', [read(org), deny(equals('aws:PrincipalAccount', owner))], 'X'],
  [
    'organization, closed unless the own account',
    [read(org), deny(notEquals('aws:PrincipalAccount', v('aws:ResourceAccount')))],
    '',
  ],
  ['accounts, one of them a variable', read(equals('aws:PrincipalAccount', [owner, v('aws:ResourceAccount')])), ''],
  [
    'closed but for the own and a foreign account',
    closedBy(notEquals('aws:PrincipalAccount', [v('aws:ResourceAccount'), stranger])),
    'X',
  ],
  ['a star behind all digits of the own account', read(like('aws:PrincipalAccount', `${owner}*`)), ''],
  ['a star behind all digits of a foreign account', read(like('aws:PrincipalAccount', `${stranger}*`)), 'X'],
  [
    'closed but for the own account and a star',
    closedBy({ StringNotLike: { 'aws:PrincipalAccount': `${owner}*` } }),
    '',
  ],
  ['a star before all digits of the own account', read(like('aws:PrincipalAccount', `*${owner}`)), ''],
  ['ARNs that begin with the own account', read(like('aws:PrincipalArn', `arn:aws:iam::${owner}*`)), ''],
  ['ARNs that hold the own account somewhere', read(like('aws:PrincipalArn', `*${owner}*`)), 'R'],
  [
    'closed unless ARNs hold the own account somewhere',
    closedBy({ StringNotLike: { 'aws:PrincipalArn': `*${owner}*` } }),
    'R',
  ],
  ['ARNs of the own account, the rest by stars', read(arn(`arn:*:*:*:${owner}:*`)), ''],
  ['ARNs of a foreign account, the rest by stars', read(arn(`arn:*:*:*:${stranger}:*`)), 'X'],
  ['own account as the name of a role', read(arn(`arn:aws:iam::*:role/${owner}-deploy`)), 'R'],
  [
    'closed unless the own account is the name of a role',
    closedBy(arn(`arn:aws:iam::*:role/${owner}-deploy`, 'ArnNotLike')),
    'R',
  ],
  ['own account with one digit open', read(arn('arn:aws:iam::11112222333?:role/*')), 'R'],
  [
    'ForAllValues of the organization, closed without one',
    [
      read({ 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': organization } }),
      deny({ Null: { 'aws:PrincipalOrgID': 'true' } }),
    ],
    'X',
  ],
  [
    'IfExists of the organization and a foreign account',
    read({
      StringEqualsIfExists: { 'aws:PrincipalOrgID': organization },
      StringEquals: { 'aws:PrincipalAccount': stranger },
    }),
    'X',
  ],
  ['organization and a literal star', read(equals('aws:PrincipalOrgID', [organization, '*'])), 'X'],
  ['accounts in no organization', read({ Null: { 'aws:PrincipalOrgPaths': 'true' } }), 'R'],
  ['organization with a space behind', read(equals('aws:PrincipalOrgID', `${organization} `)), ''],
  [
    'closed unless an organization with a space behind',
    closedBy(notEquals('aws:PrincipalOrgID', `${organization} `)),
    '',
  ],
  ["closed unless the bucket's organization is the own", closedBy(notEquals('aws:ResourceOrgID', organization)), 'R'],
  ["the caller's own organization", read(equals('aws:PrincipalOrgID', v('aws:PrincipalOrgID'))), 'R'],
  [
    "closed unless the caller's own organization",
    closedBy(notEquals('aws:PrincipalOrgID', v('aws:PrincipalOrgID'))),
    'R',
  ],
  [
    "closed unless the bucket's organization is the caller's",
    closedBy(notEquals('aws:ResourceOrgID', v('aws:PrincipalOrgID'))),
    'X',
  ],
  ["the bucket's organization is the caller's", read(equals('aws:ResourceOrgID', v('aws:PrincipalOrgID'))), 'X'],
  ["the bucket's account is the caller's", read(equals('aws:ResourceAccount', v('aws:PrincipalAccount'))), ''],
  [
    "closed unless the bucket's account is the caller's",
    closedBy(notEquals('s3:ResourceAccount', v('aws:PrincipalAccount'))),
    '',
  ],
  ['the account of a source is no person', read(equals('aws:PrincipalAccount', v('aws:SourceAccount'))), ''],
  ['a user whose tag is his name', read(equals('aws:username', v('aws:PrincipalTag/name'))), 'R'],
  ["a caller's tag as that of the object", read(equals('aws:PrincipalTag/team', v('s3:ExistingObjectTag/team'))), 'R'],
  [
    "the object's tag as that of the caller",
    read(equals('s3:ExistingObjectTag/team', v('aws:PrincipalTag/team'))),
    'R',
  ],
  [
    "the object's tag as that of the caller, closed otherwise",
    closedBy(notEquals('s3:ExistingObjectTag/team', v('aws:PrincipalTag/team'))),
    'R',
  ],
  [
    "the object's tag as that of the caller, in the organization",
    read({
      StringEquals: { 's3:ExistingObjectTag/team': v('aws:PrincipalTag/team'), 'aws:PrincipalOrgID': organization },
    }),
    'X',
  ],
  [
    "the object's tag as that of a foreign caller",
    allow({ AWS: stranger }, 's3:GetObject', equals('s3:ExistingObjectTag/team', v('aws:PrincipalTag/team'))),
    'X',
  ],
  [
    "the object's tag as that of an own caller",
    allow({ AWS: owner }, 's3:GetObject', equals('s3:ExistingObjectTag/team', v('aws:PrincipalTag/team'))),
    '',
  ],
  [
    "the object's tag as the caller's account",
    read(equals('s3:ExistingObjectTag/owner', v('aws:PrincipalAccount'))),
    'R',
  ],
  ['sessions by name of any role', read(like('aws:userid', '*:alice@example.com')), 'R'],
  ['closed unless sessions by name', closedBy({ StringNotLike: { 'aws:userid': '*:alice@example.com' } }), 'R'],
  ['the unique id of the anonymous', read(equals('aws:userid', 'anonymous')), 'R'],
  ['closed for the unique id of the anonymous', closedBy(equals('aws:userid', 'anonymous')), 'R'],
  ['no unique id is nobody', read({ Null: { 'aws:userid': 'true' } }), ''],
  ['users alone', read({ Null: { 'aws:username': 'false' } }), 'R'],
  ['every ARN by ArnEquals', read(arn('*', 'ArnEquals')), 'R'],
  ['a literal star for an ARN', read(arn('*', 'StringEquals')), ''],
  ['accounts that are two', read(notEquals('aws:PrincipalAccount', [owner, stranger])), 'R'],
  [
    'organization by TLS with MFA',
    read({ ...org, Bool: { 'aws:SecureTransport': 'true', 'aws:MultiFactorAuthPresent': 'true' } }),
    'X',
  ],
  [
    'own account by TLS or anybody with a tag',
    [
      read({ ...equals('aws:PrincipalAccount', owner), Bool: { 'aws:SecureTransport': 'true' } }),
      read(equals('aws:PrincipalTag/x', 'y')),
    ],
    'R',
  ],
  ['a member by its ARN', read(arn(role(member, '*'))), 'X'],
  [
    'a foreign account, closed unless the organization',
    [allow({ AWS: stranger }, 's3:GetObject'), deny(notEquals('aws:PrincipalOrgID', 'o-foreignorg1'))],
    'X',
  ],
  [
    'all but reading is denied outside the organization',
    [
      allow('*', 's3:*'),
      {
        Effect: 'Deny',
        Principal: '*',
        NotAction: 's3:GetObject',
        Resource: '*',
        Condition: notEquals('aws:PrincipalOrgID', organization),
      },
    ],
    'R',
  ],
]);
