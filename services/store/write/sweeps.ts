import { OrgsweepError } from '../../model/index.ts';
import type { SweepStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { sweepColumns, sweepShape } from '../sweep-shape.ts';
import { json } from './bulk.ts';
import { writeCoverageRows } from './coverage-rows.ts';
import { openSweepRow, sweepRow } from './sweep-row.ts';
import { pinRules } from './sweep-rules.ts';

/** Sweeps from creation to their running state, and the coverage rows that activities write. */
export function sweepWrites(db: Db): Pick<SweepStore, 'createSweep' | 'getSweep' | 'setSweepStatus' | 'writeCoverage'> {
  return {
    createSweep: (sweep) =>
      db.write(async (tx) => {
        const startedAt = new Date(sweep.startedAt).toISOString();
        await tx.run(
          `INSERT INTO sweeps (id, status, options, trigger, schedule_id, requested_by, started_at)
           VALUES ($1, 'PENDING', $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING`,
          [sweep.id, json(sweep.options), sweep.trigger, sweep.scheduleId, sweep.requestedBy, startedAt],
        );
        await pinRules(tx, sweep.id, sweep.options);
        const [row] = await tx.rows(sweepShape, `SELECT ${sweepColumns} FROM sweeps WHERE id = $1`, [sweep.id]);
        if (row?.startedAt !== startedAt) {
          throw new OrgsweepError('CONFLICT', `Another sweep has the id ${sweep.id}.`, {
            advice: 'Choose another id.',
          });
        }
        return row;
      }),

    getSweep: async (id) => {
      const sql = Prisma.sql`SELECT ${Prisma.raw(sweepColumns)} FROM sweeps WHERE id = ${id}`;
      return (await db.rows(sweepShape, sql))[0] ?? null;
    },

    setSweepStatus: (id, status) =>
      db.write(async (tx) => {
        await sweepRow(tx, id);
        // A retried activity that comes after the end must not open the sweep again.
        await tx.run(`UPDATE sweeps SET status = $2 WHERE id = $1 AND status IN ('PENDING', 'RUNNING', 'PAUSED')`, [
          id,
          status,
        ]);
      }),

    writeCoverage: (sweepId, rows) =>
      db.write(async (tx) => {
        if ((await openSweepRow(tx, sweepId)) === null) return;
        await writeCoverageRows(tx, sweepId, rows);
      }),
  };
}
