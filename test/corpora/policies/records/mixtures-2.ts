import {
  allow,
  bucket,
  closedBy,
  deny,
  equals,
  like,
  member,
  objects,
  organization,
  owner,
  read,
  role,
  root,
  stranger,
  v,
} from '../make.ts';
import { at, inOrganization, notEquals, recordCases, service } from './record-case.ts';

const arn = (value: unknown, operator = 'ArnLike') => ({ [operator]: { 'aws:PrincipalArn': value } });
const from = (...blocks: string[]) => ({ IpAddress: { 'aws:SourceIp': blocks } });
const org = equals('aws:PrincipalOrgID', organization);
const config = service('config.amazonaws.com');
const spare = (NotPrincipal: unknown) => ({
  Effect: 'Deny',
  NotPrincipal,
  Action: 's3:*',
  Resource: [bucket, objects],
});
const canonical = { CanonicalUser: 'f'.repeat(64) };
const foreignIdp = { Federated: `arn:aws:iam::${stranger}:saml-provider/idp` };
const put = allow('*', 's3:PutObject');
const inOther = (key: string) => `arn:aws:s3:::amzn-s3-demo-other/${key}`;
const malformed = 'rwlpxd';

/** The same of NotPrincipal, organizations, several buckets, mistakes. */
export const mixtures2 = recordCases('evaluation', [
  [
    'NotPrincipal that allows, closed outside the organization',
    [
      { Effect: 'Allow', NotPrincipal: { AWS: root(stranger) }, Action: 's3:GetObject', Resource: objects },
      deny(notEquals('aws:PrincipalOrgID', organization)),
    ],
    'X',
  ],
  ['a service, own principals spared', [allow(config, 's3:PutObject'), spare({ AWS: [role(owner), root(owner)] })], ''],
  [
    'a canonical user, own principals spared',
    [allow(canonical, 's3:GetObject'), spare({ AWS: [role(owner), root(owner)] })],
    '',
  ],
  [
    'a foreign provider, own principals spared',
    [allow(foreignIdp, 's3:GetObject'), spare({ AWS: [role(owner), root(owner)] })],
    '',
  ],
  ['a foreign provider, itself spared', [allow(foreignIdp, 's3:GetObject'), spare(foreignIdp)], 'X'],
  [
    'organization but for a unit',
    [read(org), deny({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': inOrganization('r-ab12/ou-ab12-1/*') } })],
    'X',
  ],
  [
    'organization but for all units',
    [read(org), deny({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': inOrganization('*') } })],
    '',
  ],
  [
    'closed outside units where there are paths',
    closedBy({
      'ForAllValues:StringNotLike': { 'aws:PrincipalOrgPaths': inOrganization('*') },
      Null: { 'aws:PrincipalOrgPaths': 'false' },
    }),
    'R',
  ],
  ['organization with a letter open', read(like('aws:PrincipalOrgID', 'o-exampleorgi?')), 'R'],
  ['accounts of twelve letters', read(like('aws:PrincipalAccount', '?'.repeat(12))), 'R'],
  ['accounts of eleven letters', read(like('aws:PrincipalAccount', '?'.repeat(11))), ''],
  ['organization without the own account', read({ ...org, ...notEquals('aws:PrincipalAccount', owner) }), 'X'],
  [
    'organization without the own account, by a variable',
    read({ ...org, ...notEquals('aws:PrincipalAccount', v('aws:ResourceAccount')) }),
    'X',
  ],
  ['a member or the own account', allow({ AWS: [member, owner] }, 's3:GetObject', org), 'X'],
  ['a provider of IPv4 and IPv6', read(from('203.0.113.0/24', '2001:db8::/16')), 'R'],
  ['a /8 with private addresses in it', read(from('192.0.0.0/8')), ''],
  ['a /7 with private addresses in it', read(from('192.0.0.0/7')), 'R'],
  [
    'all addresses IfExists and an endpoint',
    read({
      IpAddressIfExists: { 'aws:SourceIp': '0.0.0.0/0' },
      StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1a2b3c4d' },
    }),
    'R',
  ],
  [
    'two buckets: one denied, one shared',
    [read(), deny(), allow({ AWS: stranger }, 's3:GetObject', undefined, { Resource: inOther('*') })],
    'X',
  ],
  [
    'two buckets: the Deny is of the other',
    [
      read(),
      deny(undefined, { Resource: ['arn:aws:s3:::amzn-s3-demo-other', inOther('*')] }),
      allow({ AWS: owner }, 's3:*', undefined, { Resource: inOther('*') }),
    ],
    'R',
  ],
  ['a bucket of another account', read(equals('s3:ResourceAccount', stranger)), ''],
  ['no bucket of the own account', read(notEquals('s3:ResourceAccount', owner)), ''],
  ['a bucket of one of two accounts', read(equals('aws:ResourceAccount', [owner, stranger])), 'R'],
  ['closed where the bucket is of another account', closedBy(notEquals('aws:ResourceAccount', owner)), 'R'],
  [
    'access identity and foreign account',
    allow(
      { AWS: ['arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1', root(stranger)] },
      's3:GetObject',
    ),
    'X',
  ],
  [
    'access identity in China',
    allow({ AWS: 'arn:aws-cn:iam::cloudfront:user/CloudFront Origin Access Identity E1' }, 's3:GetObject', undefined, {
      Resource: 'arn:aws-cn:s3:::amzn-s3-demo-bucket/*',
    }),
    '',
  ],
  [
    'a referer and an endpoint',
    read({ ...like('aws:Referer', 'https://example.com/*'), ...equals('aws:SourceVpce', 'vpce-1a2b3c4d') }),
    '',
  ],
  [
    'a referer of the own account',
    allow({ AWS: owner }, 's3:GetObject', like('aws:Referer', 'https://example.com/*')),
    '',
  ],
  ['reading is denied beside an unknown action', [read(), deny(undefined, { Action: ['s3:GetObject', 's3:Foo'] })], ''],
  ['an unknown action alone is denied', [read(), deny(undefined, { Action: 's3:Foo' })], 'R'],
  [
    'all but an unknown action',
    { Effect: 'Allow', Principal: '*', NotAction: 's3:Foo', Resource: [bucket, objects] },
    'R W L',
  ],
  [
    'all but an unknown action are denied',
    [read(), { Effect: 'Deny', Principal: '*', NotAction: 's3:Foo', Resource: [bucket, objects] }],
    '',
  ],
  ['a principal with a space before', allow(' *', 's3:GetObject'), malformed],
  ['resources and no resources', { ...read(), NotResource: at('x') }, malformed],
  ['a Sid that is a number', { ...read(), Sid: 7 }, malformed],
  ['an action in an object', allow('*', { Ref: 'x' }), malformed],
  ['a resource that is a number', read(undefined, { Resource: 7 }), malformed],
  ['an effect that denies in capitals', [read(), { ...deny(), Effect: 'DENY' }], malformed],
  ['a principal that is empty', allow({ AWS: '' }, 's3:GetObject'), malformed],
  ['a principal of two kinds, one unknown', allow({ AWS: stranger, User: 'bob' }, 's3:GetObject'), malformed],
  [
    'uploads by everybody with MFA in an hour, by TLS, to a folder',
    allow(
      '*',
      's3:PutObject',
      { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' }, Bool: { 'aws:SecureTransport': 'true' } },
      { Resource: at('in/*') },
    ),
    'W',
  ],
  [
    'uploads by everybody, unless they would own them',
    [
      put,
      deny({ StringNotEqualsIfExists: { 's3:x-amz-acl': 'bucket-owner-full-control' } }, { Action: 's3:PutObject' }),
    ],
    'W',
  ],
  [
    'uploads by accounts of the organization, by an own key',
    allow('*', 's3:PutObject', {
      StringEquals: {
        'aws:PrincipalOrgID': organization,
        's3:x-amz-server-side-encryption-aws-kms-key-id': `arn:aws:kms:eu-west-1:${owner}:key/1234abcd`,
      },
    }),
    'X',
  ],
  [
    'a role of the same name in every account of the organization',
    allow('*', 's3:GetObject', { ...org, ...arn('arn:aws:iam::*:role/reader') }),
    'X',
  ],
  [
    'a role of the same name in every account',
    allow({ AWS: '*' }, 's3:GetObject', arn(['arn:aws:iam::*:role/reader', role(owner, 'admin')])),
    'R',
  ],
  [
    'own and a foreign account by patterns of ARNs',
    allow('*', 's3:GetObject', arn([`arn:aws:iam::${owner}:*`, `arn:aws:iam::${stranger}:role/x*`])),
    'X',
  ],
  [
    'own account by pattern, outside an office',
    allow('*', 's3:GetObject', {
      ...arn(`arn:aws:iam::${owner}:*`),
      NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
    }),
    '',
  ],
]);
