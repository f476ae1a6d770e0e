import { z } from 'zod';
import { type BucketInventory, type ObjectSum, readableStorageClasses } from '../../model/index.ts';
import { column } from '../column.ts';
import type { Tx } from '../db.ts';
import type { SweepMark } from '../sweep-mark.ts';
import { json } from './bulk.ts';

const shape = z.object({
  storage_class: column.text,
  kind: z.enum(['CLASS', 'FILE_TYPE', 'CUSTOMER_KEY', 'UNJUDGED', 'CLASSIFIABLE']),
  encryption: z.enum(['customerManaged', 'kmsManaged', 's3Managed', 'unencrypted', 'unknown']),
  objects: column.int,
  bytes: column.int,
  compressed: column.int,
});

const sum = (rows: readonly z.infer<typeof shape>[]): ObjectSum => ({
  objectCount: rows.reduce((total, { objects }) => total + objects, 0),
  sizeBytes: rows.reduce((total, { bytes }) => total + bytes, 0),
});

/** Counts the objects that the sweep listed in the bucket, and stores what they come to. */
export async function writeInventory(
  tx: Tx,
  sweep: SweepMark,
  accountId: string,
  name: string,
  complete: boolean,
): Promise<void> {
  const rows = await tx.rows(
    shape,
    `SELECT storage_class, CASE WHEN NOT storage_class = ANY($4::text[]) THEN 'CLASS'
         WHEN reason = 'UNSUPPORTED_FILE_TYPE_EXCEPTION' THEN 'FILE_TYPE' WHEN reason = 'INVALID_ENCRYPTION' THEN 'CUSTOMER_KEY'
         WHEN status = 'SKIPPED' THEN 'UNJUDGED' ELSE 'CLASSIFIABLE' END AS kind,
       CASE WHEN reason = 'INVALID_ENCRYPTION' THEN 'customerManaged' WHEN encryption LIKE 'aws:kms%' THEN 'kmsManaged'
         WHEN encryption = 'AES256' THEN 's3Managed' WHEN encryption = 'NONE' THEN 'unencrypted' ELSE 'unknown' END AS encryption,
       count(*) AS objects, coalesce(sum(size_bytes), 0) AS bytes,
       coalesce(sum(size_bytes) FILTER (WHERE lower(encode(substring(key FROM greatest(1, octet_length(key) - 4)), 'escape'))
         ~ '\\.(gz|gzip|zip)$'), 0) AS compressed
     FROM objects WHERE account_id = $1 AND bucket_name = $2 AND sweep_id = $3 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [accountId, name, sweep.id, readableStorageClasses],
  );
  const of = (...kinds: readonly string[]) => rows.filter(({ kind }) => kinds.includes(kind));
  const total = sum(rows);
  const encrypted = (how: z.infer<typeof shape>['encryption']): number =>
    sum(rows.filter(({ encryption }) => encryption === how)).objectCount;
  const inventory: BucketInventory = {
    source: 'LISTING',
    at: sweep.at,
    complete,
    ...total,
    classifiable: sum(of('CLASSIFIABLE')),
    unclassifiable: { storageClass: sum(of('CLASS')), fileType: sum(of('FILE_TYPE')) },
    unjudged: sum(of('UNJUDGED', 'CUSTOMER_KEY')),
    byStorageClass: [...new Set(rows.map((row) => row.storage_class))].map((storageClass) => ({
      storageClass,
      ...sum(rows.filter((row) => row.storage_class === storageClass)),
    })),
    sizeBytesCompressed: rows.reduce((bytes, { compressed }) => bytes + compressed, 0),
    byEncryptionType: {
      customerManaged: encrypted('customerManaged'),
      kmsManaged: encrypted('kmsManaged'),
      s3Managed: encrypted('s3Managed'),
      unencrypted: encrypted('unencrypted'),
      unknown: encrypted('unknown'),
    },
  };
  await tx.run('UPDATE buckets SET inventory = $3::jsonb WHERE account_id = $1 AND name = $2', [
    accountId,
    name,
    json(inventory),
  ]);
}
