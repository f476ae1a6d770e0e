import { allow, closedBy, deny, equals, like, organization, owner, read, root, stranger } from '../make.ts';
import { inOrganization, notEquals, recordCases } from './record-case.ts';

/** Policies that AWS's guides show for buckets; every field of a record's answer by the page that decides it. */
export const examples = recordCases('examples', [
  [
    'sse-kms null deny + public',
    [read(), deny({ Null: { 's3:x-amz-server-side-encryption-aws-kms-key-id': 'true' } }, { Action: 's3:PutObject' })],
    'R',
  ],
  [
    'sse-c only deny null',
    [
      allow('*', 's3:PutObject'),
      deny({ Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'false' } }, { Action: 's3:PutObject' }),
    ],
    'W',
  ],
  [
    'tag keys foreign',
    allow({ AWS: root(stranger) }, 's3:PutObjectTagging', {
      'ForAllValues:StringLike': { 's3:RequestObjectTagKeys': ['Owner', 'CreationDate'] },
    }),
    'X',
  ],
  ['orgid only', read(equals('aws:PrincipalOrgID', organization)), 'X'],
  [
    'orgpaths any',
    read({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': [inOrganization('r-ab12/ou-ab12-11111111/*')] } }),
    'X',
  ],
  ['orgpaths other org', read({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': ['o-otherorgid1/*'] } }), 'X'],
  [
    'orgpaths forall is open to absent',
    read({ 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': [inOrganization('*')] } }),
    'R',
  ],
  [
    'orgpaths forall + null guard',
    read({
      'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': [inOrganization('*')] },
      Null: { 'aws:PrincipalOrgPaths': 'false' },
    }),
    'X',
  ],
  ['orgpaths star any', read({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': ['*'] } }), 'R'],
  [
    'deny forany notlike leaves absent',
    closedBy({ 'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': [inOrganization('*')] } }),
    'R',
  ],
  [
    'deny forall notlike',
    closedBy({ 'ForAllValues:StringNotLike': { 'aws:PrincipalOrgPaths': [inOrganization('*')] } }),
    'X',
  ],
  ['deny orgid notequals', closedBy(notEquals('aws:PrincipalOrgID', organization)), 'X'],
  ['deny orgid notequals ifexists', closedBy({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organization } }), 'X'],
  [
    'identity perimeter',
    closedBy({
      StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organization, 'aws:PrincipalAccount': stranger },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    }),
    'X',
  ],
  [
    'network perimeter with ViaAWSService',
    closedBy({
      NotIpAddressIfExists: { 'aws:SourceIp': ['203.0.113.0/24'] },
      StringNotEqualsIfExists: { 'aws:SourceVpc': 'vpc-0abc1234' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false', 'aws:ViaAWSService': 'false' },
    }),
    'R',
  ],
  [
    'network perimeter without via',
    closedBy({
      NotIpAddressIfExists: { 'aws:SourceIp': ['203.0.113.0/24'] },
      StringNotEqualsIfExists: { 'aws:SourceVpc': 'vpc-0abc1234' },
    }),
    '',
  ],
  ['split internet', read({ IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } }), 'R'],
  ['notip in allow', read({ NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }), 'R'],
  ['ip single string', read({ IpAddress: { 'aws:SourceIp': '54.240.143.0/24' } }), ''],
  [
    'ip with hole',
    read({ IpAddress: { 'aws:SourceIp': '54.240.143.0/24' }, NotIpAddress: { 'aws:SourceIp': '54.240.143.188/32' } }),
    '',
  ],
  ['ip with host bits', read({ IpAddress: { 'aws:SourceIp': '54.240.143.77/24' } }), ''],
  ['ip and ipv6 all', read({ IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '::/0'] } }), 'R'],
  ['ip ifexists', read({ IpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' } }), 'R'],
  ['ip in string operator', read(equals('aws:SourceIp', '203.0.113.7')), ''],
  ['ip star in StringLike', read(like('aws:SourceIp', '*')), 'R'],
  ['ip forAnyValue', read({ 'ForAnyValue:IpAddress': { 'aws:SourceIp': ['203.0.113.0/24'] } }), ''],
  ['ip null', read({ Null: { 'aws:SourceIp': 'false' } }), 'R'],
  ['ip bad value', read({ IpAddress: { 'aws:SourceIp': 'office' } }), 'rpx'],
  ['vpc source ip alone', read({ IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } }), 'R'],
  [
    'vpc source ip and vpc',
    read({ IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' }, StringEquals: { 'aws:SourceVpc': 'vpc-0abc1234' } }),
    '',
  ],
  ['vpce list', read(equals('aws:SourceVpce', ['vpce-1a2b3c4d', 'vpce-5e6f7a8b'])), ''],
  [
    'deny not vpce, own account allow',
    [allow({ AWS: root(owner) }, 's3:*'), deny(notEquals('aws:SourceVpce', 'vpce-1a2b3c4d'))],
    '',
  ],
  [
    'deny not vpce, foreign account allow',
    [allow({ AWS: root(stranger) }, 's3:*'), deny(notEquals('aws:SourceVpce', 'vpce-1a2b3c4d'))],
    'X',
  ],
  [
    'deny not vpce ifexists leaves internet?',
    closedBy({ StringNotEqualsIfExists: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }),
    '',
  ],
  ['allow not vpc', read(notEquals('aws:SourceVpc', 'vpc-0abc1234')), 'R'],
  ['vpc star literal in StringEquals', read(equals('aws:SourceVpc', 'vpc-*')), ''],
  ['vpc ifexists', read({ StringEqualsIfExists: { 'aws:SourceVpc': 'vpc-0abc1234' } }), 'R'],
  ['vpce null false', read({ Null: { 'aws:SourceVpce': 'false' } }), 'R'],
  ['vpce null true', read({ Null: { 'aws:SourceVpce': 'true' } }), 'R'],
  ['referer', read(like('aws:Referer', ['https://www.example.com/*', 'https://example.com/*'])), 'R'],
  ['referer deny', closedBy({ StringNotLike: { 'aws:Referer': ['https://www.example.com/*'] } }), 'R'],
  ['referer secret', read(equals('aws:Referer', 'long-shared-word')), 'R'],
  ['user agent deny', closedBy(notEquals('aws:UserAgent', 'word')), 'R'],
  [
    'max-keys foreign',
    [allow({ AWS: root(stranger) }, 's3:ListBucket', { NumericEquals: { 's3:max-keys': '10' } })],
    'X',
  ],
  ['public list at most ten', [allow('*', 's3:ListBucket', { NumericLessThanEquals: { 's3:max-keys': 10 } })], 'L'],
]);
