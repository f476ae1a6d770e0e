import { diffOf } from '../../remediation/index.ts';
import type { RemediationRecord } from '../../store/contract.ts';
import { type RemediationDeps, timeOf } from './deps.ts';
import type { Planned } from './look-and-plan.ts';

/** Stores what planning came to; the same plan twice is one. */
export async function keepPlan(
  { store, settings, now }: RemediationDeps,
  { action, target, parameters, outcome }: Planned,
  by: Pick<RemediationRecord, 'findingId' | 'runId' | 'dryRun' | 'proposedBy' | 'behind'>,
): Promise<RemediationRecord> {
  const { changes, restsOn } = outcome.outcome === 'PLANNED' ? outcome : { changes: [], restsOn: [] };
  return await store.proposeRemediation({
    ...by,
    action: action.id,
    target,
    parameters,
    state: outcome.outcome !== 'PLANNED' ? outcome.outcome : by.dryRun ? 'DRY_RUN' : 'PROPOSED',
    reason: outcome.outcome === 'REFUSED' ? outcome.reason : null,
    changes,
    restsOn,
    diff: diffOf(changes),
    at: timeOf(now()),
    expiresAt: timeOf(now() + settings.approvalMs),
  });
}
