import { z } from 'zod';
import type { BucketContents, ObjectLabels } from '../../model/index.ts';
import { column } from '../column.ts';
import type { SweepStore } from '../contract.ts';
import type { Db, Tx } from '../db.ts';
import { decodeKey } from '../object-key.ts';
import { tagsShape } from '../tag-shape.ts';
import { dataKinds, kindsFound } from './object-tags.ts';

const shape = z.object({
  name: column.text,
  closed: column.flag,
  read: column.flag,
  listed_in_part: column.flag,
  not_analyzed: column.int,
  kinds: z.array(z.enum(dataKinds)),
});
const countShape = z.object({
  bucket_name: column.text,
  looked: column.flag,
  unread: column.maybeText,
  objects: column.int,
});
const taggedShape = z.object({
  bucket_name: column.text,
  object_key: column.bytes,
  tags: tagsShape,
  kinds: z.array(z.enum(dataKinds)),
});

/** Open findings of sensitive data with the tags of their objects, as far as these were read. */
const found = `FROM findings f LEFT JOIN object_tags t
    ON t.account_id = f.account_id AND t.bucket_name = f.bucket_name AND t.key = f.object_key
  WHERE f.account_id = $1 AND f.bucket_name = ANY($2::text[]) AND f.kind = 'SENSITIVE_DATA' AND f.status <> 'RESOLVED'`;

/** What is known of tags of the objects in which something was found, by bucket. */
async function objectLabels(
  tx: Tx,
  accountId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, ObjectLabels>> {
  if (names.length === 0) return new Map();
  const counts = await tx.rows(
    countShape,
    `SELECT f.bucket_name, t.key IS NOT NULL AS looked, t.unread, count(*) AS objects ${found}
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [accountId, names],
  );
  const tagged = await tx.rows(
    taggedShape,
    `SELECT f.bucket_name, f.object_key, t.tags, ${kindsFound} AS kinds
     ${found} AND t.tags <> '{}' ORDER BY f.severity_score DESC, f.object_key`,
    [accountId, names],
  );
  const sum = (rows: readonly z.infer<typeof countShape>[]) => rows.reduce((total, { objects }) => total + objects, 0);
  return new Map(
    names.map((name) => {
      const own = counts.filter((row) => row.bucket_name === name);
      return [
        name,
        {
          found: sum(own),
          read: sum(own.filter(({ looked, unread }) => looked && unread === null)),
          unread: own.flatMap(({ unread, objects }) => (unread === null ? [] : [{ reason: unread, objects }])),
          tagged: tagged
            .filter((row) => row.bucket_name === name)
            .map(({ object_key: key, kinds, tags }) => ({ key: decodeKey(key), kinds, tags })),
        },
      ];
    }),
  );
}

/** What scans have found in buckets, for the checks that weigh posture against data. */
export function bucketContents(db: Db): Pick<SweepStore, 'bucketContents'> {
  return {
    bucketContents: (accountId, names) =>
      db.write(async (tx) => {
        const rows = await tx.rows(
          shape,
          `SELECT b.name, b.scan_sweep_id IS NOT NULL AS closed, b.sensitivity_score IS NOT NULL AS read,
             b.inventory->>'complete' IS NOT DISTINCT FROM 'false' AS listed_in_part,
             greatest(0, b.objects_partial + b.objects_skipped
               - coalesce((b.inventory#>>'{unclassifiable,storageClass,objectCount}')::int8, 0)
               - coalesce((b.inventory#>>'{unclassifiable,fileType,objectCount}')::int8, 0)) AS not_analyzed,
             ARRAY(SELECT k.kind FROM unnest($3::text[]) AS k(kind) WHERE EXISTS (
               SELECT FROM findings f JOIN finding_detections d ON d.finding_id = f.id
               WHERE f.account_id = b.account_id AND f.bucket_name = b.name AND f.kind = 'SENSITIVE_DATA'
                 AND f.status <> 'RESOLVED' AND d.status <> 'RESOLVED' AND coalesce(d.label, 'CUSTOM') = k.kind)) AS kinds
           FROM buckets b WHERE b.account_id = $1 AND b.name = ANY($2::text[])`,
          [accountId, names, dataKinds],
        );
        const sensitive = rows.filter(({ kinds }) => kinds.length > 0).map(({ name }) => name);
        const labels = await objectLabels(tx, accountId, sensitive);
        return new Map(
          rows.map((row): [string, BucketContents] => {
            const objects = labels.get(row.name);
            return [
              row.name,
              {
                scan: row.read ? 'READ' : row.closed ? 'UNREAD' : 'NONE',
                kinds: row.kinds,
                ...(row.not_analyzed > 0 ? { notAnalyzed: row.not_analyzed } : {}),
                ...(row.listed_in_part ? { listedInPart: true } : {}),
                ...(objects === undefined ? {} : { objects }),
              },
            ];
          }),
        );
      }),
  };
}
