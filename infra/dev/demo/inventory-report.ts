import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { BucketPlan, ObjectPlan } from '../organization/plan.ts';

const schema = 'Bucket, Key, Size, LastModifiedDate, StorageClass, EncryptionStatus';
const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');

/**
 * A report of S3 Inventory about a bucket as of a day's start, as S3 would have written it (moto writes none): manifest, its checksum and
 * one file, under the prefix of the bucket's configuration.
 */
export function inventoryReport(bucket: BucketPlan, day: Date): readonly ObjectPlan[] {
  const { inventoryTo } = bucket;
  if (inventoryTo === undefined) return [];
  const base = `${inventoryTo.prefix}/${bucket.name}/daily/`;
  const rows = bucket.objects.map(({ key, body, storageClass = 'STANDARD' }) =>
    [bucket.name, encodeURIComponent(key), body.length, day.toISOString(), storageClass, 'SSE-S3']
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  const data = gzipSync(`${rows.join('\n')}\n`);
  const manifest = Buffer.from(
    JSON.stringify({
      sourceBucket: bucket.name,
      destinationBucket: `arn:aws:s3:::${inventoryTo.bucket}`,
      version: '2016-11-30',
      creationTimestamp: String(day.getTime()),
      fileFormat: 'CSV',
      fileSchema: schema,
      files: [{ key: `${base}data/0001.csv.gz`, size: data.length, MD5checksum: md5(data) }],
    }),
  );
  const folder = `${base}${day.toISOString().slice(0, 10)}T00-00Z/`;
  return [
    { key: `${base}data/0001.csv.gz`, body: data, contentType: 'application/gzip', contains: {} },
    { key: `${folder}manifest.json`, body: manifest, contentType: 'application/json', contains: {} },
    { key: `${folder}manifest.checksum`, body: Buffer.from(md5(manifest)), contentType: 'text/plain', contains: {} },
  ];
}
