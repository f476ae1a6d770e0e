import { Context } from '@temporalio/activity';

const lastDetails = new WeakMap<Context, unknown>();

/**
 * Heartbeats with a cursor: the next try of this activity finds it by `resumeFrom`. Throws CancelledFailure in an activity that is cancelled,
 * or whose worker stops: what is kept so far is kept.
 */
export function heartbeat(details: unknown): void {
  const context = Context.current();
  lastDetails.set(context, details);
  context.heartbeat(details);
  context.cancellationSignal.throwIfAborted();
}

/** Repeats the last heartbeat of an activity while it is busy elsewhere, so that only a dead worker falls silent. Returns the stop. */
export function keepAlive(context: Context, everyMs: number): () => void {
  // A beat without details would make Temporal forget those of the try before.
  const timer = setInterval(
    () => context.heartbeat(lastDetails.has(context) ? lastDetails.get(context) : context.info.heartbeatDetails),
    everyMs,
  );
  return () => clearInterval(timer);
}

/** The cursor that an earlier try of this activity left, if `accept` knows it. */
export function resumeFrom<T>(accept: (details: unknown) => details is T): T | undefined {
  const details: unknown = Context.current().info.heartbeatDetails;
  return accept(details) ? details : undefined;
}
