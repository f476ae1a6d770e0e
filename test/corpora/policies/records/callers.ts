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
import { at, notEquals, recordCases, service } from './record-case.ts';

const put = (name: string, Condition?: object) =>
  allow(service(name), 's3:PutObject', Condition, { Resource: objects });
const cloudTrail = 'cloudtrail.amazonaws.com';
const distribution = (account: string, id = 'E1EXAMPLE') => `arn:aws:cloudfront::${account}:distribution/${id}`;
const front = (Condition?: object) =>
  allow(service('cloudfront.amazonaws.com'), 's3:GetObject', Condition, { Resource: objects });
const canonical = { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' };
const oai = { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE' };

/** CloudFront, principals of other kinds, NotPrincipal, access points. */
export const callers = recordCases('deputy', [
  ['a distribution of the own account', front(equals('AWS:SourceArn', distribution(owner))), ''],
  ['distributions of the own account', front(like('AWS:SourceArn', distribution(owner, '*'))), ''],
  ['distributions of any account', front({ ArnLike: { 'AWS:SourceArn': distribution('*') } }), 'D'],
  ['any distribution', front(), 'D'],
  ['CloudFront for the own account', front(equals('AWS:SourceAccount', owner)), ''],
  ['an access identity', allow(oai, 's3:GetObject'), ''],
  ['an access identity by canonical user', allow(canonical, 's3:GetObject'), 'X'],
  ['an access identity and the world', [allow(oai, 's3:GetObject'), read()], 'R'],
  ['an access identity, and a Deny for all', [allow(oai, 's3:GetObject'), deny()], ''],
  [
    'an access identity, and a Deny outside the organization',
    [allow(oai, 's3:GetObject'), deny(notEquals('aws:PrincipalOrgID', organization))],
    '',
  ],
  [
    'a canonical user, and the organization',
    allow(canonical, 's3:GetObject', equals('aws:PrincipalOrgID', organization)),
    'x',
  ],
  [
    'a provider of SAML of the own account',
    allow({ Federated: `arn:aws:iam::${owner}:saml-provider/idp` }, 's3:GetObject'),
    '',
  ],
  [
    'a provider of SAML of a foreign account',
    allow({ Federated: `arn:aws:iam::${stranger}:saml-provider/idp` }, 's3:GetObject'),
    'X',
  ],
  [
    'a provider of OIDC of a foreign account',
    allow({ Federated: `arn:aws:iam::${stranger}:oidc-provider/token.actions.githubusercontent.com` }, 's3:GetObject'),
    'X',
  ],
  [
    'Amazon, Facebook, Google',
    allow({ Federated: ['www.amazon.com', 'graph.facebook.com', 'accounts.google.com'] }, 's3:GetObject'),
    'R',
  ],
  ['a federated user', allow({ AWS: `arn:aws:sts::${stranger}:federated-user/bob` }, 's3:GetObject'), 'X'],
  [
    'a federated user of the own account',
    allow({ AWS: `arn:aws:sts::${owner}:federated-user/bob` }, 's3:GetObject'),
    '',
  ],
  ['a session of the own account', allow({ AWS: `arn:aws:sts::${owner}:assumed-role/app/s` }, 's3:*'), ''],
  ['a user with a path', allow({ AWS: `arn:aws:iam::${stranger}:user/dept/bob` }, 's3:PutObject'), 'X'],
  [
    'a role linked to a service, foreign',
    allow({ AWS: `arn:aws:iam::${stranger}:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX` }, 's3:GetObject'),
    'X',
  ],
  ['a deleted principal', allow({ AWS: 'AROAJ7EXAMPLEID12345' }, 's3:GetObject'), ''],
  [
    'a deleted principal and a foreign account',
    allow({ AWS: ['AIDAJ7EXAMPLEID12345', stranger] }, 's3:GetObject'),
    'X',
  ],
  [
    'NotPrincipal of a foreign account is allowed to all others',
    { Effect: 'Allow', NotPrincipal: { AWS: root(stranger) }, Action: 's3:GetObject', Resource: objects },
    'R',
  ],
  [
    'NotPrincipal with an organization',
    {
      Effect: 'Allow',
      NotPrincipal: { AWS: root(stranger) },
      Action: 's3:GetObject',
      Resource: objects,
      Condition: equals('aws:PrincipalOrgID', organization),
    },
    'X',
  ],
  [
    'NotPrincipal of a service is denied, the service stays',
    [
      put(cloudTrail),
      { Effect: 'Deny', NotPrincipal: service(cloudTrail), Action: 's3:*', Resource: [bucket, objects] },
    ],
    'D',
  ],
  [
    'NotPrincipal of own role is denied, the world was allowed',
    [
      read(),
      { Effect: 'Deny', NotPrincipal: { AWS: [role(owner), root(owner)] }, Action: 's3:GetObject', Resource: objects },
    ],
    '',
  ],
  [
    'NotPrincipal of own role is denied writing, the world was allowed reading',
    [
      read(),
      { Effect: 'Deny', NotPrincipal: { AWS: [role(owner), root(owner)] }, Action: 's3:Put*', Resource: objects },
    ],
    'R',
  ],
  [
    'NotPrincipal of a foreign role and its account is denied',
    [
      read(),
      {
        Effect: 'Deny',
        NotPrincipal: { AWS: [role(stranger), root(stranger)] },
        Action: 's3:*',
        Resource: [bucket, objects],
      },
    ],
    'X',
  ],
  [
    'NotPrincipal of a foreign account, other objects',
    [read(), { Effect: 'Deny', NotPrincipal: { AWS: root(stranger) }, Action: 's3:*', Resource: at('private/*') }],
    'R',
  ],
  ['delegated to own access points', allow('*', 's3:*', equals('s3:DataAccessPointAccount', owner)), ''],
  [
    'delegated to one access point',
    allow({ AWS: '*' }, 's3:*', equals('s3:DataAccessPointArn', `arn:aws:s3:eu-west-1:${owner}:accesspoint/ap`)),
    '',
  ],
  [
    'delegated to access points of the own account by ARN',
    allow('*', 's3:*', like('s3:DataAccessPointArn', `arn:aws:s3:eu-west-1:${owner}:accesspoint/*`)),
    '',
  ],
  [
    'delegated to access points of a foreign account',
    allow('*', 's3:GetObject', equals('s3:DataAccessPointAccount', stranger)),
    'X',
  ],
  [
    'delegated to access points of anybody',
    allow('*', 's3:GetObject', like('s3:DataAccessPointArn', 'arn:aws:s3:*:*:accesspoint/*')),
    'R',
  ],
  [
    'delegated to access points in some VPC',
    allow('*', 's3:GetObject', equals('s3:AccessPointNetworkOrigin', 'VPC')),
    'R',
  ],
  ['not through access points of others', [read(), deny(notEquals('s3:DataAccessPointAccount', owner))], ''],
  [
    'not through access points of the internet',
    [
      allow('*', 's3:*', equals('s3:DataAccessPointAccount', owner)),
      deny(equals('s3:AccessPointNetworkOrigin', 'Internet')),
    ],
    '',
  ],
]);
