import { OrgsweepError } from '../../model/index.ts';

/** How long a task may wait for those before it, in milliseconds: with Temporal's own deadline after it, below a request's. */
const longestWaitMs = 4_000;

/** Runs tasks one after the other, in the order in which they came. A task that fails does not stop those after it. */
export class Serial {
  private last: Promise<unknown> = Promise.resolve();

  /** The task's outcome; TEMPORAL_UNAVAILABLE, and the task is never run, when those before it do not end within `waitMs`. */
  run<T>(task: () => Promise<T>, waitMs = longestWaitMs): Promise<T> {
    let late = false;
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        late = true;
        reject(
          new OrgsweepError('TEMPORAL_UNAVAILABLE', 'An earlier change of the schedules still waits for Temporal.', {
            advice: 'Nothing was changed. Check that the Temporal server runs, then try again.',
          }),
        );
      }, waitMs);
    });
    const begun = this.last.then(() => {
      clearTimeout(timer);
      return late ? waited : task();
    });
    this.last = begun.catch(() => undefined);
    return Promise.race([begun, waited]);
  }
}
