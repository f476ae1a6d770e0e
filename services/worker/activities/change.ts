import { setTimeout as sleep } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import type { ChangePort } from '../../../workflows/ports.ts';
import type { ChangeQueue, QueuedMessage } from '../../aws/index.ts';
import { parseMessage } from '../../changes/index.ts';
import type { ChangePlace } from '../../model/index.ts';
import type { WorkerDeps } from '../deps.ts';
import { evaluateChange } from '../evaluate-change.ts';
import { heartbeat } from '../heartbeat.ts';

/** One activity reads so long at most, so that Temporal sees how it goes. */
const workMs = 30_000;
/** Changes that no finding names are forgotten after so long; a queue keeps a message for 14 days at most. */
const keepMs = 30 * 86_400_000;
/** After a message that could not be kept, before the next are asked for. */
const pauseMs = 1_000;

/** Where changes come from and how a look at a place is started. */
export interface ChangeSource {
  readonly queue: ChangeQueue;
  readonly start: (place: ChangePlace) => Promise<void>;
}

type Deps = Pick<WorkerDeps, 'store' | 'aws'> & { readonly changes: ChangeSource | null };

/** Activities of changes between sweeps. */
export function createChangeActivities({ store, aws, changes }: Deps): ChangePort {
  const now = (): string => new Date().toISOString();

  /** Keeps what a message says. When this returns, the message is no longer needed. */
  async function take({ start }: ChangeSource, message: QueuedMessage): Promise<void> {
    const parsed = parseMessage(message.body);
    const bury = (reason: string): Promise<void> =>
      store.recordChangeDeadLetter({ id: message.id, reason, body: message.body, receivedAt: now() });
    switch (parsed.kind) {
      case 'NOTHING':
        return;
      case 'MALFORMED':
        return await bury(parsed.reason);
      case 'CHANGE': {
        const { waiting, known } = await store.recordChange(parsed.event, parsed.targets, now());
        for (const place of waiting) await start(place);
        const named = parsed.targets.some(({ kind }) => kind === 'BUCKET' || kind === 'ACCOUNT');
        if (known === 0 && named) await bury('ACCOUNT_NOT_IN_ORGANIZATION');
      }
    }
  }

  return {
    async pollChanges() {
      if (changes === null) return { there: false, received: 0 };
      const signal = Context.current().cancellationSignal;
      const end = Date.now() + workMs;
      let received = 0;
      await store.pruneChanges(new Date(Date.now() - keepMs).toISOString());
      while (Date.now() < end && !signal.aborted) {
        const messages = await changes.queue.receive(signal);
        const results = await Promise.allSettled(messages.map((message) => take(changes, message)));
        const taken = messages.filter((_, index) => results[index]?.status === 'fulfilled');
        await changes.queue.done(taken.map(({ receipt }) => receipt));
        received += taken.length;
        heartbeat({ received });
        const failed = results.find((result) => result.status === 'rejected');
        if (failed === undefined) continue;
        // The others of the batch are through; this one comes again.
        await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
        throw failed.reason;
      }
      return { there: true, received };
    },

    evaluateChange: ({ accountId, bucketName, at }) => evaluateChange({ store, aws }, { accountId, bucketName }, at),

    async giveUpChange({ accountId, bucketName, code }) {
      const place = { accountId, bucketName };
      const events = await store.pendingChanges(place);
      await store.endChanges(
        place,
        events.map(({ id }) => id),
        code,
      );
      return { events: events.length };
    },
  };
}
