import { OrgsweepError, type RemediationState } from '../../model/index.ts';
import type { Db } from '../db.ts';
import type { RemediationStore } from '../remediation-contract.ts';
import { announce } from './news.ts';
import { lockPlan, move } from './plan-row.ts';

const open: Readonly<Record<'APPROVED' | 'REJECTED' | 'EXPIRED' | 'CANCELLED', readonly RemediationState[]>> = {
  APPROVED: ['PROPOSED'],
  REJECTED: ['PROPOSED'],
  EXPIRED: ['PROPOSED'],
  CANCELLED: ['PROPOSED', 'APPROVED', 'SCHEDULED'],
};

/** Approvals and the other decisions. */
export function decisions(db: Db): Pick<RemediationStore, 'decideRemediation'> {
  return {
    decideRemediation: (id, { state, actor, detail, at, notBefore }) =>
      db.write(async (tx) => {
        const { plan } = await lockPlan(tx, id);
        const same =
          plan.decidedBy === actor && (plan.state === state || (state === 'APPROVED' && plan.state === 'SCHEDULED'));
        if (same) return plan;
        if (state === 'APPROVED' && actor === plan.proposedBy)
          throw new OrgsweepError('ACCESS_DENIED', 'Whoever proposes a remediation cannot approve it.', {
            advice: 'Ask somebody else.',
          });
        if (state === 'APPROVED' && plan.behind.includes(actor))
          throw new OrgsweepError(
            'ACCESS_DENIED',
            'Whoever wrote or switched on a rule cannot approve what it plans.',
            {
              advice: 'Ask somebody else.',
            },
          );
        if (!open[state].includes(plan.state))
          throw new OrgsweepError('CONFLICT', `The remediation is ${plan.state} by now.`, {
            advice: 'Look at it with the query `remediation`; propose it anew if it is still wanted.',
          });
        const later = state === 'APPROVED' && notBefore !== null && notBefore > at;
        const next = later ? 'SCHEDULED' : state;
        // Of a plan that was approved before, who approved it stays.
        const decidedBy = state === 'CANCELLED' ? (plan.decidedBy ?? actor) : actor;
        await tx.run(
          'UPDATE remediation_plans SET decided_by = $2, decided_at = $3, not_before = $4, state = $5 WHERE id = $1',
          // A notice period that was is not forgotten with what is called off.
          [id, decidedBy, at, notBefore ?? plan.notBefore, next],
        );
        const moved = await move(tx, id, { state: next, reason: detail, actor, at });
        if (later) await announce(tx, moved, at);
        return moved;
      }),
  };
}
