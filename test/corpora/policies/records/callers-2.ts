import {
  allow,
  bucket,
  deny,
  equals,
  like,
  objects,
  organization,
  owner,
  read,
  role,
  root,
  stranger,
} from '../make.ts';
import { notEquals, recordCases, service } from './record-case.ts';

const aws = (AWS: unknown) => allow({ AWS }, 's3:GetObject');
const malformed = 'rwlpxd';
const foreign = (resource: string, kind = 'iam') => `arn:aws:${kind}::${stranger}:${resource}`;
const spare = (NotPrincipal: unknown, Condition?: object) => ({
  Effect: 'Deny',
  NotPrincipal,
  Action: 's3:*',
  Resource: [bucket, objects],
  ...(Condition === undefined ? {} : { Condition }),
});
const allBut = (NotPrincipal: unknown) => ({
  Effect: 'Allow',
  NotPrincipal,
  Action: 's3:GetObject',
  Resource: objects,
});
const oai = 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE';
const canonical = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
const google = { Federated: 'accounts.google.com' };
const session = (name: string) => foreign(`assumed-role/app/${name}`, 'sts');

/** Principals of all kinds, what is none, and NotPrincipal. */
export const callers2 = recordCases('principal', [
  ['a group is no principal', aws(foreign('group/devs')), malformed],
  ['an instance profile is no principal', aws(foreign('instance-profile/app')), malformed],
  ['a managed policy is no principal', aws('arn:aws:iam::aws:policy/AdministratorAccess'), malformed],
  ['a bucket is no principal', aws(bucket), malformed],
  ['an ARN that ends with the account', aws(`arn:aws:iam::${stranger}`), malformed],
  ['an ARN with a region', aws(`arn:aws:iam:eu-west-1:${stranger}:root`), malformed],
  ['an account with eleven digits', aws('99998888777'), malformed],
  ['an account with dashes', aws('9999-8888-7777'), malformed],
  ['a principal with a space behind', aws(`${root(stranger)} `), malformed],
  ['an ARN in capitals', aws(root(stranger).toUpperCase()), malformed],
  ['a provider as a principal of AWS', aws(foreign('saml-provider/idp')), malformed],
  ['a service as a principal of AWS', aws('cloudtrail.amazonaws.com'), malformed],
  ['one good and one bad principal', aws([root(stranger), 'nobody']), malformed],
  ['principal null', aws(null), malformed],
  ['principal true', aws(true), malformed],
  ['principals in a list of objects', allow([{ AWS: stranger }], 's3:GetObject'), malformed],
  ['any partition', aws(`arn:*:iam::${stranger}:root`), malformed],
  ['sessions of any role of a foreign account', aws(session('*').replace('app', '*')), 'X'],
  ['sessions of a role of any account', aws('arn:aws:sts::*:assumed-role/Admin/*'), 'R'],
  ['sessions by a part of the name', aws(session('deploy-*')), 'X'],
  ['federated users of a foreign account', aws(foreign('federated-user/*', 'sts')), 'X'],
  ['federated users of any account', aws('arn:aws:sts::*:federated-user/bob'), 'R'],
  ['roles of a foreign account by a question mark', aws(role(stranger, 'a?p')), 'X'],
  ['everything of a foreign account by a star', aws(foreign('*')), 'X'],
  ['everything of the own account by a star', aws(`arn:aws:iam::${owner}:*`), ''],
  ['roles of the own account by a star', aws(role(owner, '*')), ''],
  [
    'own account, foreign provider and own provider',
    allow(
      { AWS: owner, Federated: [`arn:aws:iam::${owner}:saml-provider/a`, foreign('saml-provider/b')] },
      's3:GetObject',
    ),
    'X',
  ],
  ['own account and a public provider', allow({ AWS: owner, ...google }, 's3:GetObject'), 'R'],
  [
    'a public provider for one application',
    allow(google, 's3:GetObject', equals('accounts.google.com:aud', 'app')),
    'rpx',
  ],
  [
    'a public provider in the organization of principals',
    allow(google, 's3:GetObject', equals('aws:PrincipalOrgID', organization)),
    'rpx',
  ],
  [
    'a public provider from an office',
    allow(google, 's3:GetObject', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
    '',
  ],
  [
    'a foreign provider and an audience',
    allow(
      { Federated: foreign('saml-provider/idp') },
      's3:GetObject',
      equals('SAML:aud', 'https://signin.aws.amazon.com/saml'),
    ),
    'x',
  ],
  [
    'an own provider and an audience',
    allow(
      { Federated: `arn:aws:iam::${owner}:saml-provider/idp` },
      's3:GetObject',
      equals('SAML:aud', 'https://signin.aws.amazon.com/saml'),
    ),
    '',
  ],
  ['the world, closed for a public provider', [read(), deny(undefined, { Principal: google })], 'R'],
  ['canonical users in a list', allow({ CanonicalUser: [canonical, 'f'.repeat(64)] }, 's3:PutObject'), 'X'],
  [
    'canonical user that asks for an office',
    allow({ CanonicalUser: canonical }, 's3:GetObject', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
    'X',
  ],
  [
    'canonical user, plain HTTP alone, closed',
    [allow({ CanonicalUser: canonical }, 's3:GetObject'), deny({ Bool: { 'aws:SecureTransport': ['true', 'false'] } })],
    '',
  ],
  [
    'canonical user, closed unless own account',
    [allow({ CanonicalUser: canonical }, 's3:GetObject'), deny(notEquals('aws:PrincipalAccount', owner))],
    'x',
  ],
  ['all but own and a foreign account', allBut({ AWS: [root(owner), root(stranger)] }), 'R'],
  ['all but a service', allBut(service('ec2.amazonaws.com')), 'R'],
  ['all but a canonical user', allBut({ CanonicalUser: canonical }), 'R'],
  ['spared: a service; the world was let in', [read(), spare(service('cloudtrail.amazonaws.com'))], ''],
  ['spared: the own account; a foreign one was let in', [aws(stranger), spare({ AWS: root(owner) })], ''],
  ['spared: the account of the role that was let in', [aws(role(stranger)), spare({ AWS: root(stranger) })], 'x'],
  ['spared: role and account', [aws(role(stranger)), spare({ AWS: [root(stranger), role(stranger)] })], 'X'],
  [
    'spared: session, role and account',
    [aws(role(stranger)), spare({ AWS: [root(stranger), role(stranger), session('s')] })],
    'X',
  ],
  [
    'spared: another role and the account',
    [aws(role(stranger)), spare({ AWS: [root(stranger), role(stranger, 'other')] })],
    'x',
  ],
  [
    'spared: own root, where there is no TLS',
    [read(), spare({ AWS: root(owner) }, { Bool: { 'aws:SecureTransport': 'false' } })],
    'R',
  ],
  [
    'spared: own root, outside an office',
    [read(), spare({ AWS: root(owner) }, { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })],
    '',
  ],
  [
    'spared: access identity; identity and world were let in',
    [allow({ AWS: oai }, 's3:GetObject'), read(), spare({ AWS: oai })],
    '',
  ],
  [
    'spared: canonical user that was let in',
    [allow({ CanonicalUser: canonical }, 's3:GetObject'), spare({ CanonicalUser: canonical })],
    'X',
  ],
  ['one session, closed for another by its unique id', [aws(session('s')), deny(like('aws:userid', '*:t'))], 'X'],
  ['a session, closed unless it is itself', [aws(session('s')), deny({ StringNotLike: { 'aws:userid': '*:s' } })], 'X'],
  [
    'a foreign role, closed unless it has a unique id',
    [aws(role(stranger)), deny({ StringNotLike: { 'aws:userid': ['AROAJ2UCCR6DPCEXAMPLE:*', owner] } })],
    'X',
  ],
  [
    'own roles, closed unless they have a unique id',
    [aws([role(owner), owner]), deny({ StringNotLike: { 'aws:userid': ['AROAJ2UCCR6DPCEXAMPLE:*', owner] } })],
    '',
  ],
  [
    'a foreign role that is denied by its session',
    [aws(role(stranger)), deny(undefined, { Principal: { AWS: session('s') } })],
    'x',
  ],
  [
    'a foreign role, closed for its ARN',
    [aws(role(stranger)), deny({ ArnEquals: { 'aws:PrincipalArn': role(stranger) } })],
    '',
  ],
  [
    'a foreign role, closed unless a session of it',
    [aws(role(stranger)), deny({ ArnNotEquals: { 'aws:PrincipalArn': session('s') } })],
    '',
  ],
  [
    'a foreign user with MFA, closed without',
    [aws(foreign('user/bob')), deny({ BoolIfExists: { 'aws:MultiFactorAuthPresent': false } })],
    'X',
  ],
  [
    'a foreign role by TLS, from an office, with an ACL',
    allow({ AWS: role(stranger) }, 's3:PutObject', {
      IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
      Bool: { 'aws:SecureTransport': 'true' },
      StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' },
    }),
    'X',
  ],
  [
    'a foreign role that is asked for a tag',
    allow({ AWS: role(stranger) }, 's3:GetObject', equals('aws:PrincipalTag/team', 'blue')),
    'X',
  ],
  [
    'a foreign role that is asked for the type of a user',
    allow({ AWS: role(stranger) }, 's3:GetObject', equals('aws:PrincipalType', 'User')),
    '',
  ],
  [
    'a foreign account that is asked for its root',
    allow({ AWS: stranger }, 's3:GetObject', equals('aws:PrincipalType', 'Account')),
    'X',
  ],
  [
    'a foreign account as an anonymous',
    allow({ AWS: stranger }, 's3:GetObject', equals('aws:PrincipalType', 'Anonymous')),
    '',
  ],
  ['a foreign account, denied without signature', [aws(stranger), deny({ Null: { 's3:authType': 'true' } })], 'X'],
  ['a foreign account by its user name', allow({ AWS: stranger }, 's3:GetObject', equals('aws:username', 'bob')), 'X'],
  ['a foreign role by a user name', allow({ AWS: role(stranger) }, 's3:GetObject', equals('aws:username', 'bob')), ''],
]);
