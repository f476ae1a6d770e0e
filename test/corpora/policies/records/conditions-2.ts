import { allow, closedBy, deny, equals, like, organization, read, stranger } from '../make.ts';
import { inOrganization, notEquals, recordCases } from './record-case.ts';

/** Condition operators and newer keys; every field of a record's answer by the page that decides it. */
export const conditions2 = recordCases('operators', [
  ['vpce account star', read(like('aws:VpceAccount', '*')), 'R'],
  ['vpce org', read(equals('aws:VpceOrgID', organization)), ''],
  ['vpce org deny', closedBy(notEquals('aws:VpceOrgID', organization)), ''],
  ['vpce org paths', read({ 'ForAnyValue:StringLike': { 'aws:VpceOrgPaths': [inOrganization('*')] } }), ''],
  ['existing tag', read(equals('s3:ExistingObjectTag/public', 'yes')), 'R'],
  [
    'if-none-match',
    [allow('*', 's3:PutObject'), deny({ Null: { 's3:if-none-match': 'true' } }, { Action: 's3:PutObject' })],
    'W',
  ],
  [
    'if-match',
    [
      allow('*', 's3:PutObject'),
      deny(
        { Null: { 's3:if-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
        { Action: 's3:PutObject' },
      ),
    ],
    'W',
  ],
  [
    'object lock days',
    [
      allow('*', ['s3:PutObjectRetention', 's3:PutObject']),
      deny(
        { NumericGreaterThan: { 's3:object-lock-remaining-retention-days': '10' } },
        { Action: 's3:PutObjectRetention' },
      ),
    ],
    'W',
  ],
  [
    'storage class',
    [
      allow('*', 's3:PutObject'),
      deny(notEquals('s3:x-amz-storage-class', ['STANDARD', 'GLACIER_IR']), { Action: 's3:PutObject' }),
    ],
    'W',
  ],
  ['copy source', allow({ AWS: stranger }, 's3:PutObject', like('s3:x-amz-copy-source', 'src/public/*')), 'X'],
  ['x-amz-acl public-read anyone', allow('*', 's3:PutObject', equals('s3:x-amz-acl', 'public-read')), 'W'],
  ['content sha', closedBy(equals('s3:x-amz-content-sha256', 'UNSIGNED-PAYLOAD')), 'R'],
  [
    'inventory optional fields',
    [
      allow({ AWS: stranger }, 's3:PutInventoryConfiguration', {
        'ForAllValues:StringNotEquals': { 's3:InventoryAccessibleOptionalFields': ['ObjectOwner'] },
      }),
    ],
    'X',
  ],
  ['versionid', allow('*', 's3:GetObjectVersion', equals('s3:VersionId', 'AaaHbAQitwiL_h47_44lRO2DDfLlBO5e')), 'R'],
  ['location constraint, which only a new bucket has', read(equals('s3:LocationConstraint', 'eu-west-1')), ''],
  [
    'delimiter and prefix',
    allow('*', 's3:ListBucket', { StringEquals: { 's3:prefix': ['', 'public/'], 's3:delimiter': '/' } }),
    'L',
  ],
  ['prefix on getobject never', read(equals('s3:prefix', 'x')), ''],
  ['source instance arn any', read({ ArnLike: { 'ec2:SourceInstanceARN': 'arn:aws:ec2:*:*:instance/*' } }), 'R'],
]);
