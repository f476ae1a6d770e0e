import {
  ApplicationFailure,
  allHandlersFinished,
  CancellationScope,
  condition,
  isCancellation,
  patched,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import { failureCode } from './failure-code.ts';
import { type Decision, decideUpdate } from './messages.ts';
import {
  applyRemediation,
  decideRemediation,
  markRemediation,
  openRemediation,
  settleRemediation,
  unmarkRemediation,
} from './proxies.ts';

/** Longer than a timer of Temporal's may be is never asked for: what waits looks again. */
const longestWaitMs = 7 * 86_400_000;
const untilOf = (at: string): number => Math.min(Math.max(Date.parse(at) - Date.now(), 1_000), longestWaitMs);

/** A tag that cannot be removed (switch, rights) is tried for about two weeks; then the plan says that it is LEFT, and an undo tries again. */
const unmarkTries = 30;
const unmarkPauseMs = (tries: number): number => Math.min(1_000 * 2 ** tries, 86_400_000);

async function unmark(planId: string): Promise<void> {
  for (let tries = 0; tries < unmarkTries; tries += 1) {
    const { again } = await unmarkRemediation({ planId }).catch(() => ({ again: true }));
    if (!again) return;
    await sleep(unmarkPauseMs(tries));
  }
}

/** One plan from its proposal to a named end: waits for a decision, for its time and for room, then writes and verifies. */
export async function remediate({ planId }: { readonly planId: string }): Promise<{ state: string }> {
  let state = 'OPENING';
  let proposedBy = '';
  let deciding = false;
  let writing = false;
  /** Whether its bucket may have the tag that announces it. */
  let marked = false;
  const waits = (): boolean => state === 'APPROVED' || state === 'SCHEDULED';

  /** Who proposed is known only once the plan was looked at: asked before and after. */
  const objection = ({ state: wanted, actor }: Decision): string | undefined =>
    wanted === 'APPROVED' && actor === proposedBy
      ? 'OWN_PROPOSAL: whoever proposes a remediation cannot approve it.'
      : undefined;

  setHandler(
    decideUpdate,
    async (decision: Decision) => {
      deciding = true;
      try {
        // Updates may come before the plan was looked at.
        await condition(() => state !== 'OPENING');
        const why = objection(decision);
        if (why !== undefined) throw ApplicationFailure.nonRetryable(why);
        state = (await decideRemediation({ planId, ...decision })).state;
      } finally {
        deciding = false;
      }
      return state;
    },
    {
      validator: (decision) => {
        const why = objection(decision);
        if (why !== undefined) throw new Error(why);
        if (deciding) throw new Error('DECIDING: somebody is deciding at this moment.');
        const inTime =
          state === 'OPENING' || state === 'PROPOSED' || (decision.state === 'CANCELLED' && waits() && !writing);
        if (!inTime) throw new Error(`TOO_LATE: the remediation is ${state}.`);
      },
    },
  );

  const decide = async (decision: Decision): Promise<string> =>
    (await decideRemediation({ planId, ...decision })).state;
  try {
    const opened = await openRemediation({ planId });
    proposedBy = opened.proposedBy;
    state = opened.state;
    marked = opened.marked;
    while (state === 'PROPOSED') {
      await condition(() => state !== 'PROPOSED', untilOf(opened.expiresAt));
      await condition(() => !deciding);
      if (state === 'PROPOSED' && Date.now() >= Date.parse(opened.expiresAt))
        state = await decide({ state: 'EXPIRED', actor: 'worker', detail: 'Nobody decided in time.', notBefore: null });
    }
    while (waits() || state === 'RUNNING') {
      writing = true;
      const tried = await applyRemediation({ planId });
      writing = false;
      state = tried.state;
      if (tried.waitUntil !== null && patched('mark-for-later')) {
        marked = true;
        // It waits with or without the tag.
        await markRemediation({ planId }).catch((error: unknown) => {
          if (isCancellation(error)) throw error;
        });
      }
      if (tried.waitUntil !== null) await condition(() => !waits(), untilOf(tried.waitUntil));
      await condition(() => !deciding);
    }
  } catch (error) {
    const code = isCancellation(error) ? 'CANCELLED' : failureCode(error);
    state = await CancellationScope.nonCancellable(async () => (await settleRemediation({ planId, code })).state);
  }
  await CancellationScope.nonCancellable(async () => {
    if (marked) await unmark(planId);
    await condition(allHandlersFinished);
  });
  return { state };
}
