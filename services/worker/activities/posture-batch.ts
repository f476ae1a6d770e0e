import { CancelledFailure, Context } from '@temporalio/activity';
import type { AccountSweepResult } from '../../../workflows/messages.ts';
import type { AccountPort, SweepPort } from '../../../workflows/ports.ts';
import { retryAdvice } from '../../../workflows/retry.ts';
import { OrgsweepError } from '../../model/index.ts';
import { sweepOf, type WorkerDeps } from '../deps.ts';
import { heartbeat, resumeFrom } from '../heartbeat.ts';
import type { OrganizationContext } from '../judge-buckets.ts';
import { mapLimited } from '../map-limited.ts';
import { organizationOf, walkPosture } from '../walk-posture.ts';

/** What a retry needs to know: accounts that are closed, and the last bucket judged in the others. */
interface BatchCursor {
  readonly done: readonly string[];
  readonly after: Readonly<Record<string, string>>;
}

function isBatchCursor(details: unknown): details is BatchCursor {
  return typeof details === 'object' && details !== null && 'done' in details && 'after' in details;
}

type AccountSteps = Pick<AccountPort, 'openAccount' | 'closeAccount'> & Pick<SweepPort, 'recordGap'>;

/** The cause as coverage names it: the code, and the IAM action where one was denied. */
const reasonOf = ({ code, detail }: OrgsweepError): string => (detail === undefined ? code : `${code} ${detail}`);

/** Whether somebody cancels the sweep. A worker that stops ends this try alone: the next one goes on, and a gap would stay. */
const wasAskedFor = ({ cancellationDetails: why }: Context): boolean =>
  why === undefined || !(why.workerShutdown || why.timedOut || why.paused || why.reset);

/** Posture of several accounts in one activity. */
export function createPostureBatch(
  deps: Pick<WorkerDeps, 'store' | 'aws' | 'log'>,
  steps: AccountSteps,
): Pick<AccountPort, 'sweepPosture'> {
  async function once(
    place: { readonly sweepId: string; readonly accountId: string },
    organization: OrganizationContext,
    cursor: { readonly after: () => string | null; readonly set: (bucket: string) => void },
  ): Promise<AccountSweepResult> {
    const { cancellationSignal } = Context.current();
    cancellationSignal.throwIfAborted();
    // Listed anew by every try: a resumed account keeps its place in the list.
    const { open } = await steps.openAccount(place);
    if (open)
      await walkPosture(deps, place, organization, cursor.after(), (bucket) => {
        cursor.set(bucket);
        cancellationSignal.throwIfAborted();
      });
    return await steps.closeAccount(place);
  }

  /** Tries as often as the cause deserves, then makes a gap of the account. Only our own services' failures come out. */
  async function account(
    place: { readonly sweepId: string; readonly accountId: string },
    organization: OrganizationContext,
    cursor: { readonly after: () => string | null; readonly set: (bucket: string) => void },
  ): Promise<AccountSweepResult> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(place, organization, cursor);
      } catch (error) {
        const context = Context.current();
        const gap = async (code: string): Promise<AccountSweepResult> => {
          await steps.recordGap({ ...place, bucketName: null, code });
          return await steps.closeAccount(place);
        };
        if (context.cancellationSignal.aborted) {
          if (wasAskedFor(context)) await gap('CANCELLED');
          throw new CancelledFailure('CANCELLED');
        }
        const known = error instanceof OrgsweepError ? error : new OrgsweepError('INTERNAL', 'An unexpected error.');
        const advice = retryAdvice(known.code);
        if (advice.maxAttempts === Number.POSITIVE_INFINITY) throw error;
        deps.log.warn({ err: error, activity: 'sweepPosture', accountId: place.accountId, attempt }, 'account failed');
        if (attempt >= advice.maxAttempts) return await gap(reasonOf(known));
        await context.sleep(advice.delayMs(attempt)).catch(() => undefined);
      }
    }
  }

  return {
    async sweepPosture({ sweepId, accountIds, accountsAtOnce }) {
      const { startedAt } = await sweepOf(deps.store, sweepId);
      const organization = await organizationOf(deps.store, startedAt);
      const before = resumeFrom(isBatchCursor);
      const done = [...(before?.done ?? [])];
      const after: Record<string, string> = { ...before?.after };
      const tell = (): void => heartbeat({ done: [...done], after: { ...after } });
      const results = await mapLimited(accountIds, accountsAtOnce, async (accountId) => {
        const place = { sweepId, accountId };
        if (before?.done.includes(accountId)) return await steps.closeAccount(place);
        const result = await account(place, organization, {
          after: () => after[accountId] ?? null,
          set: (bucket) => {
            after[accountId] = bucket;
            tell();
          },
        });
        delete after[accountId];
        done.push(accountId);
        tell();
        return result;
      });
      const sum = (of: (result: AccountSweepResult) => number): number =>
        results.reduce((total, result) => total + of(result), 0);
      return {
        accounts: results.length,
        accountsFailed: sum(({ covered }) => (covered ? 0 : 1)),
        buckets: sum(({ buckets }) => buckets),
        bucketsDone: sum(({ bucketsDone }) => bucketsDone),
        findings: sum(({ findings }) => findings),
      };
    },
  };
}
