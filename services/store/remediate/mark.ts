import { z } from 'zod';
import { MarkState } from '../../model/index.ts';
import { cleanText } from '../clean-text.ts';
import { column } from '../column.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import type { RemediationRecord, RemediationStore } from '../remediation-contract.ts';
import { lockPlan, stopped } from './plan-row.ts';

/** Approved by somebody else, and waiting for its notice period. */
const mayBeMarked = (
  { state, dryRun, decidedBy, proposedBy, behind, notBefore, mark }: RemediationRecord,
  at: string,
) =>
  state === 'SCHEDULED' &&
  !dryRun &&
  decidedBy !== null &&
  decidedBy !== proposedBy &&
  !behind.includes(decidedBy) &&
  notBefore !== null &&
  notBefore > at &&
  (mark === null || mark.state === 'WRITING');

const waiting: readonly string[] = ['PROPOSED', 'APPROVED', 'SCHEDULED'];
/** Where the tag is, or may be, and the plan waits no more. */
const mayBeUnmarked = ({ state, mark }: RemediationRecord): boolean =>
  !waiting.includes(state) && mark !== null && mark.state !== 'SKIPPED' && mark.state !== 'REMOVED';

/** Who may write the tag that announces a plan, or take it away. */
export function marks(db: Db): Pick<RemediationStore, 'claimMark' | 'markRefusal' | 'finishMark'> {
  return {
    claimMark: (id, { how, writer, value, at }) =>
      db.write(async (tx) => {
        const { plan } = await lockPlan(tx, id);
        if (!(how === 'SET' ? mayBeMarked(plan, at) : mayBeUnmarked(plan))) return 'NO';
        if (await stopped(tx)) return 'STOPPED';
        // Which value is ours is known before it is written, and does not change.
        await tx.run(
          `UPDATE remediation_plans SET mark_writer = $2, mark_state = coalesce(mark_state, $3), mark_value = coalesce(mark_value, $4)
           WHERE id = $1`,
          [id, writer, MarkState.WRITING, value],
        );
        return { plan, value: plan.mark?.value ?? value, resumed: plan.mark !== null };
      }),

    async markRefusal(id, how, writer) {
      const [row] = await db.rows(
        z.object({ state: column.maybeText, writer: column.maybeText, stopped: column.flag }),
        Prisma.sql`SELECT p.state, p.mark_writer AS writer, EXISTS (SELECT FROM remediation_switch WHERE stopped) AS stopped
          FROM remediation_plans p WHERE p.id = ${id}`,
      );
      if (row?.stopped === true) return 'All writes are stopped.';
      if (how === 'SET' && row?.state !== 'SCHEDULED') return `It is ${row?.state ?? 'gone'}.`;
      return row?.writer === writer ? null : 'Another try has taken over.';
    },

    async finishMark(id, { writer, state, reason }) {
      await db.write((tx) =>
        tx.run('UPDATE remediation_plans SET mark_state = $3, mark_reason = $4 WHERE id = $1 AND mark_writer = $2', [
          id,
          writer,
          state,
          reason === null ? null : cleanText(reason),
        ]),
      );
    },
  };
}
