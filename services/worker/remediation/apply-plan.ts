import { partitionOf, type RemediationState } from '../../model/index.ts';
import { applyChanges, assess, exemption, remediationAction, sessionPolicy } from '../../remediation/index.ts';
import type { RemediationRecord } from '../../store/contract.ts';
import { type RemediationDeps, timeOf } from './deps.ts';
import { unmarkPlan } from './mark-plan.ts';
import { appliedState } from './outcome-state.ts';
import { writeGuard } from './write-guard.ts';

/** The session that writes a plan: named after it, and no wider than what it changes. */
export const sessionOf = ({ id, changes, target }: RemediationRecord) => ({
  name: `fix-${id.slice(0, 32)}`,
  policy: sessionPolicy(changes, target, partitionOf(target.region)),
});

/** Writes a plan that may be written. Run again after a crash it goes on where it stood. */
export async function runPlan(
  deps: RemediationDeps,
  planId: string,
  writer: string,
): Promise<{ state: RemediationState; waitUntil: string | null }> {
  const { store, port, settings, now, pause } = deps;
  const { perHour, perRun, verifyAfterMs } = settings;
  const claim = await store.claimRemediation(planId, { writer, at: timeOf(now()), perHour, perRun });
  if (claim.kind === 'WAIT') return { state: 'SCHEDULED', waitUntil: claim.until };
  if (claim.kind === 'NO') return { state: claim.plan.state, waitUntil: null };
  const { plan, resumed } = claim;
  const { changes, restsOn, target } = plan;
  const action = remediationAction(plan.action);
  // The notice is over. A tag that stays is taken away at the end.
  await unmarkPlan(deps, planId);
  const guard = writeGuard(() => store.writeRefusal(planId, writer));
  try {
    const outcome = await applyChanges(
      {
        target,
        changes,
        restsOn,
        resumed,
        overwrite: false,
        session: sessionOf(plan),
        alsoRead: target.bucketName === null ? [] : ['bucketTags'],
        objection: (facts) => (action === undefined ? 'The action is not known any more.' : exemption(action, facts)),
        verifyAfterMs,
        pause,
      },
      port,
      guard,
    );
    const end = appliedState(outcome);
    await store.finishRemediation(planId, { writer, at: timeOf(now()), ...end });
    return { state: (await store.remediation(planId))?.state ?? end.state, waitUntil: null };
  } finally {
    guard.end();
  }
}

/** The last state of a plan whose tries have failed, by what is there. */
export async function settlePlan(
  { store, port, settings, now }: RemediationDeps,
  planId: string,
  writer: string,
  code: string,
): Promise<{ state: string }> {
  const at = timeOf(now());
  const { perHour, perRun } = settings;
  const claim = await store.claimRemediation(planId, { writer, at, perHour, perRun });
  const early = claim.kind === 'WAIT' || claim.plan.state === 'PROPOSED';
  if (early) {
    const decision = { state: 'CANCELLED', actor: 'worker', detail: code, at, notBefore: null } as const;
    return { state: (await store.decideRemediation(planId, decision)).state };
  }
  if (claim.kind === 'NO') return { state: claim.plan.state };
  const { changes, target } = claim.plan;
  const found = await assess(changes, target, port);
  const ends = {
    NOTHING: { state: 'FAILED', reason: code },
    ALL: { state: 'SUCCEEDED', reason: `${code}, but it is as planned` },
    SOME: { state: 'PARTIAL', reason: code },
    UNKNOWN: { state: 'VERIFY_FAILED', reason: code },
  } as const;
  const { state, reason } = ends[found.there];
  const why = found.there === 'UNKNOWN' ? `${reason}; whether it was written is not known: ${found.reason}` : reason;
  await store.finishRemediation(planId, { writer, at, state, reason: why });
  return { state };
}
