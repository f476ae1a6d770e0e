import { z } from 'zod';
import type { Coverage, SweepStatus } from '../../model/index.ts';
import { column } from '../column.ts';
import type { SweepStore } from '../contract.ts';
import type { Db, Tx } from '../db.ts';
import { writeCoverageRows } from './coverage-rows.ts';
import { writeSweepNews } from './sweep-news.ts';
import { isEnded, openSweepRow, sweepRow } from './sweep-row.ts';

/** What a sweep was asked to leave out, and a service that is not switched on and has nothing to tell, is named, and is no gap. */
const isGap = `status <> 'COVERED' AND reason IS DISTINCT FROM 'EXCLUDED_BY_TAGS'
  AND NOT (status = 'SKIPPED' AND aspect IN ('GUARD_DUTY', 'SECURITY_HUB'))`;

/** The reason by which closeAccount says that the gaps are at its buckets: it may be taken back when they are filled. */
const bucketsNotCovered = 'BUCKETS_NOT_COVERED';

const accountRow = (accountId: string, status: Coverage['status'], reason: string | null): Coverage => ({
  aspect: 'BOTH',
  scope: 'ACCOUNT',
  accountId,
  region: null,
  bucketName: null,
  status,
  reason,
});

/** Buckets that nothing says of whether they were read: the sweep did not get there. */
async function writeUnreached(tx: Tx, sweepId: string, accountId: string): Promise<void> {
  const rows = await tx.rows(
    z.object({ aspect: z.enum(['POSTURE', 'OBJECTS']), bucket_name: column.text, region: column.text }),
    `SELECT a.aspect, s.bucket_name, b.region
     FROM bucket_scans s JOIN buckets b ON b.account_id = s.account_id AND b.name = s.bucket_name
     CROSS JOIN (VALUES ('POSTURE'), ('OBJECTS')) AS a(aspect)
     WHERE s.sweep_id = $1 AND s.account_id = $2
       AND CASE a.aspect WHEN 'POSTURE' THEN NOT s.evaluated ELSE s.in_scope AND NOT s.closed END
       AND NOT EXISTS (SELECT FROM coverage c WHERE c.sweep_id = $1 AND c.account_id = $2 AND c.scope = 'BUCKET'
         AND c.bucket_name = s.bucket_name AND c.aspect IN (a.aspect, 'BOTH'))
     ORDER BY s.bucket_name, a.aspect`,
    [sweepId, accountId],
  );
  await writeCoverageRows(
    tx,
    sweepId,
    rows.map(({ aspect, bucket_name: bucketName, region }) => ({
      aspect,
      scope: 'BUCKET',
      accountId,
      region,
      bucketName,
      status: 'SKIPPED',
      reason: 'NOT_REACHED',
    })),
  );
}

const sumsShape = z.object({
  buckets: column.int,
  done: column.int,
  scanned: column.int,
  partial: column.int,
  skipped: column.int,
  bytes_read: column.int,
  findings: column.int,
  covered: column.flag,
});

type AccountTotals = Awaited<ReturnType<SweepStore['closeAccount']>>;

/** What the account's part of the sweep came to, from its rows. */
async function accountTotals(tx: Tx, sweepId: string, accountId: string): Promise<AccountTotals> {
  const [sums] = await tx.rows(
    sumsShape,
    `SELECT count(*) AS buckets, count(*) FILTER (WHERE CASE WHEN in_scope THEN closed ELSE evaluated END) AS done,
       coalesce(sum(objects_scanned), 0) AS scanned, coalesce(sum(objects_partial), 0) AS partial,
       coalesce(sum(objects_skipped), 0) AS skipped, coalesce(sum(bytes_read), 0) AS bytes_read,
       coalesce(sum(findings + policy_findings), 0) AS findings,
       EXISTS (SELECT FROM coverage WHERE sweep_id = $1 AND account_id = $2 AND scope = 'ACCOUNT') AND NOT EXISTS (
         SELECT FROM coverage WHERE sweep_id = $1 AND account_id = $2 AND ${isGap}) AS covered
     FROM bucket_scans WHERE sweep_id = $1 AND account_id = $2`,
    [sweepId, accountId],
  );
  if (sums === undefined) throw new RangeError('An aggregate without a row.');
  return {
    buckets: sums.buckets,
    bucketsDone: sums.done,
    objectsListed: sums.scanned + sums.partial + sums.skipped,
    objectsScanned: sums.scanned,
    objectsPartial: sums.partial,
    objectsSkipped: sums.skipped,
    bytesRead: sums.bytes_read,
    findings: sums.findings,
    covered: sums.covered,
  };
}

/** The account's own coverage row, unless somebody wrote why the account as a whole was not read. */
async function writeAccountRow(tx: Tx, sweepId: string, accountId: string): Promise<void> {
  const gaps = await tx.rows(
    z.object({ scope: column.text, reason: column.maybeText }),
    `SELECT scope, reason FROM coverage WHERE sweep_id = $1 AND account_id = $2 AND ${isGap}`,
    [sweepId, accountId],
  );
  if (gaps.some(({ scope, reason }) => scope === 'ACCOUNT' && reason !== bucketsNotCovered)) return;
  const below = gaps.some(({ scope }) => scope !== 'ACCOUNT');
  await writeCoverageRows(tx, sweepId, [
    below ? accountRow(accountId, 'PARTIAL', bucketsNotCovered) : accountRow(accountId, 'COVERED', null),
  ]);
}

/** Buckets that were asked for by name and that no account listed. Which account would have them nobody knows. */
async function writeUnknownBuckets(tx: Tx, sweepId: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const listed = await tx.rows(
    z.object({ bucket_name: column.text }),
    'SELECT DISTINCT bucket_name FROM bucket_scans WHERE sweep_id = $1 AND bucket_name = ANY($2::text[])',
    [sweepId, names],
  );
  const known = new Set(listed.map((row) => row.bucket_name));
  const place = { aspect: 'BOTH', scope: 'BUCKET', accountId: null, region: null } as const;
  await writeCoverageRows(
    tx,
    sweepId,
    names
      .filter((name) => !known.has(name))
      .map((bucketName) => ({ ...place, bucketName, status: 'SKIPPED', reason: 'BUCKET_NOT_FOUND' })),
  );
}

/** The ends of accounts and of the sweep. */
export function sweepClosing(db: Db): Pick<SweepStore, 'closeAccount' | 'closeSweep'> {
  return {
    closeAccount: (sweepId, accountId) =>
      db.write(async (tx) => {
        const sweep = await openSweepRow(tx, sweepId);
        if (sweep === null) return await accountTotals(tx, sweepId, accountId);
        const { mark } = sweep;
        await tx.run('UPDATE account_sweeps SET closed = true WHERE sweep_id = $1 AND account_id = $2', [
          sweepId,
          accountId,
        ]);
        await tx.run(
          `UPDATE accounts SET last_sweep_id = $2, last_sweep_at = $3
           WHERE id = $1 AND (last_sweep_id IS NULL OR (last_sweep_at, last_sweep_id) < ($3::timestamptz, $2))`,
          [accountId, mark.id, mark.at],
        );
        await writeUnreached(tx, sweepId, accountId);
        await writeAccountRow(tx, sweepId, accountId);
        return await accountTotals(tx, sweepId, accountId);
      }),

    closeSweep: (sweepId, outcome, code, finishedAt) =>
      db.write(async (tx): Promise<SweepStatus> => {
        const sweep = await sweepRow(tx, sweepId, true);
        if (isEnded(sweep.status)) return sweep.status;
        const unreached = await tx.rows(
          z.object({ account_id: column.text }),
          `SELECT account_id FROM account_sweeps s WHERE s.sweep_id = $1 AND s.in_scope AND NOT EXISTS (
             SELECT FROM coverage c WHERE c.sweep_id = $1 AND c.account_id = s.account_id AND c.scope = 'ACCOUNT')
           ORDER BY account_id`,
          [sweepId],
        );
        const reason = outcome === 'ENDED' ? 'NOT_REACHED' : outcome;
        await writeCoverageRows(
          tx,
          sweepId,
          unreached.map((row) => accountRow(row.account_id, 'SKIPPED', reason)),
        );
        if (outcome === 'ENDED') await writeUnknownBuckets(tx, sweepId, sweep.options.bucketNames);
        const [gap] = await tx.rows(
          z.object({ id: column.text }),
          `SELECT id FROM coverage WHERE sweep_id = $1 AND ${isGap} LIMIT 1`,
          [sweepId],
        );
        const status = outcome === 'ENDED' ? (gap === undefined ? 'COMPLETE' : 'PARTIAL') : outcome;
        await tx.run('UPDATE sweeps SET status = $2, failure_code = $3, finished_at = $4 WHERE id = $1', [
          sweepId,
          status,
          code,
          finishedAt,
        ]);
        await writeSweepNews(tx, sweep.mark, status, gap !== undefined);
        return status;
      }),
  };
}
