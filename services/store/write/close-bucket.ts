import { z } from 'zod';
import type { CoverageStatus } from '../../model/index.ts';
import { column } from '../column.ts';
import type { SweepStore } from '../contract.ts';
import type { Db, Tx } from '../db.ts';
import { isOlder, type SweepMark } from '../sweep-mark.ts';
import { writeInventory } from './bucket-inventory.ts';
import { type LockedBucket, lockBucket } from './bucket-lock.ts';
import { writeSensitivity } from './bucket-risk.ts';
import { writeCoverageRows } from './coverage-rows.ts';
import { dropOldTags } from './object-tags.ts';
import { resolveFindings } from './resolve.ts';
import { openSweepRow } from './sweep-row.ts';
import { sumAllowListHits } from './sweep-rules.ts';

const totalsShape = z.object({
  scanned: column.int,
  partial: column.int,
  skipped: column.int,
  bytes_read: column.int,
  pictured: column.int,
  size_bytes: column.int,
  newer: column.int,
  findings: column.int,
  open: column.int,
  reason: column.maybeText,
});
type Totals = z.infer<typeof totalsShape>;

async function countRows(tx: Tx, sweep: SweepMark, accountId: string, bucketName: string): Promise<Totals> {
  const [totals] = await tx.rows(
    totalsShape,
    `WITH o AS (
       SELECT status, reason, bytes_read, unread_pictures, size_bytes, sweep_id = $3 AS mine, (sweep_at, sweep_id) > ($4::timestamptz, $3) AS newer
       FROM objects WHERE account_id = $1 AND bucket_name = $2
     ), f AS (
       SELECT kind, sweep_id = $3 AS mine FROM findings WHERE account_id = $1 AND bucket_name = $2 AND status <> 'RESOLVED'
     )
     SELECT count(*) FILTER (WHERE mine AND status = 'COMPLETE') AS scanned,
       count(*) FILTER (WHERE mine AND status = 'PARTIAL') AS partial,
       count(*) FILTER (WHERE mine AND status = 'SKIPPED') AS skipped,
       coalesce(sum(bytes_read) FILTER (WHERE mine), 0) AS bytes_read,
       count(*) FILTER (WHERE mine AND unread_pictures > 0) AS pictured,
       coalesce(sum(size_bytes) FILTER (WHERE mine), 0) AS size_bytes,
       count(*) FILTER (WHERE newer) AS newer,
       (SELECT count(*) FROM f WHERE mine AND kind = 'SENSITIVE_DATA') AS findings,
       (SELECT count(*) FROM f) AS open,
       (SELECT reason FROM o WHERE mine AND status <> 'COMPLETE' AND reason NOT IN ('OUT_OF_SCOPE', 'EXCLUDED_BY_TAGS')
        GROUP BY reason ORDER BY count(*) DESC, reason LIMIT 1) AS reason
     FROM o`,
    [accountId, bucketName, sweep.id, sweep.at],
  );
  if (totals === undefined) throw new RangeError('An aggregate without a row.');
  return totals;
}

/** What the scan covered: `code` ended it early; objects that were not wholly read make it partial; a newer sweep took rows over. */
function coverageOf(
  totals: Totals,
  listedWhole: boolean,
  code: string | null,
  superseded: boolean,
): { readonly status: CoverageStatus; readonly reason: string | null } {
  if (code !== null) {
    if (totals.scanned + totals.partial > 0) return { status: 'PARTIAL', reason: code };
    if (code.startsWith('ACCESS_DENIED')) return { status: 'DENIED', reason: code };
    const skipped = code === 'CANCELLED' || code === 'NO_SUCH_BUCKET_AVAILABLE';
    return { status: skipped ? 'SKIPPED' : 'FAILED', reason: code };
  }
  if (!listedWhole) return { status: 'PARTIAL', reason: 'LISTING_INCOMPLETE' };
  if (superseded) return { status: 'PARTIAL', reason: 'SUPERSEDED_BY_NEWER_SWEEP' };
  return totals.reason === null ? { status: 'COVERED', reason: null } : { status: 'PARTIAL', reason: totals.reason };
}

/** Objects that a whole listing no longer has, with the findings in them. A newer whole listing knows better. */
async function dropVanished(tx: Tx, sweep: SweepMark, accountId: string, bucket: LockedBucket): Promise<void> {
  if (bucket.listed !== null && isOlder(sweep, bucket.listed)) return;
  await tx.run(
    'DELETE FROM objects WHERE account_id = $1 AND bucket_name = $2 AND (sweep_at, sweep_id) < ($3::timestamptz, $4)',
    [accountId, bucket.name, sweep.at, sweep.id],
  );
  await resolveFindings(
    tx,
    sweep,
    accountId,
    bucket.name,
    `kind = 'SENSITIVE_DATA' AND NOT EXISTS (SELECT FROM objects o
       WHERE o.account_id = f.account_id AND o.bucket_name = f.bucket_name AND o.key = f.object_key)`,
  );
  await tx.run('UPDATE buckets SET listed_sweep_id = $3, listed_sweep_at = $4 WHERE account_id = $1 AND name = $2', [
    accountId,
    bucket.name,
    sweep.id,
    sweep.at,
  ]);
}

/** The bucket's sums, as lists show them: those of the newest sweep. */
async function writeBucketSums(
  tx: Tx,
  sweep: SweepMark,
  accountId: string,
  name: string,
  totals: Totals,
  newest: boolean,
): Promise<void> {
  await tx.run('UPDATE buckets SET open_findings = $3 WHERE account_id = $1 AND name = $2', [
    accountId,
    name,
    totals.open,
  ]);
  if (!newest) return;
  const { scanned, partial, skipped, size_bytes: size } = totals;
  await tx.run(
    `UPDATE buckets SET objects_listed = $3, objects_scanned = $4, objects_partial = $5, objects_skipped = $6,
       size_bytes = $7, scan_sweep_id = $8, scan_sweep_at = $9 WHERE account_id = $1 AND name = $2`,
    [accountId, name, scanned + partial + skipped, scanned, partial, skipped, size, sweep.id, sweep.at],
  );
}

const storedShape = z.object({
  scanned: column.int,
  partial: column.int,
  skipped: column.int,
  bytes_read: column.int,
  findings: column.int,
  covered: column.flag,
});

/** What the scan came to, from its row and its coverage row. */
async function storedResult(tx: Tx, sweepId: string, accountId: string, bucketName: string) {
  const [row] = await tx.rows(
    storedShape,
    `SELECT s.objects_scanned AS scanned, s.objects_partial AS partial, s.objects_skipped AS skipped, s.bytes_read, s.findings,
       EXISTS (SELECT FROM coverage c WHERE c.sweep_id = $1 AND c.account_id = $2 AND c.bucket_name = $3
         AND c.aspect = 'OBJECTS' AND c.status = 'COVERED') AS covered
     FROM bucket_scans s WHERE s.sweep_id = $1 AND s.account_id = $2 AND s.bucket_name = $3`,
    [sweepId, accountId, bucketName],
  );
  const { scanned, partial, skipped } = row ?? { scanned: 0, partial: 0, skipped: 0 };
  return {
    objectsListed: scanned + partial + skipped,
    objectsScanned: scanned,
    objectsPartial: partial,
    objectsSkipped: skipped,
    bytesRead: row?.bytes_read ?? 0,
    findings: row?.findings ?? 0,
    covered: row?.covered ?? false,
  };
}

/** The end of one bucket's scan. */
export function bucketClosing(db: Db): Pick<SweepStore, 'closeBucketScan'> {
  return {
    closeBucketScan: (sweepId, accountId, bucketName, listedWhole, code) =>
      db.write(async (tx) => {
        // Counting and clearing a bucket of millions of objects may take longer than a statement usually may.
        await tx.run(`SET LOCAL statement_timeout = '15min'`, []);
        const sweep = await openSweepRow(tx, sweepId);
        if (sweep === null) return await storedResult(tx, sweepId, accountId, bucketName);
        const { mark } = sweep;
        const bucket = await lockBucket(tx, accountId, bucketName);
        if (listedWhole) await dropVanished(tx, mark, accountId, bucket);
        await dropOldTags(tx, mark, accountId, bucketName);
        const totals = await countRows(tx, mark, accountId, bucketName);
        const newest = bucket.scanned === null || !isOlder(mark, bucket.scanned);
        await tx.run(
          `UPDATE bucket_scans SET closed = true, listed_whole = $4, code = $5, objects_scanned = $6, objects_partial = $7,
             objects_skipped = $8, bytes_read = $9, findings = $10, objects_with_pictures = $11
           WHERE sweep_id = $1 AND account_id = $2 AND bucket_name = $3`,
          [
            sweepId,
            accountId,
            bucketName,
            listedWhole,
            code,
            totals.scanned,
            totals.partial,
            totals.skipped,
            totals.bytes_read,
            totals.findings,
            totals.pictured,
          ],
        );
        await sumAllowListHits(tx, sweepId, accountId, bucketName);
        await writeBucketSums(tx, mark, accountId, bucketName, totals, newest);
        if (newest) {
          const objectsListed = totals.scanned + totals.partial + totals.skipped;
          // A listing that was refused counted nothing: what is not known is no 0, and what was counted before stays, with its date.
          if (listedWhole || objectsListed > 0) await writeInventory(tx, mark, accountId, bucketName, listedWhole);
          await writeSensitivity(tx, accountId, bucketName, {
            objectsListed,
            objectsRead: totals.scanned + totals.partial,
            listedWhole,
          });
        }
        const coverage = coverageOf(totals, listedWhole, code, !newest || totals.newer > 0);
        await writeCoverageRows(tx, sweepId, [
          { aspect: 'OBJECTS', scope: 'BUCKET', accountId, region: bucket.region, bucketName, ...coverage },
        ]);
        return await storedResult(tx, sweepId, accountId, bucketName);
      }),
  };
}
