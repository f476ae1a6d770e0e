import type { proposeLabels } from '../../workflows/index.ts';
import { fakePorts, hopeless } from '../support/fake-ports.ts';
import { type Scenario, withWorker } from './scenarios.ts';

const organization = { accounts: 0, buckets: 0, pages: 0 };
const unique = (name: string): string => `${name}-${Math.random().toString(36).slice(2)}`;
const accountId = '111122223333';

function play(pages: number, bucketsOfAPage: readonly string[], as: readonly [string, ...string[]]): Scenario['play'] {
  return async (env) => {
    const proposed = unique('plan');
    const fake = fakePorts(organization, () => ({
      nextLabels: async ({ after }) => {
        const page = after === null ? 1 : Number(after.bucketName) + 1;
        const buckets = bucketsOfAPage.map((bucketName) => ({ accountId, bucketName }));
        return { buckets, next: page < pages ? { accountId, bucketName: String(page) } : null };
      },
      planLabel: async ({ bucketName }) => {
        if (bucketName === 'broken') throw hopeless('CONFLICT');
        return { planId: proposed, state: bucketName === 'proposed' ? 'PROPOSED' : 'DRY_RUN' };
      },
      openRemediation: async () => ({
        state: 'NOTHING',
        proposedBy: 'sweep',
        expiresAt: '2100-01-01T00:00:00.000Z',
        marked: false,
      }),
    }));
    return await withWorker(env, fake, async (taskQueue) => {
      const workflowId = unique('labels');
      const args: Parameters<typeof proposeLabels> = [{ sweepId: 's', after: null, planned: 0, failed: 0 }];
      const handle = await env.client.workflow.start<typeof proposeLabels>('proposeLabels', {
        taskQueue,
        workflowId,
        args,
      });
      const runId = handle.firstExecutionRunId;
      await handle.result();
      return as.length === 1
        ? [{ workflowId, as: as[0] }]
        : [{ workflowId, runId, as: as[0] }, ...as.slice(1).map((name) => ({ workflowId, as: name }))];
    });
  };
}

/** Scenarios of labels after a sweep. */
export const labelScenarios: readonly Scenario[] = [
  { name: 'labels planned, proposed, failed', play: play(2, ['dry', 'proposed', 'broken'], ['propose-labels']) },
];

/** With a server that suggests continue-as-new early. */
export const continuedLabelScenarios: readonly Scenario[] = [
  {
    name: 'labels continued',
    play: play(6, ['a', 'b', 'c', 'd', 'e'], ['propose-labels-continuing', 'propose-labels-continued']),
  },
];
