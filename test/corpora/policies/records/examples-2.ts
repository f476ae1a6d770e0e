import { allow, closedBy, deny, equals, owner, read, role, root, stranger } from '../make.ts';
import { notEquals, recordCases, service } from './record-case.ts';

/** Policies that AWS's guides show for buckets; every field of a record's answer by the page that decides it. */
export const examples2 = recordCases('examples', [
  ['cloudfront no condition', allow(service('cloudfront.amazonaws.com'), 's3:GetObject'), 'D'],
  [
    'oai write',
    allow({ AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC' }, [
      's3:GetObject',
      's3:PutObject',
    ]),
    '',
  ],
  [
    'oai canonical',
    allow(
      {
        CanonicalUser:
          'b970b42360b81c8ddbd79d2f5df0069ba9033c8a79655752abe380cd6d63ba8bcf23384d568fcf89fc49700b5e11a0fd',
      },
      's3:GetObject',
    ),
    'X',
  ],
  [
    'oai and public',
    [
      allow({ AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC' }, 's3:GetObject'),
      read(),
    ],
    'R',
  ],
  [
    'inventory',
    allow(service('s3.amazonaws.com'), 's3:PutObject', {
      ArnLike: { 'aws:SourceArn': ['arn:aws:s3:::amzn-s3-demo-source'] },
      StringEquals: { 'aws:SourceAccount': owner, 's3:x-amz-acl': 'bucket-owner-full-control' },
    }),
    '',
  ],
  [
    'inventory sourcearn only',
    allow(service('s3.amazonaws.com'), 's3:PutObject', {
      ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::amzn-s3-demo-source' },
    }),
    '',
  ],
  [
    'inventory acl only',
    allow(service('s3.amazonaws.com'), 's3:PutObject', equals('s3:x-amz-acl', 'bucket-owner-full-control')),
    'D',
  ],
  [
    'server access logs prefix wildcard arn',
    allow(service('logging.s3.amazonaws.com'), 's3:PutObject', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::src-*' } }),
    'D',
  ],
  [
    'server access logs account',
    allow(service('logging.s3.amazonaws.com'), 's3:PutObject', {
      ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::src-*' },
      StringEquals: { 'aws:SourceAccount': owner },
    }),
    '',
  ],
  ['elb account', allow({ AWS: root('127311923021') }, 's3:PutObject'), 'X'],
  [
    'flow logs without source',
    [
      allow(
        service('delivery.logs.amazonaws.com'),
        's3:PutObject',
        equals('s3:x-amz-acl', 'bucket-owner-full-control'),
      ),
      allow(service('delivery.logs.amazonaws.com'), 's3:GetBucketAcl'),
    ],
    'D',
  ],
  [
    'config',
    [
      allow(service('config.amazonaws.com'), ['s3:GetBucketAcl', 's3:ListBucket'], equals('AWS:SourceAccount', owner)),
      allow(service('config.amazonaws.com'), 's3:PutObject', {
        StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'AWS:SourceAccount': owner },
      }),
    ],
    '',
  ],
  [
    'cloudtrail legacy no source',
    [
      allow(service('cloudtrail.amazonaws.com'), 's3:GetBucketAcl'),
      allow(service('cloudtrail.amazonaws.com'), 's3:PutObject', equals('s3:x-amz-acl', 'bucket-owner-full-control')),
    ],
    'D',
  ],
  ['redshift old', allow({ AWS: 'arn:aws:iam::193672423079:user/logs' }, 's3:PutObject'), 'X'],
  [
    'ses',
    allow(service('ses.amazonaws.com'), 's3:PutObject', {
      StringEquals: { 'AWS:SourceAccount': owner },
      StringLike: { 'AWS:SourceArn': 'arn:aws:ses:*' },
    }),
    '',
  ],
  [
    'cross-account full control',
    [
      allow(
        { AWS: [root(stranger), root('444455556666')] },
        ['s3:PutObject', 's3:PutObjectAcl'],
        equals('s3:x-amz-acl', 'bucket-owner-full-control'),
      ),
    ],
    'X',
  ],
  [
    'cross-account upload with deny',
    [
      allow({ AWS: stranger }, 's3:PutObject'),
      deny(notEquals('s3:x-amz-acl', 'bucket-owner-full-control'), {
        Principal: { AWS: stranger },
        Action: 's3:PutObject',
      }),
    ],
    'X',
  ],
  [
    'replication',
    [
      allow({ AWS: role(stranger, 'service-role/repl') }, [
        's3:ReplicateObject',
        's3:ReplicateDelete',
        's3:ObjectOwnerOverrideToBucketOwner',
      ]),
      allow({ AWS: role(stranger, 'service-role/repl') }, [
        's3:List*',
        's3:GetBucketVersioning',
        's3:PutBucketVersioning',
      ]),
    ],
    'X',
  ],
  ['replication own role', [allow({ AWS: role(owner, 'repl') }, ['s3:ReplicateObject', 's3:ReplicateDelete'])], ''],
  [
    'storage class analysis any',
    allow(service('s3.amazonaws.com'), 's3:PutObject', {
      StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' },
      ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' },
    }),
    'D',
  ],
  ['access point delegation', allow({ AWS: '*' }, '*', equals('s3:DataAccessPointAccount', owner)), ''],
  ['access point delegation foreign', allow({ AWS: '*' }, '*', equals('s3:DataAccessPointAccount', stranger)), 'X'],
  ['access point origin vpc only', allow('*', 's3:*', equals('s3:AccessPointNetworkOrigin', 'VPC')), 'R W L'],
  ['access point deny not', closedBy({ StringNotEquals: { 's3:DataAccessPointAccount': owner } }), ''],
]);
