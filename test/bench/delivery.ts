import { createHttpSender } from '../../services/sinks/index.ts';
import { openStore } from '../../services/store/index.ts';
import { createDeliveryActivities } from '../../services/worker/activities/delivery.ts';
import { noAws } from '../support/no-aws.ts';
import { fillOutbox, signingSecret, startReceiver } from '../support/outbox-world.ts';
import { cpuSeconds } from './process-cpu.ts';

interface DeliveryResult {
  readonly deliveries: number;
  readonly failing: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** The yardstick: signed-size POSTs a second that the same sender gets through to the same receiver, with nothing around them. */
  readonly barePerSecond: number;
  readonly lost: number;
  readonly outOfOrder: number;
  readonly doubles: number;
  readonly unmarkedDoubles: number;
  readonly requests: number;
  /** Processor seconds of this process (with the receiver in it) and of the servers below it. */
  readonly cpuSeconds: { readonly node: number; readonly postgres: number };
}

/**
 * Three pieces of news of each finding from the outbox to a webhook on the loopback address, of which a share `failing` of the tries fails.
 * The activities run as the worker runs them, one after the other, without Temporal; pauses between tries pass at once.
 */
export async function deliveryBench(databaseUrl: string, deliveries: number, failing: number): Promise<DeliveryResult> {
  const findings = Math.ceil(deliveries / 3);
  const [store, receiver] = [await openStore({ databaseUrl }), await startReceiver(0)];
  const http = createHttpSender([receiver.host]);
  try {
    await fillOutbox(databaseUrl, findings);
    const at = new Date().toISOString();
    const config = { url: receiver.url, secretName: 'HOOK' };
    await store.upsertSink({
      id: 'b',
      name: 'b',
      kind: 'webhook',
      config,
      routing: {},
      enabled: true,
      createdAt: at,
      updatedAt: at,
    });
    const barePerSecond = await bare(receiver.url, http.send);
    const requestsBefore = receiver.counts.requests;
    receiver.forget();
    receiver.failing = failing;
    let skipped = 0;
    const now = () => Date.now() + skipped;
    const activities = createDeliveryActivities({
      store: {
        ...store,
        dueDeliveries: (id, limit) => store.dueDeliveries(id, limit, new Date(now() + 86_400_000).toISOString()),
      },
      sinkDeps: {
        aws: noAws,
        http: http.send,
        secret: () => signingSecret,
        now: Date.now,
      },
      heartbeat: () => undefined,
    });
    const [began, cpuBefore, allBefore] = [performance.now(), process.cpuUsage(), await cpuSeconds(process.pid)];
    await activities.routeOutbox({});
    for (let pending = 1; pending > 0; pending = (await store.sinkHealth('b')).pending) {
      skipped += 1_000;
      await activities.deliverDue({ sinkId: 'b' });
    }
    const seconds = (performance.now() - began) / 1_000;
    const { user, system } = process.cpuUsage(cpuBefore);
    const node = (user + system) / 1e6;
    const postgres = (await cpuSeconds(process.pid)) - allBefore - node;
    const wanted = ['NEW', 'ACTIVE', 'RESOLVED'].join();
    const news = [...receiver.taken.values()];
    const total = news.reduce((sum, list) => sum + list.length, 0);
    return {
      deliveries: 3 * findings,
      failing,
      seconds,
      perSecond: (3 * findings) / seconds,
      barePerSecond,
      lost: 3 * findings - total,
      outOfOrder: news.filter((list) => list.map(({ status }) => status).join() !== wanted).length,
      doubles: receiver.counts.doubles,
      unmarkedDoubles: total - new Set(news.flatMap((list) => list.map(({ key }) => key))).size,
      requests: receiver.counts.requests - requestsBefore,
      cpuSeconds: { node, postgres },
    };
  } finally {
    await Promise.allSettled([http.close(), receiver.close(), store.close()]);
  }
}

async function bare(url: string, send: ReturnType<typeof createHttpSender>['send']): Promise<number> {
  const body = JSON.stringify({ id: 'bare', orgsweep: { status: 'NEW' }, padding: 'x'.repeat(1_000) });
  const began = performance.now();
  for (let round = 0; round < 20; round += 1) {
    const tries = Array.from({ length: 100 }, () =>
      send({ method: 'POST', url, headers: { 'idempotency-key': 'bare' }, body }),
    );
    await Promise.all(tries);
  }
  return 2_000 / ((performance.now() - began) / 1_000);
}
