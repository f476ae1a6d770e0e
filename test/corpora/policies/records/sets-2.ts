import { allow, bucket, closedBy, deny, equals, like, organization, owner, read } from '../make.ts';
import { inOrganization, notEquals, recordCases, service } from './record-case.ts';

const here = inOrganization('*');
const notLike = (key: string, value: unknown) => ({ StringNotLike: { [key]: value } });

/** Further operators with IfExists, set operators and Null; keys that come together. */
export const sets2 = recordCases('sets', [
  ['Deny without a tag', closedBy({ Null: { 'aws:PrincipalTag/team': 'true' } }), 'R'],
  ['Deny of a tag IfExists', closedBy({ StringNotEqualsIfExists: { 'aws:PrincipalTag/team': 'blue' } }), 'R'],
  [
    'tag in the organization alone',
    [read(), deny(notEquals('aws:PrincipalTag/team', 'blue')), deny(notEquals('aws:PrincipalOrgID', organization))],
    'X',
  ],
  [
    'EqualsIfExists of an ARN',
    read({ ArnEqualsIfExists: { 'aws:PrincipalArn': `arn:aws:iam::${owner}:role/x` } }),
    'R',
  ],
  [
    'EqualsIfExists of an ARN, and the key',
    read({
      ArnEqualsIfExists: { 'aws:PrincipalArn': `arn:aws:iam::${owner}:role/x` },
      Null: { 'aws:PrincipalArn': 'false' },
    }),
    '',
  ],
  [
    'EqualsIfExists of the account is always asked',
    read({ StringEqualsIfExists: { 'aws:PrincipalAccount': owner } }),
    '',
  ],
  [
    'ForAllValues of the account is always asked',
    read({ 'ForAllValues:StringEquals': { 'aws:PrincipalAccount': owner } }),
    '',
  ],
  [
    'NotEqualsIgnoreCase of the organization',
    closedBy({ StringNotEqualsIgnoreCase: { 'aws:PrincipalOrgID': organization.toUpperCase() } }),
    'X',
  ],
  [
    'EqualsIgnoreCase of the organization',
    read({ StringEqualsIgnoreCase: { 'aws:PrincipalOrgID': organization.toUpperCase() } }),
    'X',
  ],
  ['Equals in another case fits nobody', read(equals('aws:PrincipalOrgID', organization.toUpperCase())), ''],
  ['Deny of age IfExists', closedBy({ NumericGreaterThanIfExists: { 'aws:MultiFactorAuthAge': '3600' } }), 'R'],
  ['Deny of the age alone', closedBy({ NumericGreaterThan: { 's3:signatureAge': 0 } }), 'R'],
  [
    'Deny of sign-in before a time',
    closedBy({ DateLessThanIfExists: { 'aws:TokenIssueTime': '2024-01-01T00:00:00Z' } }),
    'R',
  ],
  [
    'Deny of any time',
    [
      read(),
      deny({ DateGreaterThan: { 'aws:CurrentTime': '2000-01-01T00:00:00Z' } }),
      deny({ DateLessThanEquals: { 'aws:CurrentTime': '2000-01-01T00:00:00Z' } }),
    ],
    '',
  ],
  [
    'Deny with and without TLS',
    [read(), deny({ Bool: { 'aws:SecureTransport': 'false' } }), deny({ Bool: { 'aws:SecureTransport': 'true' } })],
    '',
  ],
  [
    'plain HTTP alone is allowed and denied',
    [read({ Bool: { 'aws:SecureTransport': 'false' } }), deny({ Bool: { 'aws:SecureTransport': 'false' } })],
    '',
  ],
  [
    'no TLS version with plain HTTP',
    [
      read(),
      deny({ NumericLessThan: { 's3:TlsVersion': '1.2' } }),
      deny({ NumericGreaterThanEquals: { 's3:TlsVersion': '1.2' } }),
    ],
    'R',
  ],
  [
    'every TLS version and plain HTTP',
    [
      read(),
      deny({ NumericLessThan: { 's3:TlsVersion': '1.2' } }),
      deny({ NumericGreaterThanEquals: { 's3:TlsVersion': '1.2' } }),
      deny({ Bool: { 'aws:SecureTransport': 'false' } }),
    ],
    '',
  ],
  ['Deny IfExists of the TLS version', closedBy({ NumericLessThanIfExists: { 's3:TlsVersion': '1.2' } }), 'R'],
  ['every kind of signature', closedBy(equals('s3:authType', ['REST-HEADER', 'REST-QUERY-STRING', 'POST'])), 'R'],
  ['without a signature', closedBy({ Null: { 's3:authType': 'true' } }), 'R'],
  [
    'with and without a signature',
    [read(), deny({ Null: { 's3:authType': 'true' } }), deny({ Null: { 's3:authType': 'false' } })],
    '',
  ],
  ['Null of two keys at once', closedBy({ Null: { 'aws:SourceVpc': 'true', 'aws:SourceVpce': 'true' } }), 'R'],
  ['Null of a key that is always there', closedBy({ Null: { 'aws:SecureTransport': 'false' } }), ''],
  ['Null of a key that is never missing', read({ Null: { 'aws:SecureTransport': 'true' } }), ''],
  ['Null of the account', closedBy({ Null: { 'aws:PrincipalAccount': 'false' } }), ''],
  ['Null of the kind of caller', closedBy({ Null: { 'aws:PrincipalType': 'true' } }), 'R'],
  ['Deny NotLike of every endpoint', closedBy(notLike('aws:SourceVpce', 'vpce-*')), 'R'],
  [
    'service, ForAllValues of paths',
    allow(service('config.amazonaws.com'), 's3:PutObject', {
      'ForAllValues:StringLike': { 'aws:SourceOrgPaths': here },
    }),
    'D',
  ],
  [
    'service, EqualsIfExists of the organization',
    allow(service('config.amazonaws.com'), 's3:PutObject', {
      StringEqualsIfExists: { 'aws:SourceOrgID': organization },
    }),
    'D',
  ],
  [
    'service, ForAnyValue of paths',
    allow(service('config.amazonaws.com'), 's3:PutObject', {
      'ForAnyValue:StringLike': { 'aws:SourceOrgPaths': [here] },
    }),
    '',
  ],
  [
    'list for nobody by ForAnyValue and no value',
    read({ 'ForAnyValue:StringEquals': { 'aws:PrincipalOrgPaths': 'x' } }),
    '',
  ],
  [
    'tag keys, ForAllValues holds without tags',
    allow('*', 's3:PutObject', { 'ForAllValues:StringEquals': { 's3:RequestObjectTagKeys': ['a'] } }),
    'W',
  ],
  [
    'tag keys, Deny ForAnyValue',
    [allow('*', 's3:PutObject'), deny({ 'ForAnyValue:StringNotEquals': { 's3:RequestObjectTagKeys': ['a'] } })],
    'W',
  ],
  [
    'tag keys, Deny without tags and with others',
    [
      allow('*', 's3:PutObject'),
      deny({ Null: { 's3:RequestObjectTagKeys': 'true' } }),
      deny({ 'ForAnyValue:StringNotEquals': { 's3:RequestObjectTagKeys': ['a'] } }),
    ],
    'W',
  ],
  [
    'tag keys, Deny with and without',
    [
      allow('*', 's3:PutObject'),
      deny({ Null: { 's3:RequestObjectTagKeys': 'true' } }),
      deny({ Null: { 's3:RequestObjectTagKeys': 'false' } }),
    ],
    '',
  ],
  ['Like of every key is the key', read(like('aws:PrincipalOrgID', '*')), 'R'],
  ['NotLike of everything leaves those without', read(notLike('aws:PrincipalOrgID', '*')), 'R'],
  ['Deny Like of everything leaves those without', closedBy(like('aws:PrincipalOrgID', '*')), 'R'],
  [
    'bucket alone by IfExists prefix',
    allow('*', 's3:ListBucket', { StringEqualsIfExists: { 's3:prefix': 'public/' } }, { Resource: bucket }),
    'L',
  ],
]);
