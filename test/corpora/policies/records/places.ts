import { allow, closedBy, deny, equals, like, organization, owner, read, role, stranger, v } from '../make.ts';
import { notEquals, recordCases } from './record-case.ts';

const from = (...blocks: string[]) => ({ IpAddress: { 'aws:SourceIp': blocks } });
const notFrom = (...blocks: string[]) => ({ NotIpAddress: { 'aws:SourceIp': blocks } });
const office = '203.0.113.0/24';
const vpc = equals('aws:SourceVpc', 'vpc-1a2b3c4d');
const endpoint = equals('aws:SourceVpce', 'vpce-1a2b3c4d');

/** Addresses and networks together with each other and with other keys. */
export const places = recordCases('block', [
  ['not from anywhere leaves endpoints', read(notFrom('0.0.0.0/0', '::/0')), 'R'],
  [
    'not from anywhere, with an address',
    read({ ...notFrom('0.0.0.0/0', '::/0'), Null: { 'aws:SourceIp': 'false' } }),
    '',
  ],
  ['private addresses and all', read(from('10.0.0.0/8', '0.0.0.0/0')), 'R'],
  ['one address of zeros', read(from('0.0.0.0/32')), ''],
  ['half of IPv6', read(from('::/1')), 'R'],
  ['a registry of IPv6', read(from('2600::/12')), 'R'],
  ['twice a provider of IPv6', read(from('2001:db8::/31')), 'R'],
  ['two halves of a /8', read(from('3.0.0.0/9', '3.128.0.0/9')), ''],
  ['three halves of a /8', read(from('3.0.0.0/9', '3.128.0.0/9', '4.0.0.0/9')), 'R'],
  ['a network within another', read(from('3.0.0.0/8', '3.5.0.0/16')), ''],
  [
    'private and shared networks, one office',
    read(from('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', office)),
    '',
  ],
  ['office or endpoint by two statements', [read(from(office)), read(endpoint)], ''],
  [
    'office, endpoint or agent by three statements',
    [read(from(office)), read(endpoint), read(equals('aws:UserAgent', 'x'))],
    'R',
  ],
  [
    'organization, closed unless a VPC',
    [read(equals('aws:PrincipalOrgID', organization)), deny(notEquals('aws:SourceVpc', 'vpc-1a2b3c4d'))],
    'X',
  ],
  [
    'uploads alone are closed unless a VPC',
    [read(), deny(notEquals('aws:SourceVpc', 'vpc-1a2b3c4d'), { Action: 's3:PutObject' })],
    'R',
  ],
  [
    'endpoint or own role',
    closedBy({ ...notEquals('aws:SourceVpce', 'vpce-1a2b3c4d'), ArnNotEquals: { 'aws:PrincipalArn': role(owner) } }),
    '',
  ],
  [
    'endpoint or foreign role',
    closedBy({ ...notEquals('aws:SourceVpce', 'vpce-1a2b3c4d'), ArnNotEquals: { 'aws:PrincipalArn': role(stranger) } }),
    'X',
  ],
  [
    'endpoint or role that every account may have',
    closedBy({
      ...notEquals('aws:SourceVpce', 'vpce-1a2b3c4d'),
      ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ops' },
    }),
    'R',
  ],
  ['a VPC and every VPC', closedBy({ StringNotLike: { 'aws:SourceVpc': ['vpc-1a2b3c4d', 'vpc-*'] } }), 'R'],
  ['a VPC that the caller names by a tag', read(equals('aws:SourceVpc', v('aws:PrincipalTag/vpc'))), 'R'],
  ['all of IPv6', read(from('::/0')), 'R'],
  ['an address and a VPC at once', read({ ...from('0.0.0.0/0'), ...vpc }), ''],
  ['no office address, in a VPC', read({ ...notFrom(office), ...vpc }), ''],
  ['no office address, in any VPC', read({ ...notFrom(office), ...like('aws:SourceVpc', 'vpc-*') }), 'R'],
  [
    'another endpoint than one',
    read({ ...notEquals('aws:SourceVpce', 'vpce-1a2b3c4d'), Null: { 'aws:SourceVpce': 'false' } }),
    'R',
  ],
  [
    'no endpoint at all',
    read({ ...notEquals('aws:SourceVpce', 'vpce-1a2b3c4d'), Null: { 'aws:SourceVpce': 'true' } }),
    'R',
  ],
  ['endpoints of two accounts', read(equals('aws:VpceAccount', [owner, stranger])), ''],
  ['endpoints of all accounts but the own', read(notEquals('aws:VpceAccount', owner)), 'R'],
  ['endpoints of any organization', read(like('aws:VpceOrgID', 'o-*')), 'R'],
  ["endpoints of the bucket's account", read(equals('aws:VpceAccount', v('aws:ResourceAccount'))), ''],
  ["endpoints of the bucket's organization", read(equals('aws:VpceOrgID', v('aws:ResourceOrgID'))), ''],
  ["endpoints of the caller's account", read(equals('aws:VpceAccount', v('aws:PrincipalAccount'))), 'R'],
  ["endpoints of the caller's organization", read(equals('aws:VpceOrgID', v('aws:PrincipalOrgID'))), 'R'],
  [
    "closed unless by an endpoint of the caller's organization",
    closedBy(notEquals('aws:VpceOrgID', v('aws:PrincipalOrgID'))),
    'R',
  ],
  [
    "closed unless by an endpoint of the bucket's organization",
    closedBy(notEquals('aws:VpceOrgID', v('aws:ResourceOrgID'))),
    '',
  ],
  [
    'endpoint of the organization and a member',
    read({ StringEquals: { 'aws:VpceOrgID': organization, 'aws:PrincipalOrgID': organization } }),
    'X',
  ],
  ['by a service, from an office', read({ Bool: { 'aws:ViaAWSService': 'true' }, ...from(office) }), ''],
  [
    'by a service or from an office',
    closedBy({ ...notFrom(office), BoolIfExists: { 'aws:ViaAWSService': 'false' } }),
    'R',
  ],
  ['addresses by a pattern of texts', read(like('aws:SourceIp', '203.0.113.*')), ''],
  ['closed unless addresses by a pattern of texts', closedBy({ StringNotLike: { 'aws:SourceIp': '203.0.113.*' } }), ''],
  ['closed unless an address as a text', closedBy(notEquals('aws:SourceIp', '203.0.113.7')), ''],
  ['an address as an ARN', read({ ArnLike: { 'aws:SourceIp': '203.0.113.7' } }), ''],
  ['closed unless an office or IPv6', closedBy(notFrom(office, '::/0')), 'R'],
  ['closed unless private addresses', closedBy(notFrom('10.0.0.0/8', '172.16.0.0/12')), ''],
  [
    'closed unless an office, for the anonymous alone',
    closedBy({ ...notFrom(office), Null: { 'aws:PrincipalArn': 'true' } }),
    'R',
  ],
  [
    'closed unless an office, for the signed alone',
    closedBy({ ...notFrom(office), Null: { 'aws:PrincipalArn': 'false' } }),
    'R',
  ],
  [
    'both of them',
    [
      read(),
      deny({ ...notFrom(office), Null: { 'aws:PrincipalArn': 'true' } }),
      deny({ ...notFrom(office), Null: { 'aws:PrincipalArn': 'false' } }),
    ],
    '',
  ],
  [
    'everything for an office, writing denied',
    [allow('*', 's3:*', from(office)), deny(undefined, { Action: ['s3:Put*', 's3:Delete*'] })],
    '',
  ],
  [
    'a foreign account in an office or the world by TLS',
    [allow({ AWS: stranger }, 's3:GetObject', from(office)), read({ Bool: { 'aws:SecureTransport': 'true' } })],
    'R',
  ],
  ['an office with plain HTTP alone', read({ ...from(office), Bool: { 'aws:SecureTransport': 'false' } }), ''],
  ['a key in small letters', read({ IpAddress: { 'aws:sourceip': office } }), ''],
  ['an operator in capitals', read({ IPADDRESS: { 'aws:SourceIp': office } }), ''],
  ['a Deny with an operator in capitals', closedBy({ NotIPAddress: { 'aws:SourceIp': office } }), ''],
  ['private addresses and endpoint', read({ IpAddress: { 'aws:VpcSourceIp': '10.1.0.0/16' }, ...endpoint }), ''],
  [
    'private addresses in a foreign VPC by ARN',
    read({ IpAddress: { 'aws:VpcSourceIp': '10.1.0.0/16' }, ArnLike: { 'aws:SourceVpcArn': 'arn:aws:ec2:*:*:vpc/*' } }),
    'R',
  ],
  [
    'an instance of the own account',
    read({ ArnLike: { 'ec2:SourceInstanceArn': `arn:aws:ec2:*:${owner}:instance/*` } }),
    '',
  ],
  ['an instance in its own VPC', read(equals('aws:SourceVpc', v('aws:Ec2InstanceSourceVpc'))), 'R'],
  [
    'closed unless the VPC is that of the instance',
    closedBy({
      ...notEquals('aws:Ec2InstanceSourceVpc', v('aws:SourceVpc')),
      Null: { 'ec2:SourceInstanceARN': 'false' },
    }),
    'R',
  ],
]);
