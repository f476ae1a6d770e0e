import { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';
import { column } from '../column.ts';
import type { Tx } from '../db.ts';
import { type StoredCounts, storedCounts } from '../object-counts-shape.ts';
import type { SweepMark } from '../sweep-mark.ts';

export interface LockedBucket {
  readonly name: string;
  readonly region: string;
  /** The last sweep that closed a scan of its objects. */
  readonly scanned: SweepMark | null;
  /** The last sweep that listed its objects to the end, and so knows which are gone. */
  readonly listed: SweepMark | null;
  /** The last sweep that wrote its posture. */
  readonly evaluated: SweepMark | null;
  /** What sources of object counts have said. */
  readonly objectCounts: StoredCounts;
  readonly gone: boolean;
  /** The last sweep that listed its account: it saw the bucket, or that it is gone. */
  readonly seen: SweepMark;
}

const shape = z.object({
  name: column.text,
  region: column.text,
  gone: column.flag,
  object_counts: storedCounts.nullable(),
  sweep_id: column.text,
  sweep_at: column.time,
  scan_sweep_id: column.maybeText,
  scan_sweep_at: column.maybeTime,
  listed_sweep_id: column.maybeText,
  listed_sweep_at: column.maybeTime,
  posture_sweep_id: column.maybeText,
  posture_sweep_at: column.maybeTime,
});
const mark = (id: string | null, at: string | null): SweepMark | null =>
  id === null || at === null ? null : { id, at };

/**
 * Locks rows of buckets, in order of names so that two transactions cannot wait for one another. Whoever reads findings or objects
 * of a bucket to judge and write them holds this lock: judgements of one bucket happen one after the other.
 */
export async function lockBuckets(
  tx: Tx,
  accountId: string,
  names: readonly string[],
): Promise<Map<string, LockedBucket>> {
  const rows = await tx.rows(
    shape,
    `SELECT name, region, gone, object_counts, sweep_id, sweep_at, scan_sweep_id, scan_sweep_at, listed_sweep_id, listed_sweep_at, posture_sweep_id, posture_sweep_at
     FROM buckets WHERE account_id = $1 AND name = ANY($2::text[]) ORDER BY name FOR UPDATE`,
    [accountId, names],
  );
  return new Map(
    rows.map((row) => [
      row.name,
      {
        name: row.name,
        region: row.region,
        gone: row.gone,
        objectCounts: row.object_counts ?? {},
        seen: { id: row.sweep_id, at: row.sweep_at },
        scanned: mark(row.scan_sweep_id, row.scan_sweep_at),
        listed: mark(row.listed_sweep_id, row.listed_sweep_at),
        evaluated: mark(row.posture_sweep_id, row.posture_sweep_at),
      },
    ]),
  );
}

/** Locks one bucket. NOT_FOUND when writeBuckets never listed it. */
export async function lockBucket(tx: Tx, accountId: string, name: string): Promise<LockedBucket> {
  const bucket = (await lockBuckets(tx, accountId, [name])).get(name);
  if (bucket === undefined) {
    throw new OrgsweepError('NOT_FOUND', `There is no bucket ${name} in account ${accountId}.`, {
      advice: 'Buckets are stored by the listing of their account.',
    });
  }
  return bucket;
}
