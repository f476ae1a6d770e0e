import { allow, bucket, deny, equals, member, objects, organization, owner, stranger } from '../make.ts';
import { at, notEquals, recordCases, service } from './record-case.ts';

const logs = { Resource: at('AWSLogs/*') };
const put = (name: string, Condition?: object) => allow(service(name), 's3:PutObject', Condition, logs);
const check = (name: string, Condition?: object) =>
  allow(service(name), 's3:GetBucketAcl', Condition, { Resource: bucket });
const from = (arn: unknown, operator = 'ArnLike') => ({ [operator]: { 'aws:SourceArn': arn } });
const full = { 's3:x-amz-acl': 'bucket-owner-full-control' };
const mine = equals('aws:SourceAccount', owner);
const delivery = 'delivery.logs.amazonaws.com';
const elb = 'logdelivery.elasticloadbalancing.amazonaws.com';
const config = 'config.amazonaws.com';
const trails = 'cloudtrail.amazonaws.com';
const _distribution = `arn:aws:cloudfront::${owner}:distribution/E1EXAMPLE`;
const _front = (Condition?: object, Action: unknown = 's3:GetObject') =>
  allow(service('cloudfront.amazonaws.com'), Action, Condition);
const _oai = { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE' };
const plain = deny({ Bool: { 'aws:SecureTransport': 'false' } });
const _oldTls = deny({ NumericLessThan: { 's3:TlsVersion': '1.2' } });

/** What templates and modules write for services, and near misses of it. */
export const templates = recordCases('deputy', [
  [
    'logs of load balancers of the own account',
    put(elb, from(`arn:aws:elasticloadbalancing:eu-west-1:${owner}:loadbalancer/*`)),
    '',
  ],
  ['logs of any load balancer', put(elb), 'D'],
  ['logs of load balancers of any account', put(elb, from('arn:aws:elasticloadbalancing:*:*:loadbalancer/app/*')), 'D'],
  [
    'logs of a firewall as documented',
    [
      put(delivery, {
        StringEquals: { ...full, 'aws:SourceAccount': [owner] },
        ...from([`arn:aws:logs:eu-west-1:${owner}:*`]),
      }),
      check(delivery, { ...mine, ...from([`arn:aws:logs:eu-west-1:${owner}:*`]) }),
    ],
    '',
  ],
  [
    'logs of a firewall, the check of the ACL for anybody',
    [put(delivery, { StringEquals: { ...full, 'aws:SourceAccount': [owner] } }), check(delivery)],
    'D',
  ],
  [
    'flow logs of three accounts',
    put(delivery, {
      StringEquals: { ...full, 'aws:SourceAccount': [owner, member, stranger] },
      ...from([owner, member, stranger].map((id) => `arn:aws:logs:*:${id}:*`)),
    }),
    '',
  ],
  ['flow logs, any ARN of the own account', put(delivery, { ...mine, ...from('arn:aws:logs:*:*:*') }), ''],
  ['flow logs, any ARN', put(delivery, { StringEquals: full, ...from('arn:aws:logs:*:*:*') }), 'D'],
  [
    'cost reports with a star in StringEquals, as documented',
    put('billingreports.amazonaws.com', {
      StringEquals: { 'aws:SourceArn': `arn:aws:cur:us-east-1:${owner}:definition/*`, 'aws:SourceAccount': owner },
    }),
    '',
  ],
  [
    'cost reports of the own account',
    put('billingreports.amazonaws.com', {
      StringLike: { 'aws:SourceArn': `arn:aws:cur:us-east-1:${owner}:definition/*`, 'aws:SourceAccount': owner },
    }),
    '',
  ],
  [
    'data exports by two services',
    allow(
      { Service: ['bcm-data-exports.amazonaws.com', 'billingreports.amazonaws.com'] },
      ['s3:PutObject', 's3:GetBucketPolicy'],
      {
        StringLike: {
          'aws:SourceArn': [
            `arn:aws:cur:us-east-1:${owner}:definition/*`,
            `arn:aws:bcm-data-exports:us-east-1:${owner}:export/*`,
          ],
          'aws:SourceAccount': owner,
        },
      },
    ),
    '',
  ],
  [
    'data exports by two services, one kind of export for any account',
    allow({ Service: ['bcm-data-exports.amazonaws.com', 'billingreports.amazonaws.com'] }, 's3:PutObject', {
      StringLike: {
        'aws:SourceArn': [
          `arn:aws:cur:us-east-1:${owner}:definition/*`,
          'arn:aws:bcm-data-exports:us-east-1:*:export/*',
        ],
      },
    }),
    'D',
  ],
  [
    'audit logs of Redshift',
    [
      put('redshift.amazonaws.com', from(`arn:aws:redshift:eu-west-1:${owner}:cluster/*`)),
      check('redshift.amazonaws.com', from(`arn:aws:redshift:eu-west-1:${owner}:cluster/*`)),
    ],
    '',
  ],
  ['audit logs of Redshift without a source', [put('redshift.amazonaws.com'), check('redshift.amazonaws.com')], 'D'],
  [
    'exports of Storage Lens',
    put('storage-lens.s3.amazonaws.com', {
      StringEquals: {
        ...full,
        'aws:SourceAccount': owner,
        'aws:SourceArn': `arn:aws:s3:eu-west-1:${owner}:storage-lens/all`,
      },
    }),
    '',
  ],
  [
    'findings of Macie as documented',
    [
      deny({ Bool: { 'aws:SecureTransport': 'false' } }),
      deny(notEquals('s3:x-amz-server-side-encryption', 'aws:kms'), {
        Principal: service('macie.amazonaws.com'),
        Action: 's3:PutObject',
        Resource: objects,
      }),
      put('macie.amazonaws.com', {
        ...mine,
        ...from([
          `arn:aws:macie2:eu-west-1:${owner}:export-configuration:*`,
          `arn:aws:macie2:eu-west-1:${owner}:classification-job/*`,
        ]),
      }),
      allow(service('macie.amazonaws.com'), 's3:GetBucketLocation', mine, { Resource: bucket }),
    ],
    '',
  ],
  ['findings of GuardDuty of the own account', put('guardduty.amazonaws.com', mine), ''],
  ['findings of any detector', put('guardduty.amazonaws.com', from('arn:aws:guardduty:*:*:detector/*')), 'D'],
  ['applications of the repository', allow(service('serverlessrepo.amazonaws.com'), 's3:GetObject'), 'D'],
  [
    'applications of the repository, own account',
    allow(service('serverlessrepo.amazonaws.com'), 's3:GetObject', mine),
    '',
  ],
  [
    'inventory of machines of the organization',
    put('ssm.amazonaws.com', { StringEquals: { ...full, 'aws:SourceOrgID': organization } }),
    '',
  ],
  [
    'inventory of machines, the account in the key alone',
    allow(service('ssm.amazonaws.com'), 's3:PutObject', equals('s3:x-amz-acl', full['s3:x-amz-acl']), {
      Resource: at(`*/accountid=${owner}/*`),
    }),
    'D',
  ],
  [
    'recorder of the organization',
    [
      check(config, equals('aws:SourceOrgID', organization)),
      put(config, { StringEquals: { ...full, 'aws:SourceOrgID': organization } }),
    ],
    '',
  ],
  [
    'trail of the organization, kept by another account',
    [
      check(trails, from(`arn:aws:cloudtrail:eu-west-1:${member}:trail/org`, 'StringEquals')),
      allow(service(trails), 's3:PutObject', from(`arn:aws:cloudtrail:eu-west-1:${member}:trail/org`, 'StringEquals'), {
        Resource: at(`AWSLogs/${organization}/*`),
      }),
    ],
    '',
  ],
  [
    'a trail, and trails of any account',
    put(trails, from([`arn:aws:cloudtrail:eu-west-1:${owner}:trail/t`, 'arn:aws:cloudtrail:*:*:trail/*'])),
    'D',
  ],
  [
    'log archive of an organization',
    [
      check(config),
      allow(service(config), 's3:PutObject', equals('s3:x-amz-acl', full['s3:x-amz-acl']), logs),
      allow('*', 's3:PutObject', equals('aws:PrincipalOrgID', organization), logs),
      plain,
    ],
    'XD',
  ],
  [
    'access logs by set operators',
    put('logging.s3.amazonaws.com', {
      'ForAnyValue:ArnLike': { 'aws:SourceArn': ['arn:aws:s3:::source-a', 'arn:aws:s3:::source-b'] },
      'ForAnyValue:StringEquals': { 'aws:SourceAccount': [owner] },
    }),
    '',
  ],
  [
    'access logs by ForAllValues',
    put('logging.s3.amazonaws.com', { 'ForAllValues:ArnLike': { 'aws:SourceArn': 'arn:aws:s3:::source-a' } }),
    '',
  ],
]);
