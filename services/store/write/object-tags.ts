import { z } from 'zod';
import { type DataKind, unreadReason } from '../../model/index.ts';
import { column } from '../column.ts';
import type { SweepStore } from '../contract.ts';
import type { Db, Tx } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { decodeKey, encodeKey } from '../object-key.ts';
import type { SweepMark } from '../sweep-mark.ts';
import { tagsShape } from '../tag-shape.ts';
import { fence, json, upsert } from './bulk.ts';
import { openSweepRow } from './sweep-row.ts';
import { tables } from './tables.ts';

export const dataKinds: readonly [DataKind, ...DataKind[]] = ['PII', 'PHI', 'FINANCIAL', 'CREDENTIALS', 'CUSTOM'];

/** SQL: what was found in the object of the finding `f`, by kind. */
export const kindsFound = `ARRAY(SELECT DISTINCT coalesce(d.label, 'CUSTOM') FROM finding_detections d
  WHERE d.finding_id = f.id AND d.status <> 'RESOLVED' ORDER BY 1)`;

const shape = z
  .object({ id: column.text, object_key: column.bytes, kinds: z.array(z.enum(dataKinds)), tags: tagsShape.nullable() })
  .transform((row) => ({ findingId: row.id, key: decodeKey(row.object_key), kinds: row.kinds, tags: row.tags }));

/** Tags that earlier scans of the bucket have read: the end of this one reads them anew. */
export async function dropOldTags(tx: Tx, sweep: SweepMark, accountId: string, bucketName: string): Promise<void> {
  await tx.run(
    'DELETE FROM object_tags WHERE account_id = $1 AND bucket_name = $2 AND (sweep_at, sweep_id) < ($3::timestamptz, $4)',
    [accountId, bucketName, sweep.at, sweep.id],
  );
}

/** Tags of the objects in which something was found. */
export function objectTagWrites(db: Db): Pick<SweepStore, 'sensitiveObjects' | 'writeObjectTags'> {
  return {
    sensitiveObjects: (accountId, bucketName, limit) =>
      db.rows(
        shape,
        Prisma.sql`SELECT f.id, f.object_key, t.tags, ${Prisma.raw(kindsFound)} AS kinds
          FROM findings f LEFT JOIN object_tags t
            ON t.account_id = f.account_id AND t.bucket_name = f.bucket_name AND t.key = f.object_key
          WHERE f.account_id = ${accountId} AND f.bucket_name = ${bucketName} AND f.kind = 'SENSITIVE_DATA'
            AND f.status <> 'RESOLVED'
          ORDER BY f.severity_score DESC, f.object_key LIMIT ${limit}`,
      ),

    writeObjectTags: (sweepId, accountId, bucketName, rows) =>
      db.write(async (tx) => {
        const sweep = await openSweepRow(tx, sweepId);
        if (sweep === null) return;
        const cells = rows.map(({ key, tags }) => {
          const unread = unreadReason(tags) ?? null;
          return {
            account_id: accountId,
            bucket_name: bucketName,
            key: encodeKey(key),
            tags: unread === null ? json(tags.state === 'known' ? tags.value : {}) : null,
            unread,
            sweep_id: sweep.mark.id,
            sweep_at: sweep.mark.at,
          };
        });
        await upsert(tx, tables.objectTags, cells, { where: fence('object_tags') });
      }),
  };
}
