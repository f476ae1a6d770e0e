import { allow, bucket, closedBy, deny, equals, like, objects, organization, owner, read, stranger } from '../make.ts';
import { notEquals, recordCases, service } from './record-case.ts';

/** Further shapes and edges; every field of a record's answer by the page that decides it. */
export const edges = recordCases('grammar', [
  ['federated provider google', read(equals('aws:FederatedProvider', 'accounts.google.com')), 'R'],
  ['ec2 vpc equals', read(equals('aws:Ec2InstanceSourceVPC', 'vpc-0abc1234')), ''],
  ['via mcp', read({ Bool: { 'aws:ViaAWSMCPService': 'true' } }), 'R'],
  ['source identity', read(like('aws:SourceIdentity', '*')), 'R'],
  ['token issue time', [read(), deny({ DateLessThan: { 'aws:TokenIssueTime': '2024-01-01T00:00:00Z' } })], 'R'],
  [
    'oai wildcard',
    allow({ AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity *' }, 's3:GetObject'),
    '',
  ],
  [
    'cognito federated with aud',
    allow(
      { Federated: 'cognito-identity.amazonaws.com' },
      's3:GetObject',
      equals('cognito-identity.amazonaws.com:aud', 'us-east-1:12345678-dead-beef'),
    ),
    'rpx',
  ],
  ['two orgs', read(equals('aws:PrincipalOrgID', ['o-aaaaaaaaaa', 'o-bbbbbbbbbb'])), 'X'],
  [
    'neither ip nor vpce deny',
    [
      read(),
      deny({
        NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
        StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' },
      }),
    ],
    '',
  ],
  [
    'two denies ip and vpce',
    [
      read(),
      deny({ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
      deny(notEquals('aws:SourceVpce', 'vpce-1a2b3c4d')),
    ],
    '',
  ],
  ['foreign tls', [allow({ AWS: stranger }, 's3:*'), deny({ Bool: { 'aws:SecureTransport': 'false' } })], 'X'],
  ['deny bucket-level only leaves objects', [allow('*', 's3:*'), deny(undefined, { Resource: bucket })], 'R W'],
  ['deny objects leaves bucket', [allow('*', 's3:*'), deny(undefined, { Resource: objects })], 'W L'],
  ['space in action', allow('*', 's3:GetObject '), 'rwlpx'],
  ['principal empty', allow('', 's3:GetObject'), 'rwlpxd'],
  [
    'sourcearn wide',
    allow(service('sns.amazonaws.com'), 's3:PutObject', { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:*' } }),
    'D',
  ],
  [
    'sourcearn bucket anywhere',
    allow(service('s3.amazonaws.com'), 's3:PutObject', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:*' } }),
    'D',
  ],
  [
    'source accounts two',
    allow(service('config.amazonaws.com'), 's3:PutObject', equals('aws:SourceAccount', [owner, stranger])),
    '',
  ],
  ['sourceowner anyone', read(equals('aws:SourceOwner', owner)), ''],
  [
    'list deny prefix',
    [allow('*', 's3:ListBucket'), deny(notEquals('s3:prefix', 'public/'), { Action: 's3:ListBucket' })],
    'L',
  ],
  [
    'list deny prefix like',
    [allow('*', 's3:ListBucket'), deny({ StringNotLike: { 's3:prefix': 'public/*' } }, { Action: 's3:ListBucket' })],
    'L',
  ],
  [
    'list deny max-keys',
    [allow('*', 's3:ListBucket'), deny({ NumericGreaterThan: { 's3:max-keys': '10' } }, { Action: 's3:ListBucket' })],
    'L',
  ],
  [
    'vpce policy principal account',
    allow('*', ['s3:GetObject', 's3:PutObject'], equals('aws:PrincipalAccount', owner)),
    '',
  ],
  [
    'vpce policy org resource',
    allow('*', '*', { StringEquals: { 'aws:PrincipalOrgID': organization, 'aws:ResourceOrgID': organization } }),
    'X',
  ],
  ['vpce policy repo', allow('*', '*', undefined, { Resource: 'arn:aws:s3:::repo.us-east-1.amazonaws.com/*' }), 'R W'],
  ['cond starts in future', read({ DateGreaterThan: { 'aws:CurrentTime': '2090-01-01T00:00:00Z' } }), 'R'],
  ['nested list', [[read()]], 'rwlpxd'],
  ['deny star roots', [read(), deny(undefined, { Principal: { AWS: 'arn:aws:iam::*:root' } })], 'R'],
  [
    'elb govcloud',
    allow({ AWS: 'arn:aws-us-gov:iam::048591011584:root' }, 's3:PutObject', undefined, {
      Resource: 'arn:aws-us-gov:s3:::gov/AWSLogs/*',
    }),
    'X',
  ],
  [
    'cloudtrail legacy accounts',
    allow({ AWS: ['arn:aws:iam::903692715234:root', 'arn:aws:iam::859597730677:root'] }, 's3:GetBucketAcl', undefined, {
      Resource: bucket,
    }),
    'X',
  ],
  ['bare account principal', allow(stranger, 's3:GetObject'), 'X'],
  ['deny mfa false (no IfExists)', closedBy({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }), 'R'],
  ['allow mfa true', read({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }), 'R'],
  ['deny principaltag not', closedBy(notEquals('aws:PrincipalTag/team', 'blue')), 'R'],
  ['principalarn star', read({ ArnLike: { 'aws:PrincipalArn': '*' } }), 'R'],
  ['principalarn no arn', read({ ArnEquals: { 'aws:PrincipalArn': 'foo' } }), ''],
  [
    'all ips and org',
    read({ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' }, StringEquals: { 'aws:PrincipalOrgID': organization } }),
    'X',
  ],
  ['deny not private ip', closedBy({ NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }), ''],
  ['signature age allow', read({ NumericLessThan: { 's3:signatureAge': '600000' } }), 'R'],
  ['auth type allow', read(equals('s3:authType', 'REST-QUERY-STRING')), 'R'],
  ['tls allow', read({ NumericGreaterThanEquals: { 's3:TlsVersion': '1.2' } }), 'R'],
  ['deny null principal arn (anonymous)', closedBy({ Null: { 'aws:PrincipalArn': 'true' } }), 'R'],
  ['deny null org', closedBy({ Null: { 'aws:PrincipalOrgID': 'true' } }), 'R'],
  [
    'deny not own unless service',
    closedBy({ StringNotEquals: { 'aws:PrincipalAccount': owner }, Bool: { 'aws:PrincipalIsAWSService': 'false' } }),
    'R',
  ],
  [
    'deny BoolIfExists service',
    closedBy({
      StringNotEqualsIfExists: { 'aws:PrincipalAccount': [owner] },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    }),
    '',
  ],
]);
