import { fileURLToPath } from 'node:url';
import type { WorkflowHandle, WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { bucketScan, checkAllowList, externalFindings, orgSweep, scheduledSweep } from '../../workflows/index.ts';
import { cancelUpdate, pauseUpdate, progressQuery, resumeUpdate } from '../../workflows/messages.ts';
import { scanQueueOf, sweepWorkflowId } from '../../workflows/workflow-ids.ts';
import { type FakePorts, fakePorts, hopeless } from '../support/fake-ports.ts';

export const workflowsPath = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url));

/** Runs `play` against a worker with these ports on a task queue of its own. */
export async function withWorker<T>(
  env: TestWorkflowEnvironment,
  fake: FakePorts,
  play: (taskQueue: string) => Promise<T>,
): Promise<T> {
  const taskQueue = `test-${Math.random().toString(36).slice(2)}`;
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowsPath,
    activities: fake.ports,
    reuseV8Context: true,
  });
  const scanner = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: scanQueueOf(taskQueue),
    activities: fake.ports,
  });
  return await worker.runUntil(() => scanner.runUntil(() => play(taskQueue)));
}

/** Starts an orgSweep under a fresh sweep id. */
export async function startSweep(
  env: TestWorkflowEnvironment,
  taskQueue: string,
): Promise<WorkflowHandleWithFirstExecutionRunId<typeof orgSweep>> {
  const sweepId = `s-${Math.random().toString(36).slice(2)}`;
  return await env.client.workflow.start<typeof orgSweep>('orgSweep', {
    taskQueue,
    workflowId: sweepWorkflowId(sweepId),
    args: [{ sweepId }],
  });
}

/** Waits until the sweep's progress says so; asks again, never sleeps for a fixed time. */
export async function until(
  handle: WorkflowHandle<typeof orgSweep>,
  done: (progress: { accountsDone: number; phase: string; paused: boolean }) => boolean,
): Promise<void> {
  for (;;) {
    if (done(await handle.query(progressQuery))) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Ends once `count` calls of this kind were seen. */
export async function untilCalled(fake: FakePorts, prefix: string, count: number): Promise<void> {
  while (fake.calls.filter((call) => call.startsWith(prefix)).length < count)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

export interface Scenario {
  readonly name: string;
  /** Plays it and names the workflows whose histories are worth keeping. */
  readonly play: (
    env: TestWorkflowEnvironment,
  ) => Promise<{ readonly workflowId: string; readonly runId?: string; readonly as: string }[]>;
}

const childId = (handle: { workflowId: string }, ...path: string[]): string => [handle.workflowId, ...path].join('/');

/** One scenario a control-flow shape of the workflows. `record.ts` keeps their histories, `replay.test.ts` replays them against today's code. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'whole sweep',
    play: async (env) =>
      await withWorker(env, fakePorts({ accounts: 4, buckets: 3, pages: 2 }), async (taskQueue) => {
        const handle = await startSweep(env, taskQueue);
        await handle.result();
        return [
          { workflowId: handle.workflowId, as: 'org-sweep' },
          { workflowId: childId(handle, 'account0001'), as: 'account-sweep' },
          { workflowId: childId(handle, 'account0001', 'bucket0001'), as: 'bucket-scan' },
        ];
      }),
  },
  {
    name: 'posture only',
    play: async (env) =>
      await withWorker(
        env,
        fakePorts({ accounts: 9, buckets: 3, pages: 1, accountWindow: 7, scanObjects: false }),
        async (taskQueue) => {
          const handle = await startSweep(env, taskQueue);
          await handle.result();
          return [{ workflowId: handle.workflowId, as: 'org-sweep-posture' }];
        },
      ),
  },
  {
    name: 'findings of other services',
    play: async (env) => {
      const posture = { accounts: 3, buckets: 1, pages: 1, scanObjects: false };
      const whole = await withWorker(env, fakePorts(posture), async (taskQueue) => {
        const handle = await startSweep(env, taskQueue);
        await handle.result();
        const asked = await env.client.workflow.start<typeof externalFindings>('externalFindings', {
          taskQueue,
          workflowId: `external-findings-${Math.random().toString(36).slice(2)}`,
          args: [{ accountIds: [] }],
        });
        await asked.result();
        return [
          { workflowId: handle.workflowId, as: 'org-sweep-alerts' },
          { workflowId: asked.workflowId, as: 'external-findings' },
        ];
      });
      const failing = fakePorts(posture, () => ({
        readExternalFindings: async () => {
          throw hopeless('INTERNAL');
        },
      }));
      const gap = await withWorker(env, failing, async (taskQueue) => {
        const handle = await startSweep(env, taskQueue);
        await handle.result();
        return [{ workflowId: handle.workflowId, as: 'org-sweep-alerts-failed' }];
      });
      return [...whole, ...gap];
    },
  },
  {
    name: 'check of an allow list',
    play: async (env) =>
      await withWorker(env, fakePorts({ accounts: 0, buckets: 0, pages: 0 }), async (taskQueue) => {
        const handle = await env.client.workflow.start<typeof checkAllowList>('checkAllowList', {
          taskQueue,
          workflowId: `check-allow-list-${Math.random().toString(36).slice(2)}`,
          args: [{ id: 'known' }],
        });
        await handle.result();
        return [{ workflowId: handle.workflowId, as: 'check-allow-list' }];
      }),
  },
  {
    name: 'pause and resume',
    play: async (env) => {
      const fake = fakePorts({ accounts: 6, buckets: 3, pages: 3 });
      return await withWorker(env, fake, async (taskQueue) => {
        const handle = await startSweep(env, taskQueue);
        await untilCalled(fake, 'scanPage', 2);
        await handle.executeUpdate(pauseUpdate);
        await handle.executeUpdate(resumeUpdate);
        await handle.result();
        return [
          { workflowId: handle.workflowId, as: 'org-sweep-paused' },
          { workflowId: childId(handle, 'account0000'), as: 'account-sweep-paused' },
          { workflowId: childId(handle, 'account0000', 'bucket0000'), as: 'bucket-scan-paused' },
        ];
      });
    },
  },
  {
    name: 'pause and resume at once',
    play: async (env) => {
      const fake = fakePorts({ accounts: 6, buckets: 3, pages: 3 });
      return await withWorker(env, fake, async (taskQueue) => {
        const handle = await startSweep(env, taskQueue);
        await untilCalled(fake, 'scanPage', 2);
        const pausing = handle.executeUpdate(pauseUpdate);
        await until(handle, ({ paused }) => paused);
        await Promise.all([pausing, handle.executeUpdate(resumeUpdate)]);
        await handle.result();
        return [
          { workflowId: handle.workflowId, as: 'org-sweep-paused-in-order' },
          { workflowId: childId(handle, 'account0000'), as: 'account-sweep-paused-in-order' },
        ];
      });
    },
  },
  {
    name: 'cancel by update',
    play: async (env) => {
      const fake = fakePorts({ accounts: 6, buckets: 30, pages: 30 });
      return await withWorker(env, fake, async (taskQueue) => {
        const handle = await startSweep(env, taskQueue);
        await untilCalled(fake, 'scanPage', 5);
        await handle.executeUpdate(cancelUpdate);
        await handle.result();
        return [
          { workflowId: handle.workflowId, as: 'org-sweep-cancelled' },
          { workflowId: childId(handle, 'account0000'), as: 'account-sweep-cancelled' },
          { workflowId: childId(handle, 'account0000', 'bucket0000'), as: 'bucket-scan-cancelled' },
        ];
      });
    },
  },
  {
    name: 'gaps',
    play: async (env) => {
      const fake = fakePorts({ accounts: 4, buckets: 2, pages: 1 }, (ports) => ({
        openAccount: async (input) => {
          if (input.accountId === 'account0001') throw hopeless('INTERNAL');
          return input.accountId === 'account0002' ? { open: false, buckets: 0 } : await ports.openAccount(input);
        },
        scanPage: async (input) => {
          if (input.accountId === 'account0003') throw hopeless('ACCESS_DENIED', 's3:ListBucket');
          return { next: null, objects: 0, bytesRead: 0, gone: input.bucketName === 'bucket0001' };
        },
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const handle = await startSweep(env, taskQueue);
        await handle.result();
        return [
          { workflowId: handle.workflowId, as: 'org-sweep-gaps' },
          { workflowId: childId(handle, 'account0001'), as: 'account-sweep-failed' },
          { workflowId: childId(handle, 'account0002'), as: 'account-sweep-closed' },
          { workflowId: childId(handle, 'account0003', 'bucket0000'), as: 'bucket-scan-denied' },
          { workflowId: childId(handle, 'account0000', 'bucket0001'), as: 'bucket-scan-gone' },
        ];
      });
    },
  },
  {
    name: 'organization unreadable',
    play: async (env) => {
      const fake = fakePorts({ accounts: 1, buckets: 1, pages: 1 }, () => ({
        discoverOrganization: async () => {
          throw hopeless('NOT_IN_ORGANIZATION', 'organizations:DescribeOrganization');
        },
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const handle = await startSweep(env, taskQueue);
        await handle.result().catch(() => undefined);
        return [{ workflowId: handle.workflowId, as: 'org-sweep-failed' }];
      });
    },
  },
  {
    name: 'scheduled sweep',
    play: async (env) =>
      await withWorker(env, fakePorts({ accounts: 1, buckets: 1, pages: 1 }), async (taskQueue) => {
        const handle = await env.client.workflow.start<typeof scheduledSweep>('scheduledSweep', {
          taskQueue,
          workflowId: `scheduled-${Math.random().toString(36).slice(2)}`,
          args: [{ scheduleId: 'nightly' }],
        });
        await handle.result();
        return [{ workflowId: handle.workflowId, as: 'scheduled-sweep' }];
      }),
  },
];

/** Scenarios that need a server which suggests continue-as-new early. */
export const continuedScenarios: readonly Scenario[] = [
  {
    name: 'continue as new',
    play: async (env) => {
      const fake = fakePorts({ accounts: 24, buckets: 1, pages: 1, accountWindow: 4 });
      return await withWorker(env, fake, async (taskQueue) => {
        const handle = await startSweep(env, taskQueue);
        await handle.result();
        return [
          { workflowId: handle.workflowId, runId: handle.firstExecutionRunId, as: 'org-sweep-continued' },
          { workflowId: handle.workflowId, as: 'org-sweep-continuing' },
        ];
      });
    },
  },
  {
    name: 'bucket continues as new',
    play: async (env) => {
      const fake = fakePorts({ accounts: 1, buckets: 1, pages: 60 });
      return await withWorker(env, fake, async (taskQueue) => {
        const handle = await env.client.workflow.start<typeof bucketScan>('bucketScan', {
          taskQueue,
          workflowId: `bucket-${Math.random().toString(36).slice(2)}`,
          args: [{ sweepId: 's', accountId: 'account0000', bucketName: 'bucket0000', paused: false, startAfter: null }],
        });
        await handle.result();
        return [{ workflowId: handle.workflowId, runId: handle.firstExecutionRunId, as: 'bucket-scan-continued' }];
      });
    },
  },
  {
    name: 'account continues as new',
    play: async (env) => {
      const fake = fakePorts({ accounts: 1, buckets: 40, pages: 1, bucketWindow: 4 });
      return await withWorker(env, fake, async (taskQueue) => {
        const handle = await startSweep(env, taskQueue);
        await handle.result();
        return [{ workflowId: childId(handle, 'account0000'), as: 'account-sweep-continuing' }];
      });
    },
  },
];
