import { allow, deny, equals, organization, owner, read, role, stranger, v } from '../make.ts';
import { at, recordCases, service } from './record-case.ts';

const of = (variable: string, rest = '/*') => ({ Resource: at(`${v(variable)}${rest}`) });
const config = service('config.amazonaws.com');
const logsOf = { Resource: at(`AWSLogs/${v('aws:SourceAccount')}/*`) };

/** Resources that policy variables tie to the caller: whoever has the value has the object. */
export const resourceVariables = recordCases('variables', [
  ['a folder by user name', read(undefined, of('aws:username')), 'R'],
  ['a folder by user id', read(undefined, of('aws:userid')), 'R'],
  [
    'a folder by user id for a foreign role',
    allow({ AWS: role(stranger) }, 's3:GetObject', undefined, of('aws:userid')),
    'X',
  ],
  ['a folder by tag', read(undefined, of('aws:PrincipalTag/dept')), 'R'],
  ['a folder by Cognito identity', read(undefined, of('cognito-identity.amazonaws.com:sub')), 'R'],
  ['a folder by account', read(undefined, of('aws:PrincipalAccount')), 'R'],
  [
    'a folder by account, for the organization',
    read(equals('aws:PrincipalOrgID', organization), of('aws:PrincipalAccount')),
    'X',
  ],
  [
    'a folder by account, for a foreign account',
    allow({ AWS: stranger }, 's3:GetObject', undefined, of('aws:PrincipalAccount')),
    'X',
  ],
  [
    'a folder by account, for the own account',
    allow({ AWS: owner }, 's3:GetObject', undefined, of('aws:PrincipalAccount')),
    '',
  ],
  ['a folder by organization', read(undefined, of('aws:PrincipalOrgID')), 'R'],
  ["a folder by the caller's ARN", read(undefined, of('aws:PrincipalArn', '')), 'R'],
  ["a folder by the bucket's account", read(undefined, of('aws:ResourceAccount')), 'R'],
  ['logs by source account', allow(config, 's3:PutObject', undefined, logsOf), 'D'],
  [
    'logs by source account, of the own account',
    allow(config, 's3:PutObject', equals('aws:SourceAccount', owner), logsOf),
    '',
  ],
  ['a variable that does not exist', read(undefined, of('aws:Nonsense')), 'rpx'],
  ['a Deny of the own folder leaves the others', [read(), deny(undefined, of('aws:username'))], 'R'],
  ["the caller's own account as a condition", read(equals('aws:PrincipalAccount', v('aws:PrincipalAccount'))), 'R'],
  ["the bucket's account as a condition", read(equals('aws:PrincipalAccount', v('aws:ResourceAccount'))), ''],
  ["the bucket's organization as a condition", read(equals('aws:PrincipalOrgID', v('aws:ResourceOrgID'))), 'X'],
  [
    'a variable where an ARN has its partition',
    read(undefined, { Resource: `arn:${v('aws:Partition')}:s3:::b/*` }),
    'rwlpxd',
  ],
  ['a placeholder for an ARN', read(undefined, { Resource: `${v('Bucket.Arn')}/*` }), 'rwlpxd'],
]);
