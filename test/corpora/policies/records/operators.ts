import { allow, bucket, closedBy, deny, equals, like, objects, owner, read, stranger, v } from '../make.ts';
import { at, notEquals, recordCases, service } from './record-case.ts';

const odd = 'rpx';
const foo = equals('aws:Foo', 'x');
const put = allow('*', 's3:PutObject');

/** Operators and keys with mistakes, unknown parts that matter and that do not, keys of requests. */
export const operators = recordCases('operators', [
  ['ForAnyValues is no operator', read({ 'ForAnyValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-x/*' } }), odd],
  ['ForAllValue is no operator', closedBy({ 'ForAllValue:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-x/*' } }), odd],
  ['StringNotEqual is no operator', closedBy({ StringNotEqual: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }), odd],
  ['StringContains is no operator', read({ StringContains: { 'aws:UserAgent': 'x' } }), odd],
  ['IfExist is no ending', closedBy({ StringNotEqualsIfExist: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }), odd],
  ['a date that is an address', read({ DateGreaterThan: { 'aws:CurrentTime': '203.0.113.0/24' } }), odd],
  ['an organization that is true', read({ Bool: { 'aws:PrincipalOrgID': 'o-exampleorgid' } }), odd],
  ['a VPC that is an address', read({ IpAddress: { 'aws:SourceVpc': 'vpc-1a2b3c4d' } }), odd],
  ['a key with a space', read({ IpAddress: { 'aws:SourceIp ': '203.0.113.0/24' } }), odd],
  ['a key of another prefix', read(equals('s3:SourceVpce', 'vpce-1a2b3c4d')), odd],
  ['a key that is written in another way', read(equals('aws:SourceVpcId', 'vpc-1a2b3c4d')), odd],
  ['a key that is longer', read(equals('aws:PrincipalOrganizationID', 'o-exampleorgid')), odd],
  ['a key without a prefix', read(equals('SourceIp', '203.0.113.7')), odd],
  ['what is not understood closes another action', [read(), deny(foo, { Action: 's3:PutObject' })], 'R'],
  [
    'what is not understood closes another folder',
    [read(undefined, { Resource: at('a/*') }), deny(foo, { Resource: at('b/*') })],
    'R',
  ],
  ['what is not understood, and the world', [read(foo), read()], 'R'],
  ['what is not understood, and a foreign account', [read(foo), allow({ AWS: stranger }, 's3:GetObject')], 'rpX'],
  [
    'what is not understood, for the own account',
    read({ StringEquals: { 'aws:Foo': 'x', 'aws:PrincipalAccount': owner } }),
    '',
  ],
  [
    'what is not understood, and what is never so',
    read({ StringEquals: { 'aws:Foo': 'x' }, Null: { 'aws:SecureTransport': 'true' } }),
    '',
  ],
  ['what is not understood, for a foreign account', allow({ AWS: stranger }, 's3:GetObject', foo), 'x'],
  ['what is not understood, for a service', allow(service('config.amazonaws.com'), 's3:PutObject', foo), 'd'],
  [
    'what is not understood closes plain HTTP alone',
    [read(), deny({ ...foo, Bool: { 'aws:SecureTransport': 'false' } })],
    'R',
  ],
  [
    'what is not understood closes outside an office',
    [read(), deny({ ...foo, NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })],
    odd,
  ],
  [
    'what is not understood closes other accounts',
    [read(), deny({ ...foo, ...notEquals('aws:PrincipalAccount', owner) })],
    odd,
  ],
  [
    'what is not understood closes the signed alone',
    [read(), deny({ ...foo, Null: { 'aws:PrincipalArn': 'false' } })],
    'R',
  ],
  ['what is not understood, and a Deny of all', [read(foo), deny()], ''],
  [
    'what is not understood, and a Deny outside the own account',
    [read(foo), deny(notEquals('aws:PrincipalAccount', owner))],
    '',
  ],
  [
    'a variable that is not understood closes one folder',
    [read(), deny(undefined, { Resource: at(`${v('foo:bar')}/x`) })],
    'R',
  ],
  ['what is not understood on writing, the world on reading', [put, read(foo)], 'rW'],
  ['a condition that is null', { ...read(), Condition: null }, 'rwlpxd'],
  ['a condition that is a text', { ...read(), Condition: 'x' }, 'rwlpxd'],
  ['values that are null', read(equals('aws:PrincipalOrgID', null)), 'rwlpxd'],
  ['values that are an object', read(equals('aws:PrincipalOrgID', { Ref: 'x' })), 'rwlpxd'],
  ['values in lists of lists', read(equals('aws:PrincipalOrgID', [['o-exampleorgid']])), 'rwlpxd'],
  ['Allow unless listed accounts', read(notEquals('aws:PrincipalAccount', [owner])), 'R'],
  ['Allow unless TLS', read({ Bool: { 'aws:SecureTransport': ['false', 'true'] } }), 'R'],
  ['agents of any kind', read(like('aws:UserAgent', '*')), 'R'],
  ['no referer of a kind', read({ StringNotLike: { 'aws:Referer': 'https://bad.example/*' } }), 'R'],
  ['a referer at all', read({ Null: { 'aws:Referer': 'false' } }), 'R'],
  [
    'referer and no referer',
    [read({ Null: { 'aws:Referer': 'false' } }), deny({ Null: { 'aws:Referer': 'false' } })],
    '',
  ],
  [
    'a referer, an agent and a region',
    read({
      StringLike: { 'aws:Referer': '*example*', 'aws:UserAgent': 'Mozilla*' },
      StringEquals: { 'aws:RequestedRegion': 'eu-west-1' },
    }),
    'R',
  ],
  ['closed unless a region', closedBy(notEquals('aws:RequestedRegion', ['eu-west-1', 'eu-central-1'])), 'R'],
  [
    'ForAllValues of CalledVia',
    read({ 'ForAllValues:StringEquals': { 'aws:CalledVia': ['athena.amazonaws.com'] } }),
    'R',
  ],
  ['MFA within an hour', read({ NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } }), 'R'],
  ['MFA within an hour or no MFA', read({ NumericLessThanIfExists: { 'aws:MultiFactorAuthAge': '3600' } }), 'R'],
  ['a tag in any case', read({ StringEqualsIgnoreCase: { 'aws:PrincipalTag/Team': 'BLUE' } }), 'R'],
  [
    'closed unless presigned within ten minutes',
    closedBy({ NumericGreaterThanIfExists: { 's3:signatureAge': '600000' } }),
    'R',
  ],
  ['closed unless with a header', closedBy(notEquals('s3:authType', ['REST-HEADER', 'REST-QUERY-STRING'])), 'R'],
  ['unsigned payload closed', [put, deny(equals('s3:x-amz-content-sha256', 'UNSIGNED-PAYLOAD'))], 'W'],
  [
    'uploads with an ACL or without',
    allow('*', 's3:PutObject', { StringEqualsIfExists: { 's3:x-amz-acl': 'bucket-owner-full-control' } }),
    'W',
  ],
  ['uploads with a grant', allow('*', 's3:PutObject', like('s3:x-amz-grant-full-control', 'id=*')), 'W'],
  [
    'uploads, public ACLs closed',
    [put, deny(equals('s3:x-amz-acl', ['public-read', 'public-read-write', 'authenticated-read']))],
    'W',
  ],
  ['uploads, every ACL header closed', [put, deny({ Null: { 's3:x-amz-acl': 'false' } })], 'W'],
  [
    'uploads, closed unless by a key',
    [
      put,
      deny(notEquals('s3:x-amz-server-side-encryption-aws-kms-key-id', `arn:aws:kms:eu-west-1:${owner}:key/1234abcd`)),
    ],
    '',
  ],
  [
    'uploads, closed unless by a key, IfExists',
    [
      put,
      deny({
        StringNotEqualsIfExists: {
          's3:x-amz-server-side-encryption-aws-kms-key-id': `arn:aws:kms:eu-west-1:${owner}:key/1234abcd`,
        },
      }),
    ],
    '',
  ],
  [
    'uploads, keys of the own account',
    allow('*', 's3:PutObject', {
      ArnLike: { 's3:x-amz-server-side-encryption-aws-kms-key-id': `arn:aws:kms:*:${owner}:key/*` },
    }),
    '',
  ],
  [
    'uploads, keys of any account',
    allow('*', 's3:PutObject', {
      ArnLike: { 's3:x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:*:*:key/*' },
    }),
    'W',
  ],
  [
    'deletions with MFA',
    [allow('*', 's3:DeleteObject'), deny({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } })],
    'W',
  ],
  [
    'versions by number are closed',
    [allow('*', ['s3:GetObject', 's3:GetObjectVersion']), deny({ Null: { 's3:VersionId': 'false' } })],
    'R',
  ],
  ['a tag of the object is not what it should be', closedBy(notEquals('s3:ExistingObjectTag/class', 'public')), 'R'],
  ['a tag of the object closes', closedBy(equals('s3:ExistingObjectTag/class', ['secret', 'confidential'])), 'R'],
  [
    'two tags of the object',
    read({ StringEquals: { 's3:ExistingObjectTag/a': '1', 's3:ExistingObjectTag/b': '2' } }),
    'R',
  ],
  [
    'a tag of the object and none',
    [read(equals('s3:ExistingObjectTag/a', '1')), deny({ Null: { 's3:ExistingObjectTag/a': 'false' } })],
    '',
  ],
  ['a tag of the object on its ACL', allow('*', 's3:GetObjectAcl', equals('s3:ExistingObjectTag/a', '1')), 'PX'],
  ['a tag of an object on a list', allow('*', 's3:ListBucket', equals('s3:ExistingObjectTag/a', '1')), ''],
  ['a tag of the object for everything', allow('*', 's3:*', equals('s3:ExistingObjectTag/a', '1')), 'R W'],
  ['the list without a prefix', allow('*', 's3:ListBucket', { Null: { 's3:prefix': 'true' } }), 'L'],
  ['the list with an empty prefix', allow('*', 's3:ListBucket', equals('s3:prefix', '')), 'L'],
  [
    'the list of a prefix, other prefixes closed',
    [allow('*', 's3:ListBucket', like('s3:prefix', 'a/*')), deny({ StringNotLike: { 's3:prefix': 'b/*' } })],
    '',
  ],
  [
    'the list of a prefix or none, closed without',
    [
      allow('*', 's3:ListBucket', { StringLikeIfExists: { 's3:prefix': 'a/*' } }),
      deny({ StringNotLike: { 's3:prefix': 'b/*' } }),
    ],
    '',
  ],
  [
    'the list of a home',
    allow('*', 's3:ListBucket', like('s3:prefix', ['', 'home/', `home/${v('aws:username')}/*`]), { Resource: bucket }),
    'L',
  ],
  ['versions of a prefix', allow('*', 's3:ListBucketVersions', like('s3:prefix', 'home/*')), 'L'],
  ['everything by a prefix', allow('*', 's3:*', like('s3:prefix', 'home/*')), 'L'],
  ['everything with an ACL header', allow('*', 's3:*', equals('s3:x-amz-acl', 'private')), 'W'],
  ['everything by a version', allow('*', 's3:*', { Null: { 's3:VersionId': 'false' } }), 'R W L'],
  ['no condition in its object', [read(), deny({})], ''],
  ['no key in its operator', [read(), deny({ StringEquals: {} })], ''],
  ['encryption that is not AES on reading, too', closedBy(notEquals('s3:x-amz-server-side-encryption', 'AES256')), ''],
  [
    'encryption that is not AES on uploads',
    [
      allow('*', ['s3:GetObject', 's3:PutObject'], undefined, { Resource: objects }),
      deny(notEquals('s3:x-amz-server-side-encryption', 'AES256'), { Action: 's3:PutObject', Resource: objects }),
    ],
    'R W',
  ],
  [
    'two kinds of encryption that exclude each other',
    [
      put,
      deny(notEquals('s3:x-amz-server-side-encryption', 'AES256')),
      deny(notEquals('s3:x-amz-server-side-encryption', 'aws:kms')),
    ],
    '',
  ],
  [
    'two kinds of encryption, both IfExists',
    [
      put,
      deny({ StringNotEqualsIfExists: { 's3:x-amz-server-side-encryption': 'AES256' } }),
      deny({ StringNotEqualsIfExists: { 's3:x-amz-server-side-encryption': 'aws:kms' } }),
    ],
    '',
  ],
  [
    'neither encryption nor none',
    [
      put,
      deny({ Null: { 's3:x-amz-server-side-encryption': 'true' } }),
      deny({ StringNotEqualsIfExists: { 's3:x-amz-server-side-encryption': 'AES256' } }),
    ],
    'W',
  ],
  ['an audience of a token', read(equals('sts:ExternalId', 'x')), odd],
  [
    'an audience of a token for a foreign role',
    allow({ AWS: stranger }, 's3:GetObject', equals('sts:ExternalId', 'x')),
    'x',
  ],
  ['closed where a new bucket would be elsewhere', closedBy(equals('s3:LocationConstraint', 'eu-west-1')), 'R'],
  ['tags in a request are not on reading', read(equals('aws:RequestTag/x', 'y')), ''],
  [
    'tags in a request for the bucket',
    allow('*', 's3:TagResource', equals('aws:RequestTag/x', 'y'), { Resource: bucket }),
    'W',
  ],
  ['closed unless tags are in the request', closedBy({ Null: { 'aws:TagKeys': 'true' } }), ''],
  [
    'channels of the own account',
    read({ ArnLike: { 'aws:ChatbotSourceArn': `arn:aws:chatbot::${owner}:chat-configuration/*` } }),
    '',
  ],
  [
    'channels of any account',
    read({ ArnLike: { 'aws:ChatbotSourceArn': 'arn:aws:chatbot::*:chat-configuration/*' } }),
    'R',
  ],
  ['jobs of any account', read(equals('glue:CredentialIssuingService', 'glue.amazonaws.com')), 'R'],
  [
    'jobs of a foreign account',
    allow({ AWS: stranger }, 's3:GetObject', equals('glue:RoleAssumedBy', 'glue.amazonaws.com')),
    'X',
  ],
  ['closed unless instances with new metadata', closedBy({ NumericLessThan: { 'ec2:RoleDelivery': '2.0' } }), 'R'],
  [
    'functions of the own account',
    read({ ArnLike: { 'lambda:SourceFunctionArn': `arn:aws:lambda:*:${owner}:function:*` } }),
    '',
  ],
  [
    'functions of any account',
    read({ ArnLike: { 'lambda:SourceFunctionArn': 'arn:aws:lambda:*:*:function:reader' } }),
    'R',
  ],
  [
    'an own function for a foreign account',
    allow({ AWS: stranger }, 's3:GetObject', {
      ArnEquals: { 'lambda:SourceFunctionArn': `arn:aws:lambda:eu-west-1:${owner}:function:reader` },
    }),
    '',
  ],
]);
