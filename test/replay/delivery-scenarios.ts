import type { deliverFindings, routeNews, testSink } from '../../workflows/index.ts';
import { newsSignal } from '../../workflows/messages.ts';
import { deliveryWorkflowId } from '../../workflows/workflow-ids.ts';
import { fakePorts, hopeless } from '../support/fake-ports.ts';
import { type Scenario, untilCalled, withWorker } from './scenarios.ts';

const organization = { accounts: 0, buckets: 0, pages: 0 };
const unique = (name: string): string => `${name}-${Math.random().toString(36).slice(2)}`;

/** One scenario a control-flow shape of delivery. */
export const deliveryScenarios: readonly Scenario[] = [
  {
    name: 'routing and delivery',
    play: async (env) => {
      const [a, b] = [unique('a'), unique('b')];
      let rounds = 0;
      const delivered = new Map<string, number>();
      const fake = fakePorts(organization, () => ({
        // The second round finds its deliveries running, and speaks to them; the fourth finds no sink any more.
        routeOutbox: async () => {
          rounds += 1;
          return { routed: rounds < 3 ? 5 : 0, sinkIds: rounds < 4 ? [a, b] : [] };
        },
        deliverDue: async ({ sinkId }) => {
          const tries = (delivered.get(sinkId) ?? 0) + 1;
          delivered.set(sinkId, tries);
          return { there: rounds < 4, delivered: 1, waitMs: sinkId === a ? 50 : null };
        },
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const workflowId = unique('route-news');
        const handle = await env.client.workflow.start<typeof routeNews>('routeNews', {
          taskQueue,
          workflowId,
          args: [],
        });
        await untilCalled(fake, 'routeOutbox', 3);
        await handle.signal(newsSignal);
        await handle.result();
        const ends = [a, b].map((sinkId) =>
          env.client.workflow.getHandle<typeof deliverFindings>(deliveryWorkflowId(sinkId)),
        );
        await ends[1]?.signal(newsSignal);
        for (const end of ends) await end.result();
        return [
          { workflowId, as: 'route-news' },
          { workflowId: deliveryWorkflowId(a), as: 'deliver-findings-waiting' },
          { workflowId: deliveryWorkflowId(b), as: 'deliver-findings-told' },
        ];
      });
    },
  },
  {
    name: 'test of a sink',
    play: async (env) => {
      const fake = fakePorts(organization, () => ({
        deliverTest: async (what) => {
          if ('sinkId' in what && what.sinkId === 'gone') throw hopeless('NOT_FOUND');
          return { outcome: 'DELIVERED', code: null, detail: null };
        },
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const ids = [unique('test-sink'), unique('test-sink')] as const;
        const start = (workflowId: string, sinkId: string) =>
          env.client.workflow.execute<typeof testSink>('testSink', { taskQueue, workflowId, args: [{ sinkId }] });
        await start(ids[0], 'there');
        await start(ids[1], 'gone').catch(() => undefined);
        return [
          { workflowId: ids[0], as: 'test-sink' },
          { workflowId: ids[1], as: 'test-sink-gone' },
        ];
      });
    },
  },
];

/** Delivery that goes on in a new run. */
export const continuedDeliveryScenarios: readonly Scenario[] = [
  {
    name: 'delivery continues as new',
    play: async (env) => {
      let left = 60;
      const fake = fakePorts(organization, () => ({
        routeOutbox: async () => {
          left -= 1;
          return { routed: left > 0 ? 1 : 0, sinkIds: left > 0 ? ['x'] : [] };
        },
        deliverDue: async () => {
          left -= 1;
          return { there: left > 0, delivered: 0, waitMs: 1 };
        },
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const workflowId = unique('deliver');
        const handle = await env.client.workflow.start<typeof deliverFindings>('deliverFindings', {
          taskQueue,
          workflowId,
          args: [{ sinkId: 'x' }],
        });
        await handle.result();
        left = 60;
        const routing = await env.client.workflow.start<typeof routeNews>('routeNews', {
          taskQueue,
          workflowId: unique('route-news'),
          args: [],
        });
        await routing.result();
        return [
          { workflowId, runId: handle.firstExecutionRunId, as: 'deliver-findings-continued' },
          { workflowId: routing.workflowId, runId: routing.firstExecutionRunId, as: 'route-news-continued' },
        ];
      });
    },
  },
];
