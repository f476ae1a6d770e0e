import { z } from 'zod';
import { OrgsweepError, remediationUndoable } from '../../model/index.ts';
import { column } from '../column.ts';
import type { Db, Tx } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import type { Claim, RemediationRecord, RemediationStore } from '../remediation-contract.ts';
import { lockPlan, move, stopped } from './plan-row.ts';

const hourMs = 3_600_000;
const worker = 'worker';
const count = z.object({ n: column.int, oldest: column.maybeTime });

/** The limits of the hour and of the run; null when there is room. */
async function overLimit(
  tx: Tx,
  plan: RemediationRecord,
  { at, perHour, perRun }: { readonly at: string; readonly perHour: number; readonly perRun: number },
): Promise<{ readonly until: string } | 'RUN' | null> {
  // Two plans that count at once would both find room.
  await tx.run('LOCK TABLE remediation_writes IN SHARE ROW EXCLUSIVE MODE', []);
  if (plan.runId !== null) {
    const [run] = await tx.rows(
      count,
      'SELECT count(*) AS n, min(at) AS oldest FROM remediation_writes WHERE run_id = $1',
      [plan.runId],
    );
    if ((run?.n ?? 0) >= perRun) return 'RUN';
  }
  const since = new Date(Date.parse(at) - hourMs).toISOString();
  const [hour] = await tx.rows(count, 'SELECT count(*) AS n, min(at) AS oldest FROM remediation_writes WHERE at > $1', [
    since,
  ]);
  if (hour === undefined || hour.n < perHour) return null;
  return { until: new Date(Date.parse(hour.oldest ?? at) + hourMs).toISOString() };
}

async function claim(
  tx: Tx,
  id: string,
  given: { readonly writer: string; readonly at: string; readonly perHour: number; readonly perRun: number },
): Promise<Claim> {
  const { plan } = await lockPlan(tx, id);
  const { writer, at } = given;
  const { decidedBy } = plan;
  const byOther = decidedBy !== null && decidedBy !== plan.proposedBy && !plan.behind.includes(decidedBy);
  const approved = byOther && !plan.dryRun;
  if (!approved || !['APPROVED', 'SCHEDULED', 'RUNNING'].includes(plan.state)) return { kind: 'NO', plan };
  const end = (state: 'STOPPED' | 'REFUSED', reason: string) => move(tx, id, { state, reason, actor: worker, at });
  if (await stopped(tx)) return { kind: 'NO', plan: await end('STOPPED', 'All writes are stopped.') };
  if (plan.state === 'RUNNING') {
    await tx.run('UPDATE remediation_plans SET writer = $2 WHERE id = $1', [id, writer]);
    return { kind: 'CLAIMED', plan, resumed: true };
  }
  if (plan.notBefore !== null && plan.notBefore > at) return { kind: 'WAIT', until: plan.notBefore };
  const limit = await overLimit(tx, plan, given);
  if (limit === 'RUN')
    return { kind: 'NO', plan: await end('REFUSED', `LIMIT_OF_RUN a run may write ${given.perRun} remediations`) };
  if (limit !== null) {
    if (plan.state !== 'SCHEDULED')
      await move(tx, id, { state: 'SCHEDULED', reason: `LIMIT_OF_HOUR until ${limit.until}`, actor: worker, at });
    return { kind: 'WAIT', until: limit.until };
  }
  await tx.run('INSERT INTO remediation_writes (plan_id, run_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    id,
    plan.runId,
    at,
  ]);
  await tx.run('UPDATE remediation_plans SET writer = $2, written_at = $3, undo_record = changes WHERE id = $1', [
    id,
    writer,
    at,
  ]);
  return {
    kind: 'CLAIMED',
    plan: await move(tx, id, { state: 'RUNNING', reason: null, actor: worker, at }),
    resumed: false,
  };
}

/** Who may write, and what came of it. */
export function writeRights(
  db: Db,
): Pick<RemediationStore, 'claimRemediation' | 'claimUndo' | 'writeRefusal' | 'finishRemediation'> {
  return {
    claimRemediation: (id, given) => db.write((tx) => claim(tx, id, given)),

    claimUndo: (id, { writer, actor, at }) =>
      db.write(async (tx) => {
        const { plan } = await lockPlan(tx, id);
        const refuse = (message: string, advice: string): never => {
          throw new OrgsweepError('CONFLICT', message, { advice });
        };
        // One that is under way is not refused here but before its next write, so that it ends with a name.
        if (plan.state !== 'UNDOING' && (await stopped(tx)))
          refuse('All writes are stopped.', 'Undo once the switch is off again.');
        if (!plan.hasUndoRecord || !(plan.state === 'UNDOING' || remediationUndoable(plan.state)))
          refuse(
            `The remediation is ${plan.state}: there is nothing to undo.`,
            'Look at it with the query `remediation`.',
          );
        await tx.run('UPDATE remediation_plans SET writer = $2 WHERE id = $1', [id, writer]);
        return plan.state === 'UNDOING' ? plan : await move(tx, id, { state: 'UNDOING', reason: null, actor, at });
      }),

    async writeRefusal(id, writer) {
      const [row] = await db.rows(
        z.object({ state: column.maybeText, writer: column.maybeText, stopped: column.flag }),
        Prisma.sql`SELECT p.state, p.writer, EXISTS (SELECT FROM remediation_switch WHERE stopped) AS stopped
          FROM remediation_plans p WHERE p.id = ${id}`,
      );
      if (row?.stopped === true) return 'All writes are stopped.';
      if (row?.state !== 'RUNNING' && row?.state !== 'UNDOING') return `It is ${row?.state ?? 'gone'}.`;
      return row.writer === writer ? null : 'Another try has taken over.';
    },

    finishRemediation: (id, { writer, state, reason, at }) =>
      db.write(async (tx) => {
        const row = await lockPlan(tx, id);
        if (row.writer !== writer) return false;
        // The same end twice: the answer of the first was lost.
        if (row.plan.state === state) return true;
        if (row.plan.state !== 'RUNNING' && row.plan.state !== 'UNDOING') return false;
        await move(tx, id, { state, reason, actor: worker, at });
        return true;
      }),
  };
}
