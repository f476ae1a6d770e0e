import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { reportFiles } from './report-files.ts';

export type ReportFormat = 'CSV' | 'ORC' | 'Parquet';
const names =
  'Bucket, Key, VersionId, IsLatest, IsDeleteMarker, Size, LastModifiedDate, ETag, StorageClass, IsMultipartUploaded, EncryptionStatus';

/** The same nine versions as in `report-files.ts`. */
const versions: readonly (readonly [
  key: string,
  latest: boolean,
  marker: boolean,
  size: string,
  storage: string,
  encryption: string,
])[] = [
  ['a', true, false, '100', 'STANDARD', 'SSE-S3'],
  ['a', false, false, '90', 'STANDARD', 'SSE-S3'],
  ['b', true, true, '', '', ''],
  ['b', false, false, '70', 'GLACIER', 'SSE-KMS'],
  ['c%2C%22odd%22', true, false, '5000000000', 'GLACIER', 'SSE-KMS'],
  ['d', true, false, '0', 'STANDARD', 'NOT-SSE'],
  ['e', true, false, '7', 'STANDARD_IA', 'SSE-C'],
  ['f', true, false, '8', 'STANDARD_IA', 'DSSE-KMS'],
  ['g', true, false, '9', 'DEEP_ARCHIVE', 'SSE-FUTURE'],
];
const quoted = (cell: string | boolean): string => `"${cell}"`;
const csv = versions
  .map(([key, latest, marker, size, storage, encryption], at) =>
    ['listed', key, `v${at}`, latest, marker, size, '2026-03-01T00:00:00.000Z', 'etag', storage, false, encryption]
      .map(quoted)
      .join(','),
  )
  .join('\n');

const schemas: Readonly<Record<ReportFormat, string>> = {
  CSV: names,
  ORC: 'struct<bucket:string,key:string,version_id:string,is_latest:boolean,is_delete_marker:boolean,size:bigint,last_modified_date:timestamp,e_tag:string,storage_class:string,is_multipart_uploaded:boolean,encryption_status:string>',
  Parquet:
    'message s3.inventory { required binary bucket (UTF8); required binary key (UTF8); optional binary version_id (UTF8); optional boolean is_latest; optional boolean is_delete_marker; optional int64 size; optional int64 last_modified_date (TIMESTAMP_MILLIS); optional binary e_tag (UTF8); optional binary storage_class (UTF8); optional boolean is_multipart_uploaded; optional binary encryption_status (UTF8); }',
};

export const csvFile = (text: string): Buffer => gzipSync(`${text}\n`);

/** What the sample's file holds, by format. */
export const sampleFile = (format: ReportFormat): Buffer =>
  format === 'CSV' ? csvFile(csv) : Buffer.from(reportFiles[format], 'base64');

export const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');

/** A manifest as S3 writes it, for files of these bytes. */
export function manifestOf(
  sourceBucket: string,
  destinationBucket: string,
  format: ReportFormat,
  files: readonly { readonly key: string; readonly bytes: Uint8Array }[],
  more: object = {},
): Buffer {
  return Buffer.from(
    JSON.stringify({
      sourceBucket,
      destinationBucket: `arn:aws:s3:::${destinationBucket}`,
      version: '2016-11-30',
      creationTimestamp: String(Date.UTC(2026, 2, 1)),
      fileFormat: format,
      fileSchema: schemas[format],
      files: files.map(({ key, bytes }) => ({ key, size: bytes.length, MD5checksum: md5(bytes) })),
      ...more,
    }),
  );
}
