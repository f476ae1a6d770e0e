import { randomUUID } from 'node:crypto';
import { type MarkState, OrgsweepError, partitionOf, type SettingChange } from '../../model/index.ts';
import {
  type ApplyOutcome,
  applyChanges,
  isMarkable,
  markObjection,
  markReads,
  markValue,
  remediationAction,
  sessionPolicy,
} from '../../remediation/index.ts';
import type { RemediationRecord } from '../../store/contract.ts';
import { type RemediationDeps, timeOf } from './deps.ts';
import { writeGuard } from './write-guard.ts';

/** What marking works with. */
export interface MarkDeps extends Pick<RemediationDeps, 'port' | 'now' | 'pause'> {
  readonly store: Pick<RemediationDeps['store'], 'claimMark' | 'markRefusal' | 'finishMark' | 'remediation'>;
  readonly settings: Pick<RemediationDeps['settings'], 'verifyAfterMs'>;
}
type How = 'SET' | 'REMOVE';
interface End {
  readonly state: MarkState;
  readonly reason: string | null;
}

/** One write of the tag, with the care of all others: looked at before, asked for, read back. What may pass is an outcome, too. */
async function write(
  { store, port, settings, pause }: MarkDeps,
  { id, target, action }: RemediationRecord,
  { how, writer, value, resumed }: { how: How; writer: string; value: string; resumed: boolean },
): Promise<ApplyOutcome | { readonly kind: 'FAILED'; readonly reason: string }> {
  const [before, after] = how === 'SET' ? [null, value] : [value, null];
  const changes: readonly SettingChange[] = [{ setting: 'bucketMark', before, after }];
  const known = remediationAction(action);
  const guard = writeGuard(() => store.markRefusal(id, how, writer));
  try {
    return await applyChanges(
      {
        target,
        changes,
        restsOn: [],
        resumed,
        overwrite: false,
        session: {
          name: `mark-${id.slice(0, 32)}`,
          policy: sessionPolicy(changes, target, partitionOf(target.region)),
        },
        alsoRead: how === 'SET' ? markReads : [],
        objection: (facts) => {
          if (how === 'REMOVE') return undefined;
          return known === undefined ? 'The action is not known any more.' : markObjection(known, facts, value);
        },
        verifyAfterMs: settings.verifyAfterMs,
        pause,
      },
      port,
      guard,
    );
  } catch (error) {
    if (!(error instanceof OrgsweepError)) throw error;
    return { kind: 'FAILED', reason: `${error.code} ${error.detail ?? ''}`.trim() };
  } finally {
    guard.end();
  }
}

/** Whether it is there: what was, or may have been, written is removed at the end. */
function markedState(outcome: Awaited<ReturnType<typeof write>>): End {
  if (outcome.kind === 'DONE') return { state: 'MARKED', reason: null };
  const maybe = outcome.kind === 'FAILED' || outcome.kind === 'NOT_VERIFIED' || outcome.written;
  const reason = outcome.kind === 'STALE' ? 'TAG_IN_USE the bucket is marked already' : outcome.reason;
  return { state: maybe ? 'WRITING' : 'SKIPPED', reason };
}

/** Tags the bucket of a plan that waits for its notice period. The plan waits on without the tag where that cannot be; `mark` of it says why. */
export async function markPlan(deps: MarkDeps, planId: string): Promise<{ state: MarkState | 'NONE' }> {
  const { store, now } = deps;
  const [writer, stored] = [randomUUID(), await store.remediation(planId)];
  if (stored === null || stored.notBefore === null) return { state: 'NONE' };
  const value = markValue(stored.action, stored.notBefore);
  const claim = await store.claimMark(planId, { how: 'SET', writer, value, at: timeOf(now()) });
  if (typeof claim === 'string') return { state: stored.mark?.state ?? 'NONE' };
  const end: End = isMarkable(claim.plan.target)
    ? markedState(await write(deps, claim.plan, { how: 'SET', writer, value: claim.value, resumed: claim.resumed }))
    : { state: 'SKIPPED', reason: 'NOT_A_BUCKET only buckets are tagged' };
  await store.finishMark(planId, { writer, ...end });
  return { state: end.state };
}

/** Takes that tag away again, and no other: a value that somebody else gave it stays. `again`: it may still be there. */
export async function unmarkPlan(deps: MarkDeps, planId: string): Promise<{ again: boolean }> {
  const { store, now } = deps;
  const writer = randomUUID();
  const claim = await store.claimMark(planId, { how: 'REMOVE', writer, value: '', at: timeOf(now()) });
  if (typeof claim === 'string') return { again: claim === 'STOPPED' };
  const outcome = await write(deps, claim.plan, { how: 'REMOVE', writer, value: claim.value, resumed: true });
  const done = outcome.kind === 'DONE';
  const foreign = outcome.kind === 'STALE';
  const reason = foreign ? 'TAG_IN_USE it has another value now' : done ? null : outcome.reason;
  await store.finishMark(planId, { writer, state: done ? 'REMOVED' : 'LEFT', reason });
  return { again: !done && !foreign };
}
