import { allow, bucket, deny, objects, read } from '../make.ts';
import { at, recordCases } from './record-case.ts';

/** Actions and resources; every field of a record's answer by the page that decides it. */
export const actions = recordCases('action', [
  ['action typo', allow('*', 's3:GetObjectss'), 'rwlpx'],
  ['mixed api name', allow('*', ['s3:GetObject', 's3:ListObjects', 's3:HeadObject', 's3:ListObjectsV2']), 'R'],
  ['other service action', allow('*', ['s3:GetObject', 'sqs:SendMessage']), 'R'],
  ['only other service', allow('*', 'sqs:SendMessage'), 'rwlpx'],
  [
    'notaction delete',
    { Effect: 'Allow', Principal: '*', NotAction: 's3:Delete*', Resource: [bucket, objects] },
    'R W L',
  ],
  [
    'notaction get',
    { Effect: 'Allow', Principal: '*', NotAction: ['s3:Get*', 's3:List*'], Resource: [bucket, objects] },
    'W',
  ],
  ['notaction star', { Effect: 'Allow', Principal: '*', NotAction: '*', Resource: [bucket, objects] }, ''],
  [
    'deny notaction get',
    [allow('*', 's3:*'), { Effect: 'Deny', Principal: '*', NotAction: 's3:GetObject', Resource: [bucket, objects] }],
    'R',
  ],
  ['notresource', { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', NotResource: at('private/*') }, 'R'],
  [
    'deny notresource',
    [read(), { Effect: 'Deny', Principal: '*', Action: 's3:GetObject', NotResource: at('public/*') }],
    'R',
  ],
  ['deny notresource all', [read(), { Effect: 'Deny', Principal: '*', Action: 's3:*', NotResource: [objects] }], 'R'],
  ['resource object on bucket only', read(undefined, { Resource: bucket }), ''],
  ['list on objects only', allow('*', 's3:ListBucket', undefined, { Resource: objects }), ''],
  ['resource star end', read(undefined, { Resource: `${bucket}*` }), 'R'],
  ['resource all buckets', read(undefined, { Resource: 'arn:aws:s3:::*' }), 'R'],
  ['resource all buckets objects', read(undefined, { Resource: 'arn:aws:s3:::*/*' }), 'R'],
  ['resource star', read(undefined, { Resource: '*' }), 'R'],
  ['resource question', read(undefined, { Resource: 'arn:aws:s3:::amzn-s3-demo-bucke?/*' }), 'R'],
  ['resource govcloud', read(undefined, { Resource: 'arn:aws-us-gov:s3:::gov-bucket/*' }), 'R'],
  ['resource cn', read(undefined, { Resource: 'arn:aws-cn:s3:::cn-bucket/*' }), 'R'],
  [
    'resource two buckets, deny one',
    [
      allow('*', 's3:GetObject', undefined, { Resource: ['arn:aws:s3:::aaa/*', 'arn:aws:s3:::bbb/*'] }),
      deny(undefined, { Resource: ['arn:aws:s3:::aaa', 'arn:aws:s3:::aaa/*'] }),
    ],
    'R',
  ],
  ['deny one object only', [read(), deny(undefined, { Action: 's3:GetObject', Resource: at('secret.txt') })], 'R'],
  [
    'allow one object deny it',
    [
      read(undefined, { Resource: at('secret.txt') }),
      deny(undefined, { Action: 's3:GetObject', Resource: at('secret*') }),
    ],
    '',
  ],
  ['deny bucket arn only', [read(), deny(undefined, { Resource: bucket })], 'R'],
  [
    'allow list, deny objects arn only',
    [allow('*', 's3:ListBucket', undefined, { Resource: bucket }), deny(undefined, { Resource: objects })],
    'L',
  ],
  ['deny lower-case action', [read(), deny(undefined, { Action: 's3:getobject*' })], ''],
]);
