import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrgsweepError } from '../../services/model/index.ts';
import { createHttpSender, type SinkDeps } from '../../services/sinks/index.ts';
import { openStore, type SinkRecord, type Store } from '../../services/store/index.ts';
import { createLogger } from '../../services/telemetry/index.ts';
import { createDeliveryActivities } from '../../services/worker/activities/delivery.ts';
import { guardedActivities } from '../../services/worker/interceptor.ts';
import { routeNewsId } from '../../workflows/workflow-ids.ts';
import { workflowsPath } from '../replay/scenarios.ts';
import { noAws } from '../support/no-aws.ts';
import { fillOutbox, type Receiver, signingSecret, startReceiver } from '../support/outbox-world.ts';
import { freshDatabase } from '../support/postgres.ts';
import { createWorkflowEnv } from '../support/workflow-env.ts';

const at = '2026-01-01T00:00:00.000Z';
const webhook = (id: string, url: string, routing: SinkRecord['routing'] = {}): SinkRecord => ({
  id,
  name: id,
  kind: 'webhook',
  config: { url, secretName: 'HOOK' },
  routing,
  enabled: true,
  createdAt: at,
  updatedAt: at,
});

describe('delivery, by Temporal, from the outbox to webhooks', () => {
  let env: Awaited<ReturnType<typeof createWorkflowEnv>>;
  let store: Store;
  let receiver: Receiver;
  let http: ReturnType<typeof createHttpSender>;
  const findings = 300;
  beforeAll(async () => {
    env = await createWorkflowEnv();
    const databaseUrl = await freshDatabase();
    store = await openStore({ databaseUrl });
    receiver = await startReceiver(0.3);
    http = createHttpSender([receiver.host, '127.0.0.1:9']);
    await fillOutbox(databaseUrl, findings);
  });
  afterAll(async () => {
    await Promise.allSettled([http.close(), receiver.close(), store.close()]);
    await env.teardown();
  });

  /** Time passes a hundredfold, so that pauses of minutes are seconds. */
  const began = Date.now();
  const now = () => began + (Date.now() - began) * 100;
  const sinkDeps = (): SinkDeps => ({
    aws: noAws,
    http: http.send,
    secret: (name) => {
      if (name === 'HOOK') return signingSecret;
      throw new OrgsweepError('BAD_USER_INPUT', `The worker knows no secret "${name}".`);
    },
    // Signatures are of the receiver's time.
    now: () => Date.now(),
  });
  const withWorker = async (play: (taskQueue: string) => Promise<void>): Promise<void> => {
    const taskQueue = `delivery-${Math.random().toString(36).slice(2)}`;
    const activities = createDeliveryActivities({ store: hurried(store, now), sinkDeps: sinkDeps() });
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue,
      workflowsPath,
      activities,
      ...guardedActivities(createLogger('silent')),
    });
    await worker.runUntil(() => play(taskQueue));
  };
  const emptied = async (sinkId: string, pending = 0): Promise<void> => {
    for (;;) {
      const health = await store.sinkHealth(sinkId);
      if (health.pending === pending && health.delivered + health.dead > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const start = (taskQueue: string) =>
    env.client.workflow.start('routeNews', { workflowId: routeNewsId, taskQueue, args: [] });

  it('loses nothing, keeps the order of each finding, and marks every double, while a third of the tries fail and another sink is down', async () => {
    await store.upsertSink(webhook('all', receiver.url));
    await store.upsertSink(webhook('down', 'http://127.0.0.1:9/'));
    await withWorker(async (taskQueue) => {
      await start(taskQueue);
      await emptied('all');
    });
    expect(receiver.taken.size).toBe(findings);
    for (const [id, news] of receiver.taken)
      expect(
        news.map(({ status }) => status),
        id,
      ).toEqual(['NEW', 'ACTIVE', 'RESOLVED']);
    expect(receiver.counts.unsigned).toBe(0);
    // What the receiver took and could not say so comes again, with the same key.
    expect(receiver.counts.doubles).toBe(receiver.counts.lostAnswers);
    expect(receiver.counts.lostAnswers).toBeGreaterThan(10);
    expect(await store.sinkHealth('all')).toMatchObject({ pending: 0, dead: 0, delivered: 3 * findings });
    expect(await store.sinkHealth('down')).toMatchObject({ delivered: 0, lastCode: 'NETWORK' });
  });
});

/** A store for which the pauses between tries have passed a hundred times sooner. */
function hurried(store: Store, now: () => number): Store {
  return {
    ...store,
    dueDeliveries: (sinkId, limit) => store.dueDeliveries(sinkId, limit, new Date(now()).toISOString()),
    nextDueAt: async (sinkId) => ((await store.nextDueAt(sinkId)) === null ? null : new Date().toISOString()),
  };
}
