import { allow, closedBy, deny, equals, like, objects, organization, owner, read, role, stranger, v } from '../make.ts';
import { at, notEquals, recordCases, service } from './record-case.ts';

const mine = v('aws:ResourceAccount');
const callers = v('aws:PrincipalAccount');
const arnLike = (key: string, value: unknown) => ({ ArnLike: { [key]: value } });
const put = (Condition?: object) =>
  allow(service('sns.amazonaws.com'), 's3:PutObject', Condition, { Resource: objects });
const aws = (AWS: unknown) => allow({ AWS }, 's3:GetObject');

/** Keys that variables tie to each other, and wildcards at odd places. */
export const ties = recordCases('variables', [
  ["an endpoint that the caller's tag names", read(equals('aws:SourceVpce', v('aws:PrincipalTag/vpce'))), 'R'],
  [
    "an endpoint that the caller's tag names, in the organization",
    read({ StringEquals: { 'aws:SourceVpce': v('aws:PrincipalTag/vpce'), 'aws:PrincipalOrgID': organization } }),
    'X',
  ],
  ["roles of the bucket's account", read(arnLike('aws:PrincipalArn', `arn:aws:iam::${mine}:role/*`)), ''],
  ["a role of the caller's account", read(arnLike('aws:PrincipalArn', `arn:aws:iam::${callers}:role/x`)), 'R'],
  [
    "closed unless roles of the bucket's account",
    closedBy({ ArnNotLike: { 'aws:PrincipalArn': `arn:aws:iam::${mine}:*` } }),
    '',
  ],
  [
    "closed unless roles of the caller's account",
    closedBy({ ArnNotLike: { 'aws:PrincipalArn': `arn:aws:iam::${callers}:role/*` } }),
    'R',
  ],
  ["access points of the bucket's account", allow('*', 's3:GetObject', equals('s3:DataAccessPointAccount', mine)), ''],
  [
    "access points of the caller's account",
    allow('*', 's3:GetObject', equals('s3:DataAccessPointAccount', callers)),
    'R',
  ],
  [
    "access points of the bucket's account by ARN",
    allow('*', 's3:GetObject', like('s3:DataAccessPointArn', `arn:aws:s3:*:${mine}:accesspoint/*`)),
    '',
  ],
  ["VPCs of the bucket's account by ARN", read(arnLike('aws:SourceVpcArn', `arn:aws:ec2:*:${mine}:vpc/*`)), ''],
  ["VPCs of the caller's account by ARN", read(arnLike('aws:SourceVpcArn', `arn:aws:ec2:*:${callers}:vpc/*`)), 'R'],
  [
    "paths in the bucket's organization",
    read({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': `${v('aws:ResourceOrgID')}/*` } }),
    'X',
  ],
  [
    "closed outside paths in the bucket's organization",
    closedBy({ 'ForAllValues:StringNotLike': { 'aws:PrincipalOrgPaths': `${v('aws:ResourceOrgID')}/*` } }),
    'X',
  ],
  [
    "endpoints in paths of the bucket's organization",
    read({ 'ForAnyValue:StringLike': { 'aws:VpceOrgPaths': `${v('aws:ResourceOrgID')}/*` } }),
    '',
  ],
  [
    "a source in paths of the bucket's organization",
    put({ 'ForAnyValue:StringLike': { 'aws:SourceOrgPaths': `${v('aws:ResourceOrgID')}/*` } }),
    '',
  ],
  ["a source ARN of the bucket's account", put(arnLike('aws:SourceArn', `arn:aws:sns:*:${mine}:*`)), ''],
  [
    "a source ARN of the source's account",
    put(arnLike('aws:SourceArn', `arn:aws:sns:*:${v('aws:SourceAccount')}:*`)),
    'D',
  ],
  ["closed unless the source is of the bucket's account", [put(), deny(notEquals('aws:SourceAccount', mine))], ''],
  [
    "closed unless the source is of the bucket's organization",
    [
      put(),
      deny({ ...notEquals('aws:SourceOrgID', v('aws:ResourceOrgID')), Bool: { 'aws:PrincipalIsAWSService': 'true' } }),
    ],
    '',
  ],
  ["a list by the caller's account", allow('*', 's3:ListBucket', like('s3:prefix', `${callers}/*`)), 'L'],
  [
    "a list by the caller's account, in the organization",
    allow('*', 's3:ListBucket', {
      StringLike: { 's3:prefix': `${callers}/*` },
      StringEquals: { 'aws:PrincipalOrgID': organization },
    }),
    'X',
  ],
  [
    "uploads by keys of the bucket's account",
    allow(
      '*',
      's3:PutObject',
      arnLike('s3:x-amz-server-side-encryption-aws-kms-key-id', `arn:aws:kms:*:${mine}:key/*`),
    ),
    '',
  ],
  [
    "uploads by keys of the caller's account",
    allow(
      '*',
      's3:PutObject',
      arnLike('s3:x-amz-server-side-encryption-aws-kms-key-id', `arn:aws:kms:*:${callers}:key/*`),
    ),
    'W',
  ],
  [
    "uploads with the caller's account as a tag",
    allow('*', 's3:PutObject', equals('s3:RequestObjectTag/owner', callers)),
    'W',
  ],
  ["the object's tag as the caller's unique id", read(equals('s3:ExistingObjectTag/owner', v('aws:userid'))), 'R'],
  ["the object's tag as the bucket's account", read(equals('s3:ExistingObjectTag/owner', mine)), 'R'],
  [
    'a tag of the bucket as that of the caller',
    read(equals('aws:PrincipalTag/team', v('aws:ResourceTag/team'))),
    'rpx',
  ],
  [
    'a tag of the bucket as that of the own caller',
    allow({ AWS: owner }, 's3:GetObject', equals('aws:PrincipalTag/team', v('aws:ResourceTag/team'))),
    '',
  ],
  [
    "the caller's organization and account as a folder",
    read(undefined, { Resource: at(`${v('aws:PrincipalOrgID')}/${callers}/*`) }),
    'R',
  ],
  [
    "the caller's role by its account, in a folder of the account",
    allow('*', 's3:PutObject', arnLike('aws:PrincipalArn', `arn:aws:iam::${callers}:role/up`), {
      Resource: at(`${callers}/*`),
    }),
    'W',
  ],
  ['any path to a name of a role', read(like('aws:PrincipalArn', '*/Admin')), 'R'],
  [
    'any path to a name of a role of a foreign account',
    read(arnLike('aws:PrincipalArn', `arn:aws:iam::${stranger}:*/Admin`)),
    'X',
  ],
  ['any service of a foreign account', read(arnLike('aws:PrincipalArn', `arn:aws:*::${stranger}:*`)), 'X'],
  ['any region of a foreign account', read(arnLike('aws:PrincipalArn', `arn:aws:iam:*:${stranger}:role/app`)), 'X'],
  ['a star behind the account of an ARN', read(arnLike('aws:PrincipalArn', `arn:aws:iam::${owner}*:role/*`)), ''],
  ['a star behind the account of a source', put(arnLike('aws:SourceArn', `arn:aws:sns:*:${owner}*:*`)), ''],
  ['a letter open in the account of a source', put(arnLike('aws:SourceArn', 'arn:aws:sns:*:11112222333?:*')), 'D'],
  ['the own account somewhere in a source', put(like('aws:SourceArn', `*${owner}*`)), 'D'],
  [
    'the own account somewhere in a source, and as its account',
    put({ StringLike: { 'aws:SourceArn': `*${owner}*` }, StringEquals: { 'aws:SourceAccount': owner } }),
    '',
  ],
  ['unique ids of roles', read(like('aws:userid', 'AROA*')), 'R'],
  ['unique ids of users', read(like('aws:userid', 'AIDA*')), 'R'],
  ['unique ids of any session', read(like('aws:userid', '*:*')), 'R'],
  ['closed unless unique ids of users', closedBy({ StringNotLike: { 'aws:userid': 'AIDA*' } }), 'R'],
  [
    'a service by how its name begins',
    allow('*', 's3:PutObject', like('aws:PrincipalServiceName', 'cloudtrail*')),
    'D',
  ],
  ['services by having a name', allow('*', 's3:PutObject', { Null: { 'aws:PrincipalServiceName': 'false' } }), 'D'],
  [
    'everybody but services by having a name',
    allow('*', 's3:PutObject', { Null: { 'aws:PrincipalServiceName': 'true' } }),
    'W',
  ],
  ['an account by how it begins as a principal', aws('arn:aws:iam::9999*:root'), 'R'],
  ['a role of accounts by how they begin', aws('arn:aws:iam::9999*:role/app'), 'R'],
  ['a session without a name', aws(`arn:aws:sts::${stranger}:assumed-role/app`), 'rwlpxd'],
  ['a role without a name', aws(`arn:aws:iam::${stranger}:role`), 'rwlpxd'],
  [
    'a foreign account, closed unless its role by the ARN of a session',
    [
      aws(stranger),
      deny({ StringNotLike: { 'aws:PrincipalArn': [role(stranger), `arn:aws:sts::${stranger}:assumed-role/app/*`] } }),
    ],
    'X',
  ],
  [
    'a foreign account, closed for all its roles',
    [aws(stranger), deny(arnLike('aws:PrincipalArn', role(stranger, '*')))],
    'X',
  ],
  [
    'a foreign account, closed for roles, users and root',
    [aws(stranger), deny(arnLike('aws:PrincipalArn', `arn:aws:iam::${stranger}:*`))],
    '',
  ],
  [
    'the world, closed for roles and users of all accounts',
    [read(), deny(arnLike('aws:PrincipalArn', 'arn:aws:iam::*:*'))],
    'R',
  ],
  [
    'the world, closed for a pattern of all principals and the anonymous',
    [read(), deny(arnLike('aws:PrincipalArn', '*')), deny({ Null: { 'aws:PrincipalArn': 'true' } })],
    '',
  ],
]);
