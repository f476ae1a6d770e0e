import { z } from 'zod';
import type { CoverageStatus } from '../../model/index.ts';
import { column } from '../column.ts';
import type { SweepStore } from '../contract.ts';
import type { Db, Tx } from '../db.ts';
import { isOlder, type SweepMark } from '../sweep-mark.ts';
import { lockBucket } from './bucket-lock.ts';
import { writeCoverageRows } from './coverage-rows.ts';
import { resolveFindings } from './resolve.ts';
import { sweepRow } from './sweep-row.ts';

const totalsShape = z.object({
  scanned: column.int,
  partial: column.int,
  skipped: column.int,
  bytes_read: column.int,
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
       SELECT status, reason, bytes_read, size_bytes, sweep_id = $3 AS mine, (sweep_at, sweep_id) > ($4::timestamptz, $3) AS newer
       FROM objects WHERE account_id = $1 AND bucket_name = $2
     ), f AS (
       SELECT kind, sweep_id = $3 AS mine FROM findings WHERE account_id = $1 AND bucket_name = $2 AND status <> 'RESOLVED'
     )
     SELECT count(*) FILTER (WHERE mine AND status = 'COMPLETE') AS scanned,
       count(*) FILTER (WHERE mine AND status = 'PARTIAL') AS partial,
       count(*) FILTER (WHERE mine AND status = 'SKIPPED') AS skipped,
       coalesce(sum(bytes_read) FILTER (WHERE mine), 0) AS bytes_read,
       coalesce(sum(size_bytes) FILTER (WHERE mine), 0) AS size_bytes,
       count(*) FILTER (WHERE newer) AS newer,
       (SELECT count(*) FROM f WHERE mine AND kind = 'SENSITIVE_DATA') AS findings,
       (SELECT count(*) FROM f) AS open,
       (SELECT reason FROM o WHERE mine AND status <> 'COMPLETE' AND reason <> 'OUT_OF_SCOPE'
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

/** The end of one bucket's scan. */
export function bucketClosing(db: Db): Pick<SweepStore, 'closeBucketScan'> {
  return {
    closeBucketScan: (sweepId, accountId, bucketName, listedWhole, code) =>
      db.write(async (tx) => {
        // Counting and clearing a bucket of millions of objects may take longer than a statement usually may.
        await tx.run(`SET LOCAL statement_timeout = '15min'`, []);
        const { mark } = await sweepRow(tx, sweepId);
        const bucket = await lockBucket(tx, accountId, bucketName);
        if (listedWhole && (bucket.listed === null || !isOlder(mark, bucket.listed))) {
          await tx.run(
            'DELETE FROM objects WHERE account_id = $1 AND bucket_name = $2 AND (sweep_at, sweep_id) < ($3::timestamptz, $4)',
            [accountId, bucketName, mark.at, mark.id],
          );
          await resolveFindings(
            tx,
            mark,
            accountId,
            bucketName,
            `kind = 'SENSITIVE_DATA' AND NOT EXISTS (SELECT FROM objects o
               WHERE o.account_id = f.account_id AND o.bucket_name = f.bucket_name AND o.key = f.object_key)`,
          );
          await tx.run(
            'UPDATE buckets SET listed_sweep_id = $3, listed_sweep_at = $4 WHERE account_id = $1 AND name = $2',
            [accountId, bucketName, mark.id, mark.at],
          );
        }
        const totals = await countRows(tx, mark, accountId, bucketName);
        const older = bucket.scanned !== null && isOlder(mark, bucket.scanned);
        const listed = totals.scanned + totals.partial + totals.skipped;
        await tx.run(
          `UPDATE bucket_scans SET closed = true, listed_whole = $4, code = $5, objects_scanned = $6, objects_partial = $7,
             objects_skipped = $8, bytes_read = $9, findings = $10
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
          ],
        );
        await tx.run('UPDATE buckets SET open_findings = $3 WHERE account_id = $1 AND name = $2', [
          accountId,
          bucketName,
          totals.open,
        ]);
        if (!older) {
          await tx.run(
            `UPDATE buckets SET objects_listed = $3, objects_scanned = $4, objects_partial = $5, objects_skipped = $6,
               size_bytes = $7, scan_sweep_id = $8, scan_sweep_at = $9 WHERE account_id = $1 AND name = $2`,
            [
              accountId,
              bucketName,
              listed,
              totals.scanned,
              totals.partial,
              totals.skipped,
              totals.size_bytes,
              mark.id,
              mark.at,
            ],
          );
        }
        const coverage = coverageOf(totals, listedWhole, code, older || totals.newer > 0);
        await writeCoverageRows(tx, sweepId, [
          { aspect: 'OBJECTS', scope: 'BUCKET', accountId, region: bucket.region, bucketName, ...coverage },
        ]);
        return {
          objectsListed: listed,
          objectsScanned: totals.scanned,
          objectsPartial: totals.partial,
          objectsSkipped: totals.skipped,
          bytesRead: totals.bytes_read,
          findings: totals.findings,
          covered: coverage.status === 'COVERED',
        };
      }),
  };
}
