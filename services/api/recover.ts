import type { ApiDeps } from './context.ts';
import { startRules } from './remediation-rules/remediation-rule.service.ts';
import { reconcileAll } from './schedules/reconcile.ts';
import { startDelivery } from './sinks/sink.service.ts';
import { startSweepWorkflow } from './sweeps/start-sweep.ts';

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

type RecoverDeps = Omit<ApiDeps, 'reconcileSoon'>;

/** Starts the workflows of sweeps that were stored by an API that ended before it could. */
async function startPending(deps: RecoverDeps): Promise<number> {
  const { edges } = await deps.store.sweeps.page({ statuses: ['PENDING'] }, 'STARTED_DESC', {
    first: 200,
    after: null,
  });
  const pending = edges.map((edge) => edge.node).filter((sweep) => sweep.trigger === 'MANUAL');
  for (const sweep of pending) await startSweepWorkflow(deps, sweep.id);
  return pending.length;
}

/** Makes Temporal equal to the store. */
export interface Recovery {
  /** When it is so for the first time. Never rejects. */
  readonly done: Promise<void>;
  /** Does it once more, with an eye on this schedule. */
  again(scheduleId: string): void;
  /** Ends the trying. */
  stop(): void;
}

/** Makes Temporal equal to the store when the API starts and when a change of it failed, tried again until it succeeds. */
export function recover(deps: RecoverDeps): Recovery {
  const doubtful = new Set<string>();
  let stopped = false;
  let wake: () => void = () => undefined;
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const attempt = async (): Promise<boolean> => {
    const looked = [...doubtful];
    doubtful.clear();
    try {
      const schedules = await reconcileAll(deps, looked);
      const sweepsStarted = await startPending(deps);
      if ((await deps.store.sinks()).length > 0) await startDelivery(deps);
      if ((await deps.store.remediationRules()).some(({ enabled }) => enabled !== null)) await startRules(deps);
      deps.log.info({ ...schedules, sweepsStarted }, 'Temporal equals the store');
      return true;
    } catch (err) {
      for (const id of looked) doubtful.add(id);
      if (!stopped) deps.log.warn({ err }, 'Temporal could not be made equal to the store; trying again');
      return false;
    }
  };
  const run = async (): Promise<void> => {
    for (let ms = firstPauseMs; !stopped && !(await attempt()); ms = Math.min(2 * ms, longestPauseMs)) {
      if (!stopped) await pause(ms);
    }
  };
  const done = run();
  let last = done;
  return {
    done,
    again: (scheduleId) => {
      if (doubtful.size === 0) last = last.then(run);
      doubtful.add(scheduleId);
    },
    stop: () => {
      stopped = true;
      wake();
    },
  };
}
