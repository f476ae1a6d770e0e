import type { RemediationState } from '../../model/index.ts';
import { applyChanges, assess, undoChanges } from '../../remediation/index.ts';
import { sessionOf } from './apply-plan.ts';
import { type RemediationDeps, timeOf } from './deps.ts';
import { type MarkDeps, unmarkPlan } from './mark-plan.ts';
import { undoneState } from './outcome-state.ts';
import { writeGuard } from './write-guard.ts';

interface Undo {
  readonly planId: string;
  readonly actor: string;
  readonly writer: string;
}

/** What undoing works with. */
interface UndoDeps extends Pick<RemediationDeps, 'port' | 'now' | 'pause'> {
  readonly store: MarkDeps['store'] &
    Pick<RemediationDeps['store'], 'claimUndo' | 'writeRefusal' | 'finishRemediation' | 'remediation'>;
  readonly settings: Pick<RemediationDeps['settings'], 'verifyAfterMs'>;
}

/** Puts back what was there before a plan was written. */
export async function runUndo(
  deps: UndoDeps,
  { planId, actor, writer, overwrite }: Undo & { readonly overwrite: boolean },
): Promise<{ state: RemediationState }> {
  const { store, port, settings, now, pause } = deps;
  const plan = await store.claimUndo(planId, { writer, actor, at: timeOf(now()) });
  await unmarkPlan(deps, planId);
  const guard = writeGuard(() => store.writeRefusal(planId, writer));
  try {
    const outcome = await applyChanges(
      {
        target: plan.target,
        changes: undoChanges(plan.changes),
        restsOn: [],
        resumed: true,
        overwrite,
        session: sessionOf(plan),
        alsoRead: [],
        objection: () => undefined,
        verifyAfterMs: settings.verifyAfterMs,
        pause,
      },
      port,
      guard,
    );
    const end = undoneState(outcome);
    await store.finishRemediation(planId, { writer, at: timeOf(now()), ...end });
    return { state: (await store.remediation(planId))?.state ?? end.state };
  } finally {
    guard.end();
  }
}

/** The last state of an undo whose tries have failed, by what is there. */
export async function settleUndo(
  { store, port, now }: RemediationDeps,
  { planId, actor, writer, code }: Undo & { readonly code: string },
): Promise<{ state: string }> {
  const plan = await store.remediation(planId);
  if (plan?.state !== 'UNDOING') return { state: plan?.state ?? 'NOT_FOUND' };
  const at = timeOf(now());
  await store.claimUndo(planId, { writer, actor, at });
  const { there } = await assess(undoChanges(plan.changes), plan.target, port);
  const state = there === 'ALL' ? 'UNDONE' : 'UNDO_FAILED';
  await store.finishRemediation(planId, { writer, at, state, reason: code });
  return { state };
}
