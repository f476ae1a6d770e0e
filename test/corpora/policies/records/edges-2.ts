import { allow, bucket, deny, equals, objects, organization, owner, read, stranger } from '../make.ts';
import { at, notEquals, recordCases, service } from './record-case.ts';

/** Further shapes and edges; every field of a record's answer by the page that decides it. */
export const edges2 = recordCases('grammar', [
  [
    'deny ArnNotLike sourcearn + service',
    [
      allow(service('s3.amazonaws.com'), 's3:PutObject'),
      deny({ ArnNotLike: { 'aws:SourceArn': 'arn:aws:s3:::amzn-s3-demo-source' } }, { Action: 's3:PutObject' }),
    ],
    '',
  ],
  [
    'deny ArnNotLikeIfExists sourcearn',
    [
      allow(service('s3.amazonaws.com'), 's3:PutObject'),
      deny({ ArnNotLikeIfExists: { 'aws:SourceArn': 'arn:aws:s3:::amzn-s3-demo-source' } }, { Action: 's3:PutObject' }),
    ],
    '',
  ],
  [
    'service principal + deny org',
    [allow(service('s3.amazonaws.com'), 's3:PutObject'), deny(notEquals('aws:PrincipalOrgID', organization))],
    '',
  ],
  [
    'service principal + deny org unless service',
    [
      allow(service('s3.amazonaws.com'), 's3:PutObject'),
      deny({
        StringNotEquals: { 'aws:PrincipalOrgID': organization },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      }),
    ],
    'D',
  ],
  [
    'everybody + service list',
    allow({ AWS: '*', Service: ['s3.amazonaws.com'] }, 's3:PutObject', equals('aws:SourceAccount', owner)),
    '',
  ],
  [
    'canonical and deny account',
    [
      allow({ CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' }, 's3:GetObject'),
      deny(),
    ],
    '',
  ],
  [
    'notaction with named',
    { Effect: 'Allow', Principal: { AWS: stranger }, NotAction: 's3:PutBucketPolicy', Resource: [bucket, objects] },
    'X',
  ],
  ['question account', allow({ AWS: 'arn:aws:iam::99998888777?:root' }, 's3:GetObject'), 'R'],
  ['express + s3', allow({ AWS: stranger }, ['s3:GetObject', 's3express:CreateSession']), 'X'],
  ['bucket region in arn', read(undefined, { Resource: `arn:aws:s3:us-east-1::amzn-s3-demo-bucket/*` }), 'rwlpxd'],
  ['wild service arn', read(undefined, { Resource: 'arn:aws:*:::amzn-s3-demo-bucket/*' }), 'rwlpxd'],
  ['wild partition', read(undefined, { Resource: 'arn:*:s3:::amzn-s3-demo-bucket/*' }), 'R'],
  ['intrinsic resource', read(undefined, { Resource: { 'Fn::Sub': 'x' } }), 'rwlpxd'],
  ['intrinsic principal', allow({ AWS: { 'Fn::Sub': 'x' } }, 's3:GetObject'), 'rwlpxd'],
  ['upper hex bucket', read(undefined, { Resource: 'arn:aws:s3:::My_Old.Bucket/*' }), 'R'],
  ['case of resource', [read(), deny(undefined, { Resource: ['arn:aws:s3:::AMZN-S3-DEMO-BUCKET/*'] })], 'R'],
  ['url-encoded key', read(undefined, { Resource: at('a%20b/*') }), 'R'],
  ['many stars arn', read(undefined, { Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/**' }), 'R'],
  ['trailing slash', read(undefined, { Resource: at('') }), 'R'],
  ['resource without object star but prefix', read(undefined, { Resource: at('public') }), 'R'],
]);
