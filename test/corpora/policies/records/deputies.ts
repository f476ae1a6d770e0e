import { allow, bucket, deny, equals, like, member, objects, organization, owner, root, stranger, v } from '../make.ts';
import { inOrganization, notEquals, recordCases, service } from './record-case.ts';

const put = (name: string, Condition?: object) =>
  allow(service(name), 's3:PutObject', Condition, { Resource: objects });
const source = (operator: string, value: unknown) => ({ [operator]: { 'aws:SourceArn': value } });
const trail = `arn:aws:cloudtrail:eu-west-1:${owner}:trail/all`;
const cloudTrail = 'cloudtrail.amazonaws.com';
const fromServices = { Bool: { 'aws:PrincipalIsAWSService': 'true' } };

/** Services, and on whose behalf they may come; CloudFront; principals of other kinds. */
export const deputies = recordCases('deputy', [
  ['a trail of the own account', put(cloudTrail, source('StringEquals', trail)), ''],
  ['a trail, and no source', put(cloudTrail), 'D'],
  ['trails of the own account', put(cloudTrail, source('StringLike', `arn:aws:cloudtrail:*:${owner}:trail/*`)), ''],
  ['trails of any account', put(cloudTrail, source('ArnLike', 'arn:aws:cloudtrail:eu-west-1:*:trail/all')), 'D'],
  [
    'a trail of the organization',
    put(cloudTrail, { StringEquals: { 'aws:SourceArn': trail, 's3:x-amz-acl': 'bucket-owner-full-control' } }),
    '',
  ],
  ['an ACL is no source', put(cloudTrail, equals('s3:x-amz-acl', 'bucket-owner-full-control')), 'D'],
  ['a star in StringEquals is a letter', put('s3.amazonaws.com', source('StringEquals', 'arn:aws:s3:::*')), ''],
  ['any bucket', put('s3.amazonaws.com', source('ArnLike', 'arn:aws:s3:::*')), 'D'],
  ['any bucket by ArnEquals', put('s3.amazonaws.com', source('ArnEquals', 'arn:aws:s3:::*')), 'D'],
  ['buckets by how their names begin', put('s3.amazonaws.com', source('ArnLike', 'arn:aws:s3:::source-*')), 'D'],
  ['one bucket', put('logging.s3.amazonaws.com', source('ArnLike', 'arn:aws:s3:::source-bucket')), ''],
  [
    'any bucket of the own account',
    put('logging.s3.amazonaws.com', { ...source('ArnLike', 'arn:aws:s3:::*'), ...equals('aws:SourceAccount', owner) }),
    '',
  ],
  [
    'one bucket or any account',
    [put('logging.s3.amazonaws.com', source('ArnLike', 'arn:aws:s3:::source-bucket')), put('logging.s3.amazonaws.com')],
    'D',
  ],
  ['accounts by how they begin', put('config.amazonaws.com', like('aws:SourceAccount', '1111*')), 'D'],
  ['every account but one', put('config.amazonaws.com', notEquals('aws:SourceAccount', stranger)), 'D'],
  ['every account', put('config.amazonaws.com', like('aws:SourceAccount', '*')), 'D'],
  ['a list of accounts', put('config.amazonaws.com', equals('aws:SourceAccount', [owner, member])), ''],
  ['one and every account', put('config.amazonaws.com', like('aws:SourceAccount', [owner, '*'])), 'D'],
  ['the own organization', put('config.amazonaws.com', equals('aws:SourceOrgID', organization)), ''],
  ['every organization', put('config.amazonaws.com', like('aws:SourceOrgID', '*')), 'D'],
  [
    'the organization of the resource',
    put('config.amazonaws.com', equals('aws:SourceOrgID', v('aws:ResourceOrgID'))),
    '',
  ],
  [
    'the account of the resource',
    put('config.amazonaws.com', equals('aws:SourceAccount', v('aws:ResourceAccount'))),
    '',
  ],
  [
    'a folder of the organization',
    put('config.amazonaws.com', {
      'ForAnyValue:StringLike': { 'aws:SourceOrgPaths': inOrganization('r-ab12/ou-ab12-11111111/*') },
    }),
    '',
  ],
  [
    'the organization of principals is of no service',
    put('config.amazonaws.com', equals('aws:PrincipalOrgID', organization)),
    '',
  ],
  [
    'not the organization of principals',
    put('config.amazonaws.com', notEquals('aws:PrincipalOrgID', organization)),
    'D',
  ],
  [
    'an address is no source',
    put('config.amazonaws.com', { IpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' } }),
    'D',
  ],
  ['TLS is no source', put('config.amazonaws.com', { Bool: { 'aws:SecureTransport': 'true' } }), 'D'],
  ['Deny of other accounts', [put('config.amazonaws.com'), deny(notEquals('aws:SourceAccount', owner))], ''],
  [
    'Deny of other accounts, for services',
    [put('config.amazonaws.com'), deny({ ...notEquals('aws:SourceAccount', owner), ...fromServices })],
    '',
  ],
  [
    'Deny of other accounts, on reading alone',
    [put('config.amazonaws.com'), deny(notEquals('aws:SourceAccount', owner), { Action: 's3:GetObject' })],
    'D',
  ],
  ['Deny of one other account', [put('config.amazonaws.com'), deny(equals('aws:SourceAccount', stranger))], 'D'],
  [
    'Deny without a source account',
    [put('config.amazonaws.com'), deny({ Null: { 'aws:SourceAccount': 'true' } })],
    'D',
  ],
  [
    'Deny of other organizations',
    [put('config.amazonaws.com'), deny({ ...notEquals('aws:SourceOrgID', organization), ...fromServices })],
    '',
  ],
  [
    'Deny of other source organizations where there is one',
    [
      put('config.amazonaws.com'),
      deny({ ...notEquals('aws:SourceOrgID', organization), Null: { 'aws:SourceOrgID': 'false' } }),
    ],
    'D',
  ],
  [
    'Deny of direct principals of others, services excepted',
    [
      put('config.amazonaws.com'),
      deny({
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organization },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      }),
    ],
    'D',
  ],
  ['Deny of all', [put('config.amazonaws.com'), deny()], ''],
  ['Deny for another service', [put('config.amazonaws.com'), deny(undefined, { Principal: service(cloudTrail) })], 'D'],
  [
    'Deny for the service',
    [put('config.amazonaws.com'), deny(undefined, { Principal: service('config.amazonaws.com') })],
    '',
  ],
  [
    'the ACL check of a trail',
    allow(service(cloudTrail), 's3:GetBucketAcl', equals('aws:SourceArn', trail), { Resource: bucket }),
    '',
  ],
  ['the ACL check of any trail', allow(service(cloudTrail), 's3:GetBucketAcl', undefined, { Resource: bucket }), 'D'],
  ['a service in a region', put('logs.eu-west-1.amazonaws.com', equals('aws:SourceAccount', owner)), ''],
  ['a service in a region, no source', put('logs.eu-west-1.amazonaws.com'), 'D'],
  [
    'two services',
    allow({ Service: [cloudTrail, 'config.amazonaws.com'] }, 's3:PutObject', equals('aws:SourceAccount', owner)),
    '',
  ],
  ['two services, no source', allow({ Service: [cloudTrail, 'config.amazonaws.com'] }, 's3:PutObject'), 'D'],
  [
    'service and foreign account, source asked',
    allow({ Service: cloudTrail, AWS: stranger }, 's3:PutObject', equals('aws:SourceAccount', owner)),
    '',
  ],
  ['service and foreign account', allow({ Service: cloudTrail, AWS: root(stranger) }, 's3:PutObject'), 'XD'],
  ['source account of a person', allow({ AWS: stranger }, 's3:GetObject', equals('aws:SourceAccount', stranger)), ''],
  ['everybody with a source account', allow('*', 's3:PutObject', equals('aws:SourceAccount', owner)), ''],
  [
    'everybody with the source of a bucket',
    allow({ AWS: '*' }, 's3:PutObject', source('ArnEquals', 'arn:aws:s3:::source-bucket')),
    '',
  ],
  [
    'everybody with the own source account, IfExists',
    allow('*', 's3:PutObject', { StringEqualsIfExists: { 'aws:SourceAccount': owner } }),
    'W',
  ],
  ['everybody without a source', allow('*', 's3:PutObject', { Null: { 'aws:SourceArn': 'true' } }), 'W'],
  [
    'everybody of the organization or its services',
    [
      allow('*', 's3:PutObject', equals('aws:PrincipalOrgID', organization)),
      allow('*', 's3:PutObject', equals('aws:SourceOrgID', organization)),
    ],
    'X',
  ],
  [
    'a service by name',
    allow('*', 's3:PutObject', {
      StringEquals: { 'aws:PrincipalServiceName': cloudTrail, 'aws:SourceAccount': owner },
    }),
    '',
  ],
  [
    'delivery of logs as documented',
    put('delivery.logs.amazonaws.com', {
      StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': owner },
      ArnLike: { 'aws:SourceArn': `arn:aws:logs:eu-west-1:${owner}:*` },
    }),
    '',
  ],
  [
    'inventory as documented',
    put('s3.amazonaws.com', {
      ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::source-bucket' },
      StringEquals: { 'aws:SourceAccount': owner, 's3:x-amz-acl': 'bucket-owner-full-control' },
    }),
    '',
  ],
]);
