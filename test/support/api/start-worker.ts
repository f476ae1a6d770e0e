import { fileURLToPath } from 'node:url';
import { Context } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { Store } from '../../../services/store/index.ts';
import { scanQueueOf, taskQueue } from '../../../workflows/workflow-ids.ts';
import { fakePorts } from '../fake-ports.ts';

/** Real workflows whose activities read an organization in memory, but keep the sweep's status in the store, as the worker's do. */
export interface TestWorker {
  /** Makes every sweep wait in its first page until `release`. */
  hold(): void;
  release(): void;
  readonly calls: readonly string[];
  stop(): Promise<void>;
}

/** An activity hears of its cancellation only while it heartbeats. */
async function waitFor(released: Promise<void>): Promise<void> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(), 100);
  try {
    await Promise.race([released, context.cancelled]);
  } finally {
    clearInterval(beat);
  }
}

/** Starts a worker on the API's task queue. */
export async function startTestWorker(env: TestWorkflowEnvironment, store: Store): Promise<TestWorker> {
  let release: () => void = () => undefined;
  let released = Promise.resolve();
  const { ports, calls } = fakePorts({ accounts: 3, buckets: 2, pages: 2 }, (original) => ({
    discoverOrganization: async (input) => {
      await store.setSweepStatus(input.sweepId, 'RUNNING');
      return await original.discoverOrganization(input);
    },
    scanPage: async (input) => {
      await waitFor(released);
      return await original.scanPage(input);
    },
    createScheduledSweep: async ({ scheduleId, startedAt }) => {
      const { sweepId } = await original.createScheduledSweep({ scheduleId, startedAt });
      const schedule = (await store.schedules()).find(({ id }) => id === scheduleId);
      if (sweepId === null || schedule === undefined) return { sweepId: null };
      const { options } = schedule;
      await store.createSweep({
        id: sweepId,
        options,
        trigger: 'SCHEDULE',
        scheduleId,
        requestedBy: 'schedule',
        startedAt,
      });
      return { sweepId };
    },
    setSweepStatus: async ({ sweepId, status }) => {
      await store.setSweepStatus(sweepId, status);
      return { set: true };
    },
    closeSweep: async ({ sweepId, outcome, code }) => ({
      status: await store.closeSweep(sweepId, outcome, code, new Date().toISOString()),
    }),
  }));
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowsPath: fileURLToPath(new URL('../../../workflows/index.ts', import.meta.url)),
    activities: { ...ports },
  });
  const scanner = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: scanQueueOf(taskQueue),
    activities: { ...ports },
  });
  const running = Promise.all([worker.run(), scanner.run()]);
  return {
    hold: () => {
      released = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
    calls,
    async stop() {
      release();
      worker.shutdown();
      scanner.shutdown();
      await running;
    },
  };
}
