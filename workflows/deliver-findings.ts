import { condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { historyFull } from './children.ts';
import { newsSignal } from './messages.ts';
import { deliverDue } from './proxies.ts';

/** The queue is looked at so often even when nobody speaks up. */
const idleMs = 60_000;

/** Empties the queue of one sink for as long as the sink is there. Each sink has its own, so one that is down delays only itself. */
export async function deliverFindings(input: { readonly sinkId: string }): Promise<{ ended: 'SINK_GONE' }> {
  let news = false;
  setHandler(newsSignal, () => {
    news = true;
  });
  for (;;) {
    news = false;
    const { there, waitMs } = await deliverDue({ sinkId: input.sinkId });
    if (!there) return { ended: 'SINK_GONE' };
    if (historyFull()) return await continueAsNew<typeof deliverFindings>(input);
    await condition(() => news, Math.min(waitMs ?? idleMs, idleMs));
  }
}
