import type { Context } from '@temporalio/activity';
import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next, WorkerOptions } from '@temporalio/worker';
import type { Logger } from '../telemetry/index.ts';
import { toFailure } from './failure.ts';
import { keepAlive } from './heartbeat.ts';

/** Around every activity: a heartbeat while it runs, one translation of its errors, one log line when it fails. */
class ActivityGuard implements ActivityInboundCallsInterceptor {
  readonly #context: Context;
  readonly #log: Logger;

  constructor(context: Context, log: Logger) {
    this.#context = context;
    this.#log = log;
  }

  async execute(input: ActivityExecuteInput, next: Next<ActivityInboundCallsInterceptor, 'execute'>): Promise<unknown> {
    const { activityType, attempt } = this.#context.info;
    const stop = keepAlive(this.#context, 3_000);
    try {
      return await next(input);
    } catch (error) {
      const failure = toFailure(error, attempt);
      this.#log.warn({ err: error, activity: activityType, attempt }, 'activity failed');
      throw failure;
    } finally {
      stop();
    }
  }
}

/**
 * How a worker runs its activities: each beats every few seconds by itself, so that only a worker that is gone falls silent for as long as
 * `heartbeatTimeout` allows. Temporal's SDK would hold beats back for most of that time, and a busy machine would miss the rest.
 */
export function guardedActivities(log: Logger): Pick<WorkerOptions, 'interceptors' | 'maxHeartbeatThrottleInterval'> {
  return {
    maxHeartbeatThrottleInterval: '2 seconds',
    interceptors: { activity: [(context) => ({ inbound: new ActivityGuard(context, log) })] },
  };
}
