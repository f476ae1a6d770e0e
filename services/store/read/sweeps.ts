import { z } from 'zod';
import { CoverageAspect, CoverageScope, CoverageStatus } from '../../model/index.ts';
import { column } from '../column.ts';
import type { CoverageRow, QueryStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { scopeRank } from '../scope-rank.ts';
import { sweepColumns, sweepShape } from '../sweep-shape.ts';
import { between, oneOf } from './conditions.ts';
import { byNumber, byText, byTime, connection } from './connection.ts';

const coverageShape = z
  .object({
    id: column.text,
    sweep_id: column.text,
    aspect: z.enum(CoverageAspect),
    scope: z.enum(CoverageScope),
    account_id: column.maybeText,
    region: column.maybeText,
    bucket_name: column.maybeText,
    status: z.enum(CoverageStatus),
    reason: column.maybeText,
  })
  .transform(
    (row): CoverageRow => ({
      id: row.id,
      sweepId: row.sweep_id,
      aspect: row.aspect,
      scope: row.scope,
      accountId: row.account_id,
      region: row.region,
      bucketName: row.bucket_name,
      status: row.status,
      reason: row.reason,
    }),
  );

const totalsShape = z.object({
  accounts_total: column.int,
  accounts_swept: column.int,
  buckets: column.int,
  evaluated: column.int,
  closed: column.int,
  scanned: column.int,
  partial: column.int,
  skipped: column.int,
  pictured: column.int,
  bytes_read: column.int,
  findings: column.int,
});

/** Sweeps, their coverage and their sums. */
export function sweepReads(db: Db): Pick<QueryStore, 'sweeps' | 'coverage' | 'sweepTotals'> {
  return {
    sweeps: connection(db, {
      shape: sweepShape,
      select: Prisma.raw(sweepColumns),
      from: Prisma.sql`sweeps t`,
      conditions: (filter) => [
        ...(filter.idPrefix === undefined ? [] : [Prisma.sql`starts_with(t.id, ${filter.idPrefix})`]),
        ...oneOf('t.status', filter.statuses),
        ...between('t.started_at', filter.startedAfter, filter.startedUntil),
      ],
      sorts: {
        STARTED_DESC: {
          direction: 'DESC',
          keys: [byTime('t.started_at', ({ startedAt }) => startedAt), byText('t.id', ({ id }) => id)],
        },
      },
    }),

    coverage: connection(db, {
      shape: coverageShape,
      select: Prisma.sql`t.id, t.sweep_id, t.aspect, t.scope, t.account_id, t.region, t.bucket_name, t.status, t.reason`,
      from: Prisma.sql`coverage t`,
      conditions: (filter) => [
        ...oneOf('t.sweep_id', filter.sweepId === undefined ? undefined : [filter.sweepId]),
        ...oneOf('t.scope', filter.scopes),
        ...oneOf('t.status', filter.statuses),
        ...oneOf('t.account_id', filter.accountIds),
      ],
      sorts: {
        SCOPE_ASC: {
          direction: 'ASC',
          keys: [byNumber('t.scope_rank', ({ scope }) => scopeRank[scope]), byText('t.id', ({ id }) => id)],
        },
      },
    }),

    // Rows of one sweep by their primary keys: a few milliseconds at 15,000 buckets, so it may be asked each second.
    sweepTotals: async (sweepId) => {
      const [row] = await db.rows(
        totalsShape,
        Prisma.sql`SELECT count(*) AS buckets, count(*) FILTER (WHERE evaluated) AS evaluated, count(*) FILTER (WHERE closed) AS closed,
            coalesce(sum(objects_scanned), 0) AS scanned, coalesce(sum(objects_partial), 0) AS partial,
            coalesce(sum(objects_skipped), 0) AS skipped, coalesce(sum(bytes_read), 0) AS bytes_read,
            coalesce(sum(objects_with_pictures), 0) AS pictured,
            coalesce(sum(findings + policy_findings), 0) AS findings,
            (SELECT count(*) FROM account_sweeps WHERE sweep_id = ${sweepId} AND in_scope) AS accounts_total,
            (SELECT count(*) FROM account_sweeps s WHERE s.sweep_id = ${sweepId} AND s.in_scope AND s.closed AND EXISTS (
              SELECT FROM coverage c WHERE c.sweep_id = s.sweep_id AND c.account_id = s.account_id AND c.scope = 'ACCOUNT'
                AND c.status IN ('COVERED', 'PARTIAL'))) AS accounts_swept
          FROM bucket_scans WHERE sweep_id = ${sweepId}`,
      );
      if (row === undefined) throw new RangeError('An aggregate without a row.');
      return {
        objectsListed: row.scanned + row.partial + row.skipped,
        objectsScanned: row.scanned,
        objectsPartial: row.partial,
        objectsSkipped: row.skipped,
        objectsWithPictures: row.pictured,
        bytesRead: row.bytes_read,
        findings: row.findings,
        accountsTotal: row.accounts_total,
        accountsSwept: row.accounts_swept,
        bucketsTotal: row.buckets,
        bucketsEvaluated: row.evaluated,
        bucketsScanned: row.closed,
      };
    },
  };
}
