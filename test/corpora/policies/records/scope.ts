import { allow, bucket, deny, equals, objects, organization, owner, read, role, stranger, v } from '../make.ts';
import { at, notEquals, recordCases } from './record-case.ts';

const all = allow('*', 's3:*');
const notAction = (Effect: string, NotAction: unknown, Condition?: object) => ({
  Effect,
  Principal: '*',
  NotAction,
  Resource: [bucket, objects],
  ...(Condition === undefined ? {} : { Condition }),
});
const notResource = (Effect: string, NotResource: unknown, Action: unknown = 's3:*') => ({
  Effect,
  Principal: '*',
  Action,
  NotResource,
});
const on = (Action: unknown) => allow('*', Action, undefined, { Resource: bucket });
const file = (Action: unknown) => allow('*', Action, undefined, { Resource: objects });
const unknown = 'rwlpx';

/** Actions, objects and variables in the names of objects. */
export const scope = recordCases('action', [
  ['everything that ends with Object', allow('*', 's3:*Object'), 'R W'],
  ['everything that ends with Acl', allow('*', 's3:*Acl'), 'W'],
  ['everything that ends with Policy', on('s3:*Policy'), 'W'],
  ['two letters open', allow('*', 's3:??tObject'), 'R W'],
  ['one letter and a star', allow('*', 's3:L*'), 'L'],
  ['et somewhere', allow('*', 's3:*et*'), 'R W L'],
  ['all services', allow('*', '*:*'), 'R W L'],
  ['no name of an action', allow('*', 's3:'), unknown],
  ['the name of the service alone', allow('*', 's3'), unknown],
  ['capitals', allow('*', 'S3:GETOBJECT'), 'R'],
  ['an action with its service twice', allow('*', 's3:s3:GetObject'), unknown],
  ['a comma in an action', allow('*', 's3:GetObject,s3:PutObject'), unknown],
  ['directory buckets alone', allow('*', 's3express:CreateSession'), unknown],
  ['functions alone', allow('*', 's3-object-lambda:GetObject'), unknown],
  ['reading, and what another service has', allow('*', ['s3:GetObject', 'kms:Decrypt', 'logs:*']), 'R'],
  ['all but three actions', notAction('Allow', ['s3:GetObject', 's3:ListBucket', 's3:PutObject']), 'R W L'],
  ['all but Get, List and Put', notAction('Allow', ['s3:Get*', 's3:List*', 's3:Put*']), 'W'],
  [
    'all but everything but one',
    [notAction('Allow', 's3:Put*'), notAction('Deny', ['s3:GetObject', 's3:PutObject'])],
    'R',
  ],
  ['Deny of all but S3 denies nothing', [all, notAction('Deny', 's3:*')], 'R W L'],
  [
    'Deny of all but Get and List outside the organization',
    [all, notAction('Deny', ['s3:Get*', 's3:List*'], notEquals('aws:PrincipalOrgID', organization))],
    'R L',
  ],
  ['pictures alone', read(undefined, { Resource: at('*.jpg') }), 'R'],
  [
    'pictures alone, all of them denied',
    [read(undefined, { Resource: at('*.jpg') }), deny(undefined, { Resource: at('*.jpg') })],
    '',
  ],
  [
    'pictures alone, all else denied',
    [read(undefined, { Resource: at('*.jpg') }), notResource('Deny', at('*.jpg'))],
    'R',
  ],
  [
    'pictures alone, all but texts denied',
    [read(undefined, { Resource: at('*.jpg') }), notResource('Deny', at('*.txt'))],
    '',
  ],
  ['a folder, all but texts denied', [read(undefined, { Resource: at('a/*') }), notResource('Deny', at('*.txt'))], 'R'],
  ['a folder, all else denied', [read(undefined, { Resource: at('a/*') }), notResource('Deny', at('a/*'))], 'R'],
  ['a folder within any folder', read(undefined, { Resource: at('*/public/*') }), 'R'],
  [
    'a folder within any folder, one of them denied',
    [read(undefined, { Resource: at('*/public/*') }), deny(undefined, { Resource: at('a/*') })],
    'R',
  ],
  ['keys of four letters', read(undefined, { Resource: at('????/x') }), 'R'],
  [
    'keys of four letters, shorter ones denied',
    [read(undefined, { Resource: at('????') }), deny(undefined, { Resource: at('???') })],
    'R',
  ],
  [
    'keys of four letters, four or more denied',
    [read(undefined, { Resource: at('????') }), deny(undefined, { Resource: at('????*') })],
    '',
  ],
  ['all but the bucket and its objects', notResource('Allow', [bucket, objects]), ''],
  ['all but objects, denied; listing was allowed', [on('s3:ListBucket'), notResource('Deny', objects)], ''],
  ['all but the bucket, denied; listing was allowed', [on('s3:ListBucket'), notResource('Deny', bucket)], 'L'],
  ['other buckets, denied', [read(), notResource('Deny', [bucket, objects, 'arn:aws:s3:::other/*'])], 'R'],
  ['where the website is', on('s3:GetBucketWebsite'), 'PX'],
  ['the website may be written', on('s3:PutBucketWebsite'), 'W'],
  ['the lifecycle may be written', on('s3:PutLifecycleConfiguration'), 'W'],
  ['where copies go may be written', on('s3:PutReplicationConfiguration'), 'W'],
  ['the bucket may be deleted', on('s3:DeleteBucket'), 'W'],
  ['the block may be written', on('s3:PutBucketPublicAccessBlock'), 'W'],
  ['ownership may be written', on('s3:PutBucketOwnershipControls'), 'W'],
  ['the policy may be deleted', on('s3:DeleteBucketPolicy'), 'W'],
  ['tags of the bucket may be written', on('s3:TagResource'), 'W'],
  ['tags of the bucket may be removed', on(['s3:UntagResource']), 'W'],
  ['tags of the bucket may be read', on('s3:ListTagsForResource'), 'PX'],
  ['uploads of parts may be listed', on('s3:ListBucketMultipartUploads'), 'L'],
  ['parts may be listed', file('s3:ListMultipartUploadParts'), 'PX'],
  ['archives may be restored', file('s3:RestoreObject'), 'W'],
  ['a hold may be written', file('s3:PutObjectLegalHold'), 'W'],
  ['governance may be bypassed', file('s3:BypassGovernanceRetention'), 'W'],
  ['attributes may be read', file('s3:GetObjectAttributes'), 'PX'],
  ['former versions may be read', file('s3:GetObjectVersion'), 'R'],
  ['torrents may be read', file('s3:GetObjectTorrent'), 'R'],
  ['versions may be read for replication', file('s3:GetObjectVersionForReplication'), 'R'],
  ['replication may be started', file('s3:InitiateReplication'), 'W'],
  [
    'routes of multi-Region access points are of no bucket',
    allow('*', ['s3:SubmitMultiRegionAccessPointRoutes', 's3:GetMultiRegionAccessPointPolicyStatus']),
    '',
  ],
  ['access points for functions are of no bucket', allow('*', 's3:CreateAccessPointForObjectLambda'), ''],
  [
    'access grants are of no bucket',
    allow('*', ['s3:GetAccessGrant', 's3:DeleteAccessGrantsInstance', 's3:ListCallerAccessGrants']),
    '',
  ],
  ['groups of Storage Lens are of no bucket', allow('*', 's3:CreateStorageLensGroup'), ''],
  [
    'reading of objects and jobs',
    allow('*', ['s3:GetObject', 's3:DeleteJobTagging', 's3:DescribeMultiRegionAccessPointOperation']),
    'R',
  ],
  ['a folder by user name or a default', read(undefined, { Resource: at(`${v("aws:username, 'anonymous'")}/*`) }), 'R'],
  [
    'a folder by user name or a default that is denied',
    [read(undefined, { Resource: at(`${v("aws:username, 'guest'")}/*`) }), deny({ Null: { 'aws:username': 'true' } })],
    'R',
  ],
  [
    "all but the folder of the caller's account is denied",
    [read(), notResource('Deny', at(`${v('aws:PrincipalAccount')}/*`))],
    'R',
  ],
  [
    "all but the folder of the caller's account is denied; another folder was allowed",
    [read(undefined, { Resource: at('public/*') }), notResource('Deny', at(`${v('aws:PrincipalAccount')}/*`))],
    '',
  ],
  [
    "all but the folder of the own account is denied by the bucket's account",
    [read(), notResource('Deny', at(`${v('aws:ResourceAccount')}/*`))],
    'R',
  ],
  [
    'a folder by tag for a foreign account',
    allow({ AWS: stranger }, 's3:GetObject', undefined, { Resource: at(`${v('aws:PrincipalTag/team')}/*`) }),
    'X',
  ],
  [
    'a folder by tag or a default for an own role',
    allow({ AWS: role(owner) }, 's3:*', undefined, { Resource: at(`${v("aws:PrincipalTag/team, 'x'")}/*`) }),
    '',
  ],
  ['a literal star in a key', read(undefined, { Resource: at(`${v('*')}.txt`) }), 'R'],
  [
    'a literal star in a key, keys with stars denied',
    [read(undefined, { Resource: at(`${v('*')}.txt`) }), deny(undefined, { Resource: at(`${v('*')}*`) })],
    '',
  ],
  ['a literal star denied, all keys allowed', [read(), deny(undefined, { Resource: at(v('*')) })], 'R'],
  [
    'the folder of an organization',
    read(equals('aws:PrincipalOrgID', organization), { Resource: at(`${v('aws:PrincipalOrgID')}/*`) }),
    'X',
  ],
  ['a folder by source address', read(undefined, { Resource: at(`${v('aws:SourceIp')}/*`) }), 'R'],
  ['a folder by time', read(undefined, { Resource: at(`${v('aws:CurrentTime')}/*`) }), 'R'],
]);
