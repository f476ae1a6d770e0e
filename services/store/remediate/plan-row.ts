import { z } from 'zod';
import { OrgsweepError, type RemediationState, remediationEnded } from '../../model/index.ts';
import { cleanText } from '../clean-text.ts';
import { column } from '../column.ts';
import type { Tx } from '../db.ts';
import type { RemediationRecord } from '../remediation-contract.ts';
import { tellEnd } from './news.ts';
import { planColumns, planShape } from './plan-shape.ts';

/** The plan, locked until the transaction ends. NOT_FOUND when there is none. */
export async function lockPlan(
  tx: Tx,
  id: string,
): Promise<{ readonly plan: RemediationRecord; readonly writer: string | null }> {
  const [row] = await tx.rows(planShape, `SELECT ${planColumns} FROM remediation_plans WHERE id = $1 FOR UPDATE`, [id]);
  if (row !== undefined) return row;
  throw new OrgsweepError('NOT_FOUND', `There is no remediation "${id}".`, {
    advice: 'List them with the query `remediations`.',
  });
}

export async function addEvent(
  tx: Tx,
  planId: string,
  event: {
    readonly at: string;
    readonly actor: string;
    readonly state: RemediationState;
    readonly detail: string | null;
  },
): Promise<void> {
  await tx.run(
    `INSERT INTO remediation_events (plan_id, seq, at, actor, state, detail)
     SELECT $1, count(*) + 1, $2, $3, $4, $5 FROM remediation_events WHERE plan_id = $1`,
    [planId, event.at, event.actor, event.state, event.detail === null ? null : cleanText(event.detail)],
  );
}

interface Move {
  readonly state: RemediationState;
  readonly reason: string | null;
  readonly actor: string;
  readonly at: string;
}

/** Brings a locked plan to a state, and notes who did; who was told that it is scheduled is told of its end. */
export async function move(tx: Tx, id: string, { state, reason, actor, at }: Move): Promise<RemediationRecord> {
  const endedAt = remediationEnded(state) ? at : null;
  const clean = reason === null ? null : cleanText(reason);
  await tx.run('UPDATE remediation_plans SET state = $2, reason = $3, ended_at = $4 WHERE id = $1', [
    id,
    state,
    clean,
    endedAt,
  ]);
  await addEvent(tx, id, { at, actor, state, detail: clean });
  const { plan } = await lockPlan(tx, id);
  if (endedAt !== null) await tellEnd(tx, plan, at);
  return plan;
}

/** Whether all writes are stopped. The row is shared with other readers and waits for whoever is switching. */
export async function stopped(tx: Tx): Promise<boolean> {
  const rows = await tx.rows(
    z.object({ stopped: column.flag }),
    'SELECT stopped FROM remediation_switch WHERE id = $1 FOR SHARE',
    ['all'],
  );
  return rows[0]?.stopped === true;
}
