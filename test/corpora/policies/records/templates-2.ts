import { allow, bucket, deny, equals, like, objects, organization, owner, read, root, stranger } from '../make.ts';
import { at, notEquals, recordCases, service } from './record-case.ts';

const logs = { Resource: at('AWSLogs/*') };
const put = (name: string, Condition?: object) => allow(service(name), 's3:PutObject', Condition, logs);
const from = (arn: unknown, operator = 'ArnLike') => ({ [operator]: { 'aws:SourceArn': arn } });
const mine = equals('aws:SourceAccount', owner);
const config = 'config.amazonaws.com';
const trails = 'cloudtrail.amazonaws.com';
const distribution = `arn:aws:cloudfront::${owner}:distribution/E1EXAMPLE`;
const front = (Condition?: object, Action: unknown = 's3:GetObject') =>
  allow(service('cloudfront.amazonaws.com'), Action, Condition);
const oai = { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE' };
const plain = deny({ Bool: { 'aws:SecureTransport': 'false' } });
const oldTls = deny({ NumericLessThan: { 's3:TlsVersion': '1.2' } });

/** Distributions, perimeters against deputies, and modules. */
export const templates2 = recordCases('deputy', [
  [
    'distribution and access identity, TLS alone',
    [front(equals('AWS:SourceArn', distribution)), allow(oai, 's3:GetObject'), plain, oldTls],
    '',
  ],
  [
    'distribution of a foreign account',
    front(equals('AWS:SourceArn', `arn:aws:cloudfront::${stranger}:distribution/E1EXAMPLE`)),
    '',
  ],
  ['every distribution but one', front(notEquals('AWS:SourceArn', distribution)), 'D'],
  [
    'distribution that writes and lists',
    front(equals('AWS:SourceArn', distribution), ['s3:PutObject', 's3:DeleteObject', 's3:ListBucket']),
    '',
  ],
  ['distribution and website', [front(mine), read()], 'R'],
  [
    'distribution, and a Deny for the rest',
    [front(equals('AWS:SourceArn', distribution)), deny(notEquals('AWS:SourceArn', distribution))],
    '',
  ],
  ['the world, closed unless a distribution', [read(), deny(notEquals('AWS:SourceArn', distribution))], ''],
  [
    'the world, closed unless a distribution, IfExists',
    [read(), deny({ StringNotEqualsIfExists: { 'AWS:SourceArn': distribution } })],
    '',
  ],
  [
    'the world, closed where a source is another',
    [read(), deny({ StringNotEquals: { 'AWS:SourceArn': distribution }, Null: { 'AWS:SourceArn': 'false' } })],
    'R',
  ],
  [
    'service and access identity under one source',
    allow({ ...service('cloudfront.amazonaws.com'), ...oai }, 's3:GetObject', equals('AWS:SourceArn', distribution)),
    '',
  ],
  ['a function reads', allow(service('lambda.amazonaws.com'), 's3:GetObject'), 'D'],
  [
    'a service, source account IfExists and ARN',
    put('elasticmapreduce.amazonaws.com', {
      StringEqualsIfExists: { 'aws:SourceAccount': owner, 'aws:SourceArn': `arn:aws:x:eu-west-1:${owner}:y` },
    }),
    '',
  ],
  ['a service that names any source', put('sns.amazonaws.com', { Null: { 'aws:SourceArn': 'false' } }), 'D'],
  [
    'own account and the ARN of a foreign one',
    put('ses.amazonaws.com', {
      ...mine,
      StringLike: { 'aws:SourceArn': `arn:aws:ses:eu-west-1:${stranger}:receipt-rule-set/*` },
    }),
    '',
  ],
  ['source account as a number', put(config, equals('aws:SourceAccount', 111122223333)), ''],
  ['source account that is empty', put(config, equals('aws:SourceAccount', '')), ''],
  ['source account that is a star in StringEquals', put(config, equals('aws:SourceAccount', '*')), ''],
  ['source account with two digits open', put(config, like('aws:SourceAccount', '1111222233??')), 'D'],
  ['source account with a star behind all digits', put(config, like('aws:SourceAccount', `${owner}*`)), ''],
  [
    'a service, closed but for any bucket',
    [put('s3.amazonaws.com'), deny({ ArnNotLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } })],
    'D',
  ],
  [
    'a service, closed for any other account',
    [put(config), deny({ 'ForAnyValue:StringNotEquals': { 'aws:SourceAccount': [owner] } })],
    '',
  ],
  [
    'a service, closed for all but another service',
    [put(config), { Effect: 'Deny', NotPrincipal: service(trails), Action: 's3:*', Resource: [bucket, objects] }],
    '',
  ],
  ['a service for all but the own organization', put(config, notEquals('aws:SourceOrgID', organization)), 'D'],
  [
    'perimeter against deputies as AWS writes it',
    [
      put(config),
      deny({
        StringNotEqualsIfExists: { 'aws:SourceOrgID': organization, 'aws:SourceAccount': stranger },
        Null: { 'aws:SourceAccount': 'false' },
        Bool: { 'aws:PrincipalIsAWSService': 'true' },
      }),
    ],
    '',
  ],
  [
    'perimeter against deputies that asks the ARN',
    [put(config), deny({ ...notEquals('aws:SourceOrgID', organization), Null: { 'aws:SourceArn': 'false' } })],
    '',
  ],
  [
    'services by name from anybody',
    allow('*', 's3:PutObject', like('aws:PrincipalServiceName', '*.amazonaws.com')),
    'D',
  ],
  [
    'services by name of the organization',
    allow('*', 's3:PutObject', {
      Bool: { 'aws:PrincipalIsAWSService': 'true' },
      StringEquals: { 'aws:SourceOrgID': organization },
    }),
    '',
  ],
  ['everybody with any bucket as source', allow('*', 's3:PutObject', from('arn:aws:s3:::*')), 'D'],
  [
    'everybody with topics of the own account as source',
    allow('*', 's3:PutObject', from(`arn:aws:sns:*:${owner}:*`)),
    '',
  ],
  [
    'replication into a foreign owner',
    allow({ AWS: root(stranger) }, ['s3:ObjectOwnerOverrideToBucketOwner', 's3:ReplicateObject', 's3:ReplicateDelete']),
    'X',
  ],
  ['a module: TLS, version of TLS and nothing else', [plain, oldTls], ''],
  [
    'a module: TLS, no foreign keys, a public folder',
    [
      plain,
      oldTls,
      deny({ Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'false' } }, { Action: 's3:PutObject' }),
      read(undefined, { Resource: at('assets/*') }),
    ],
    'R',
  ],
  [
    'a module: closed uploads of other keys, and a foreign writer',
    [
      deny(notEquals('s3:x-amz-server-side-encryption-aws-kms-key-id', `arn:aws:kms:eu-west-1:${owner}:key/1234abcd`), {
        Action: 's3:PutObject',
      }),
      allow({ AWS: stranger }, 's3:PutObject'),
    ],
    'X',
  ],
  [
    'a data platform by tag of its principals',
    allow(
      { AWS: root('414351767826') },
      ['s3:GetObject', 's3:PutObject', 's3:ListBucket'],
      equals('aws:PrincipalTag/DatabricksAccountId', ['7a1f']),
    ),
    'X',
  ],
  [
    'access points of a data exchange',
    allow(
      { AWS: '*' },
      ['s3:GetObject', 's3:ListBucket'],
      equals('s3:DataAccessPointAccount', ['337040091392', '504002150500']),
    ),
    'X',
  ],
  [
    'a perimeter by tags of projects, services and own roles excepted',
    [
      read(),
      deny({
        StringNotEquals: { 'aws:PrincipalTag/org:project': 'invoices' },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        ArnNotLike: {
          'aws:PrincipalArn': [
            `arn:aws:iam::${owner}:role/aws-service-role/*`,
            `arn:aws:iam::${owner}:role/infra/break-glass-*`,
          ],
        },
      }),
    ],
    'R',
  ],
  [
    'an endpoint, services excepted by Bool: the anonymous stay',
    [
      read(),
      deny({
        StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' },
        Bool: { 'aws:PrincipalIsAWSService': 'false' },
      }),
    ],
    'R',
  ],
  [
    'an endpoint, services excepted by BoolIfExists',
    [
      read(),
      deny({
        StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      }),
    ],
    '',
  ],
]);
