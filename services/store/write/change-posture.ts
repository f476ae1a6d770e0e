import { z } from 'zod';
import type { ChangeEvaluation, ChangeStore } from '../change-contract.ts';
import { column } from '../column.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { isOlder, type SweepMark } from '../sweep-mark.ts';
import { lockBuckets } from './bucket-lock.ts';
import { dropBucket, newBucketRow } from './buckets.ts';
import { fence, upsert } from './bulk.ts';
import { writePostureRows } from './posture.ts';
import { tables } from './tables.ts';

const markOf = ({ id, at }: ChangeEvaluation): SweepMark => ({ id, at });
const shape = z
  .object({
    account_id: column.text,
    name: column.text,
    region: column.text,
    created_at: column.maybeTime,
    in_scope: column.flag,
  })
  .transform((row) => ({
    accountId: row.account_id,
    name: row.name,
    region: row.region,
    createdAt: row.created_at,
    inScope: row.in_scope,
  }));

/** Buckets that are looked at again between sweeps. */
export function changePosture(
  db: Db,
): Pick<ChangeStore, 'changedBuckets' | 'writeChangedBucket' | 'writeChangedPosture'> {
  return {
    changedBuckets: async (accountId, after, limit, name) => {
      const one = name === undefined ? Prisma.empty : Prisma.sql`AND b.name = ${name}`;
      const rows = await db.rows(
        shape,
        Prisma.sql`SELECT b.account_id, b.name, b.region, b.created_at, EXISTS (
            SELECT FROM bucket_scans s JOIN sweeps w ON w.id = s.sweep_id AND w.status IN ('PENDING', 'RUNNING', 'PAUSED')
            WHERE s.account_id = b.account_id AND s.bucket_name = b.name AND s.in_scope AND NOT s.closed) AS in_scope
          FROM buckets b WHERE b.account_id = ${accountId} AND NOT b.gone AND b.name > ${after ?? ''} ${one} ORDER BY b.name LIMIT ${limit + 1}`,
      );
      const buckets = rows.slice(0, limit);
      return { buckets, next: rows.length > limit ? (buckets.at(-1)?.name ?? null) : null };
    },

    writeChangedBucket: (evaluation, name, listed) =>
      db.write(async (tx) => {
        const mark = markOf(evaluation);
        const { accountId } = evaluation;
        if (listed !== null) {
          await upsert(tx, tables.buckets, [newBucketRow(listed, mark)], {
            update: ['region', 'created_at', 'gone', 'sweep_id', 'sweep_at'],
            where: fence('buckets'),
          });
          return;
        }
        const bucket = (await lockBuckets(tx, accountId, [name])).get(name);
        if (bucket === undefined || bucket.gone || isOlder(mark, bucket.seen)) return;
        await dropBucket(tx, mark, accountId, name);
      }),

    writeChangedPosture: (evaluation, rows, causes) =>
      db.write((tx) => writePostureRows(tx, { mark: markOf(evaluation), causes }, evaluation.accountId, rows)),
  };
}
