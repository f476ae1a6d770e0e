import { continueAsNew, isCancellation, sleep } from '@temporalio/workflow';
import { historyFull } from './children.ts';
import { pollChanges } from './proxies.ts';

/** Before the queue is tried again after it could not be read for good. */
const pauseMs = 60_000;

/** Reads the queue of changes for as long as there is one. One for the installation; which worker does it, Temporal says. */
export async function consumeChanges(): Promise<{ ended: 'NO_QUEUE' }> {
  for (;;) {
    try {
      const { there } = await pollChanges({});
      if (!there) return { ended: 'NO_QUEUE' };
    } catch (error) {
      if (isCancellation(error)) throw error;
      // Nobody restarts this workflow: a right that is missing today may be there in a minute.
      await sleep(pauseMs);
    }
    if (historyFull()) return await continueAsNew<typeof consumeChanges>();
  }
}
