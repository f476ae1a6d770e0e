import { z } from 'zod';
import type { BucketRef, SweepOptions } from '../../model/index.ts';
import { column } from '../column.ts';
import type { SweepStore } from '../contract.ts';
import type { Db, Tx } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import type { SweepMark } from '../sweep-mark.ts';
import { fence, upsert } from './bulk.ts';
import { writeCoverageRows } from './coverage-rows.ts';
import { resolveFindings } from './resolve.ts';
import { openSweepRow } from './sweep-row.ts';
import { tables } from './tables.ts';

const rowShape = z.object({
  account_id: column.text,
  name: column.text,
  region: column.text,
  created_at: column.maybeTime,
});
const refOf = (row: z.infer<typeof rowShape>): BucketRef => ({
  accountId: row.account_id,
  name: row.name,
  region: row.region,
  createdAt: row.created_at,
});
const refShape = rowShape.transform(refOf);
const listedShape = rowShape
  .extend({ in_scope: column.flag })
  .transform((row) => ({ ...refOf(row), inScope: row.in_scope }));

const scansObjects = (options: SweepOptions, name: string): boolean =>
  options.scanObjects && (options.bucketNames.length === 0 || options.bucketNames.includes(name));

/** A bucket that its account no longer lists: nothing in it is there any more. */
export async function dropBucket(tx: Tx, sweep: SweepMark, accountId: string, name: string): Promise<void> {
  await resolveFindings(tx, sweep, accountId, name);
  await tx.run('DELETE FROM objects WHERE account_id = $1 AND bucket_name = $2', [accountId, name]);
  await tx.run('DELETE FROM object_tags WHERE account_id = $1 AND bucket_name = $2', [accountId, name]);
  await tx.run('DELETE FROM evaluations WHERE account_id = $1 AND bucket_name = $2', [accountId, name]);
  await tx.run(
    `UPDATE buckets b SET gone = true, sweep_id = $3, sweep_at = $4, objects_listed = 0, objects_scanned = 0,
       objects_partial = 0, objects_skipped = 0, size_bytes = 0,
       open_findings = (SELECT count(*) FROM findings f
         WHERE f.account_id = $1 AND f.bucket_name = $2 AND f.status <> 'RESOLVED')
     WHERE account_id = $1 AND name = $2`,
    [accountId, name, sweep.id, sweep.at],
  );
}

/** The row of a bucket that a listing showed, as far as a listing knows. */
export const newBucketRow = (bucket: BucketRef, seen: SweepMark) => ({
  account_id: bucket.accountId,
  name: bucket.name,
  region: bucket.region,
  created_at: bucket.createdAt,
  gone: false,
  objects_listed: 0,
  objects_scanned: 0,
  objects_partial: 0,
  objects_skipped: 0,
  size_bytes: 0,
  open_findings: 0,
  sweep_id: seen.id,
  sweep_at: seen.at,
});

/** An account's buckets, and which of them a sweep reads. */
export function bucketWrites(
  db: Db,
): Pick<SweepStore, 'writeBuckets' | 'leaveOutBuckets' | 'scannedBuckets' | 'listAccountBuckets' | 'getBucket'> {
  return {
    writeBuckets: (sweepId, accountId, buckets) =>
      db.write(async (tx) => {
        const sweep = await openSweepRow(tx, sweepId);
        if (sweep === null) return;
        const { mark, options } = sweep;
        const sorted = [...new Map(buckets.map((bucket) => [bucket.name, bucket])).values()].sort((a, b) =>
          a.name < b.name ? -1 : 1,
        );
        const listed = sorted.map(({ name }) => name);
        await upsert(
          tx,
          tables.buckets,
          sorted.map((bucket) => newBucketRow({ ...bucket, accountId }, mark)),
          { update: ['region', 'created_at', 'gone', 'sweep_id', 'sweep_at'], where: fence('buckets') },
        );
        const gone = await tx.rows(
          z.object({ name: column.text }),
          `SELECT name FROM buckets WHERE account_id = $1 AND NOT gone AND (sweep_at, sweep_id) < ($2::timestamptz, $3)
           ORDER BY name FOR UPDATE`,
          [accountId, mark.at, mark.id],
        );
        for (const { name } of gone) await dropBucket(tx, mark, accountId, name);
        await upsert(
          tx,
          tables.bucketScans,
          listed.map((name) => ({
            sweep_id: sweepId,
            account_id: accountId,
            bucket_name: name,
            in_scope: scansObjects(options, name),
            evaluated: false,
            policy_findings: 0,
            closed: false,
            listed_whole: false,
            objects_scanned: 0,
            objects_partial: 0,
            objects_skipped: 0,
            bytes_read: 0,
            findings: 0,
          })),
          { update: [] },
        );
        // A retry may list anew: what went in between and was not begun is no part of this sweep.
        await tx.run(
          `DELETE FROM bucket_scans WHERE sweep_id = $1 AND account_id = $2 AND bucket_name <> ALL($3::text[])
             AND NOT evaluated AND NOT closed AND objects_scanned + objects_partial + objects_skipped = 0`,
          [sweepId, accountId, listed],
        );
      }),

    leaveOutBuckets: (sweepId, accountId, buckets) =>
      db.write(async (tx) => {
        if (buckets.length === 0 || (await openSweepRow(tx, sweepId)) === null) return;
        await tx.run(
          `UPDATE bucket_scans SET in_scope = false
           WHERE sweep_id = $1 AND account_id = $2 AND bucket_name = ANY($3::text[]) AND NOT closed`,
          [sweepId, accountId, buckets.map(({ bucketName }) => bucketName)],
        );
        await writeCoverageRows(
          tx,
          sweepId,
          buckets.map(({ bucketName, reason }) => ({
            aspect: 'OBJECTS',
            scope: 'BUCKET',
            accountId,
            region: null,
            bucketName,
            status: 'SKIPPED',
            reason,
          })),
        );
      }),

    scannedBuckets: async (sweepId, after, limit) => {
      const rows = await db.rows(
        z
          .object({ account_id: column.text, bucket_name: column.text })
          .transform((row) => ({ accountId: row.account_id, bucketName: row.bucket_name })),
        Prisma.sql`SELECT s.account_id, s.bucket_name
            FROM bucket_scans s JOIN buckets b ON b.account_id = s.account_id AND b.name = s.bucket_name
            WHERE s.sweep_id = ${sweepId} AND s.closed AND b.scan_sweep_id = ${sweepId} AND NOT b.gone
              AND (s.account_id, s.bucket_name) > (${after?.accountId ?? ''}, ${after?.bucketName ?? ''})
            ORDER BY s.account_id, s.bucket_name LIMIT ${limit + 1}`,
      );
      const buckets = rows.slice(0, limit);
      return { buckets, next: rows.length > limit ? (buckets.at(-1) ?? null) : null };
    },

    listAccountBuckets: async (sweepId, accountId, after, limit, inScopeOnly) => {
      const rows = await db.rows(
        listedShape,
        Prisma.sql`SELECT b.account_id, b.name, b.region, b.created_at, s.in_scope
            FROM bucket_scans s JOIN buckets b ON b.account_id = s.account_id AND b.name = s.bucket_name
            WHERE s.sweep_id = ${sweepId} AND s.account_id = ${accountId} AND s.bucket_name > ${after ?? ''}
              AND (s.in_scope OR NOT ${inScopeOnly})
            ORDER BY s.bucket_name LIMIT ${limit + 1}`,
      );
      const page = rows.slice(0, limit);
      return { buckets: page, next: rows.length > limit ? (page.at(-1)?.name ?? null) : null };
    },

    getBucket: async (accountId, name) => {
      const [row] = await db.rows(
        refShape,
        Prisma.sql`SELECT account_id, name, region, created_at FROM buckets
          WHERE account_id = ${accountId} AND name = ${name} AND NOT gone`,
      );
      return row ?? null;
    },
  };
}
