import { allow, closedBy, deny, equals, like, organization, owner, read, role, stranger } from '../make.ts';
import { at, notEquals, recordCases } from './record-case.ts';

/** Condition keys of S3 and of principals; every field of a record's answer by the page that decides it. */
export const keys = recordCases('globalKeys', [
  [
    'mfa age doc',
    [deny({ Null: { 'aws:MultiFactorAuthAge': true } }, { Resource: at('taxdocuments/*') }), read()],
    'R',
  ],
  ['mfa age on all', [deny({ Null: { 'aws:MultiFactorAuthAge': true } }), read()], 'R'],
  ['mfa numeric', [deny({ NumericGreaterThan: { 'aws:MultiFactorAuthAge': 3600 } }), read()], 'R'],
  ['tls version', [deny({ NumericLessThan: { 's3:TlsVersion': 1.2 } }), read()], 'R'],
  ['tls version string', [deny({ NumericLessThan: { 's3:TlsVersion': '1.3' } }), read()], 'R'],
  ['signature age', closedBy({ NumericGreaterThan: { 's3:signatureAge': '600000' } }), 'R'],
  ['authtype', closedBy(notEquals('s3:authType', 'REST-HEADER')), 'R'],
  ['signature version', closedBy(notEquals('s3:signatureversion', 'AWS4-HMAC-SHA256')), 'R'],
  ['resource account', read(equals('s3:ResourceAccount', owner)), 'R'],
  ['resource account other', read(equals('aws:ResourceAccount', stranger)), ''],
  ['resource org', read(equals('aws:ResourceOrgID', organization)), 'R'],
  ['principal account', read(equals('aws:PrincipalAccount', owner)), ''],
  ['principal account list', read(equals('aws:PrincipalAccount', [owner, stranger])), 'X'],
  ['principal account number', read(equals('aws:PrincipalAccount', 999988887777)), 'X'],
  ['principal account not', read(notEquals('aws:PrincipalAccount', stranger)), 'R'],
  ['principal arn any', read(like('aws:PrincipalArn', 'arn:aws:iam::*:role/admin')), 'R'],
  ['principal arn deny not', closedBy({ ArnNotEquals: { 'aws:PrincipalArn': role(owner) } }), ''],
  ['principal arn deny not ifexists', closedBy({ ArnNotLikeIfExists: { 'aws:PrincipalArn': role(owner) } }), ''],
  [
    'principal arn deny not foreign',
    closedBy({ StringNotLike: { 'aws:PrincipalArn': [role(owner), role(stranger)] } }),
    'X',
  ],
  ['principal type', read(equals('aws:PrincipalType', 'Account')), 'R'],
  ['principal type anon', read(equals('aws:PrincipalType', 'Anonymous')), 'R'],
  ['deny anon', closedBy(equals('aws:PrincipalType', 'Anonymous')), 'R'],
  ['userid deny short example id', closedBy({ StringNotLike: { 'aws:userId': ['AROAEXAMPLEID:*', owner] } }), 'x'],
  [
    'userid deny short example id, own allow',
    [
      allow({ AWS: owner }, 's3:*'),
      deny({ StringNotLike: { 'aws:userId': ['AROAEXAMPLEID:*', 'AIDAEXAMPLEID', owner] } }),
    ],
    '',
  ],
  ['userid allow short', read(like('aws:userid', 'AROAEXAMPLEID:*')), 'x'],
  ['userid allow user', read(equals('aws:userid', 'AIDAEXAMPLEID')), 'x'],
  ['principal tag', read(equals('aws:PrincipalTag/team', 'blue')), 'R'],
  [
    'principal tag + org',
    read({ StringEquals: { 'aws:PrincipalTag/team': 'blue', 'aws:PrincipalOrgID': organization } }),
    'X',
  ],
]);
