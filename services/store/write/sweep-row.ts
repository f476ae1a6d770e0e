import { z } from 'zod';
import { OrgsweepError, type SweepOptions, SweepStatus } from '../../model/index.ts';
import { column } from '../column.ts';
import type { Tx } from '../db.ts';
import type { SweepMark } from '../sweep-mark.ts';
import { sweepOptionsShape } from '../sweep-options.ts';

/** What every write asks of its sweep. */
interface SweepRow {
  readonly mark: SweepMark;
  readonly options: SweepOptions;
  readonly status: SweepStatus;
}

const shape = z.object({
  id: column.text,
  started_at: column.time,
  options: sweepOptionsShape,
  status: z.enum(SweepStatus),
});

/** Whether nothing more is to come from a sweep of this status. */
export const isEnded = (status: SweepStatus): boolean =>
  status === 'COMPLETE' || status === 'PARTIAL' || status === 'CANCELLED' || status === 'FAILED';

/**
 * The sweep that a write belongs to; null when it has ended, for then the write is a late one of an activity that was given up, and
 * what the sweep has come to stands. NOT_FOUND when createSweep was not called.
 */
export async function openSweepRow(tx: Tx, sweepId: string): Promise<SweepRow | null> {
  const sweep = await sweepRow(tx, sweepId);
  return isEnded(sweep.status) ? null : sweep;
}

/** The sweep's row, locked with `lock`. NOT_FOUND when createSweep was not called. */
export async function sweepRow(tx: Tx, sweepId: string, lock = false): Promise<SweepRow> {
  const [row] = await tx.rows(
    shape,
    `SELECT id, started_at, options, status FROM sweeps WHERE id = $1${lock ? ' FOR NO KEY UPDATE' : ''}`,
    [sweepId],
  );
  if (row === undefined) {
    throw new OrgsweepError('NOT_FOUND', `There is no sweep ${sweepId}.`, { advice: 'Store it first by createSweep.' });
  }
  return { mark: { id: row.id, at: row.started_at }, options: row.options, status: row.status };
}
