import type { consumeChanges, evaluateChanges } from '../../workflows/index.ts';
import { changedSignal } from '../../workflows/messages.ts';
import { fakePorts, hopeless } from '../support/fake-ports.ts';
import { type Scenario, untilCalled, withWorker } from './scenarios.ts';

const organization = { accounts: 0, buckets: 0, pages: 0 };
const unique = (name: string): string => `${name}-${Math.random().toString(36).slice(2)}`;

/** One scenario a control-flow shape of changes between sweeps. */
export const changeScenarios: readonly Scenario[] = [
  {
    name: 'a look, and one more for what came meanwhile',
    play: async (env) => {
      const workflowId = unique('change');
      let looks = 0;
      const fake = fakePorts(organization, () => ({
        evaluateChange: async () => {
          looks += 1;
          if (looks === 1) await env.client.workflow.getHandle(workflowId).signal(changedSignal);
          return { events: looks < 3 ? 1 : 0, buckets: 1, more: looks === 2 };
        },
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const handle = await env.client.workflow.start<typeof evaluateChanges>('evaluateChanges', {
          taskQueue,
          workflowId,
          args: [{ accountId: '111122223333', bucketName: 'orders' }],
        });
        await handle.result();
        return [{ workflowId, as: 'evaluate-changes' }];
      });
    },
  },
  {
    name: 'a place that cannot be looked at',
    play: async (env) => {
      const fake = fakePorts(organization, () => ({
        evaluateChange: async () => {
          throw hopeless('ROLE_NOT_ASSUMABLE', 'sts:AssumeRole');
        },
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const workflowId = unique('change');
        await env.client.workflow.execute<typeof evaluateChanges>('evaluateChanges', {
          taskQueue,
          workflowId,
          args: [{ accountId: '111122223333', bucketName: null }],
        });
        return [{ workflowId, as: 'evaluate-changes-failed' }];
      });
    },
  },
  {
    name: 'the queue is read until there is none',
    play: async (env) => {
      let rounds = 0;
      const fake = fakePorts(organization, () => ({
        pollChanges: async () => {
          rounds += 1;
          return { there: rounds < 3, received: 1 };
        },
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const workflowId = unique('consume');
        await env.client.workflow.execute<typeof consumeChanges>('consumeChanges', { taskQueue, workflowId, args: [] });
        return [{ workflowId, as: 'consume-changes' }];
      });
    },
  },
  {
    name: 'the queue cannot be read, and waits',
    play: async (env) => {
      const fake = fakePorts(organization, () => ({
        pollChanges: async () => {
          throw hopeless('ACCESS_DENIED', 'sqs:ReceiveMessage');
        },
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const workflowId = unique('consume');
        const handle = await env.client.workflow.start<typeof consumeChanges>('consumeChanges', {
          taskQueue,
          workflowId,
          args: [],
        });
        await untilCalled(fake, 'pollChanges', 1);
        await handle.cancel();
        await handle.result().catch(() => undefined);
        return [{ workflowId, as: 'consume-changes-denied' }];
      });
    },
  },
];

/** Changes that go on in a new run. */
export const continuedChangeScenarios: readonly Scenario[] = [
  {
    name: 'the queue is read on in a new run',
    play: async (env) => {
      let left = 60;
      const fake = fakePorts(organization, () => ({
        pollChanges: async () => {
          left -= 1;
          return { there: left > 0, received: 1 };
        },
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const workflowId = unique('consume');
        const handle = await env.client.workflow.start<typeof consumeChanges>('consumeChanges', {
          taskQueue,
          workflowId,
          args: [],
        });
        await handle.result();
        return [{ workflowId, runId: handle.firstExecutionRunId, as: 'consume-changes-continued' }];
      });
    },
  },
];
