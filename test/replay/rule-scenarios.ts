import type { applyRemediationRules, simulateRemediationRule } from '../../workflows/index.ts';
import { newsSignal } from '../../workflows/messages.ts';
import { fakePorts, hopeless } from '../support/fake-ports.ts';
import { type Scenario, untilCalled, withWorker } from './scenarios.ts';

const organization = { accounts: 0, buckets: 0, pages: 0 };
const unique = (name: string): string => `${name}-${Math.random().toString(36).slice(2)}`;
const at = '2026-01-01T00:00:00.000Z';

/** Scenarios of rules that plan by themselves. */
export const ruleScenarios: readonly Scenario[] = [
  {
    name: 'rules planned, waiting, failed, ended; simulated',
    play: async (env) => {
      const ids = [unique('a'), unique('b'), unique('c')];
      let rounds = 0;
      // The first round plans, the second finds one running and one that fails, the third nothing, the fourth no rule any more.
      const byRound = [[ids[0], ids[1]], [ids[0], ids[2]], []];
      const fake = fakePorts(organization, () => ({
        nextRuleMatches: async () => {
          const findings = byRound[rounds] ?? [];
          rounds += 1;
          const matches = findings.map((findingId) => ({
            ruleId: 'r',
            version: 'v',
            findingId: `${findingId}`,
            seq: 1,
          }));
          return { rules: rounds > 3 ? 0 : 1, at, matches };
        },
        planByRule: async ({ findingId, failed }) => {
          if (findingId === ids[2] && failed === null) throw hopeless('INTERNAL');
          const waits = findingId === ids[0];
          return { state: waits ? 'PROPOSED' : 'REFUSED', planId: findingId, recorded: findingId !== ids[1] };
        },
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const [workflowId, simulating] = [unique('rules'), unique('simulate')];
        const handle = await env.client.workflow.start<typeof applyRemediationRules>('applyRemediationRules', {
          taskQueue,
          workflowId,
          args: [],
        });
        await untilCalled(fake, 'nextRuleMatches', 3);
        await handle.signal(newsSignal);
        await handle.result();
        const args: Parameters<typeof simulateRemediationRule> = [{ ruleId: 'r', days: 30, actor: 'alice' }];
        await env.client.workflow.execute<typeof simulateRemediationRule>('simulateRemediationRule', {
          taskQueue,
          workflowId: simulating,
          args,
        });
        return [
          { workflowId, as: 'apply-remediation-rules' },
          { workflowId: simulating, as: 'simulate-remediation-rule' },
        ];
      });
    },
  },
];

/** With a server that suggests continue-as-new early. */
export const continuedRuleScenarios: readonly Scenario[] = [
  {
    name: 'rules continued',
    play: async (env) => {
      let rounds = 0;
      const fake = fakePorts(organization, () => ({
        nextRuleMatches: async () => {
          rounds += 1;
          const matches = [{ ruleId: 'r', version: 'v', findingId: 'f', seq: 1 }];
          return { rules: rounds > 40 ? 0 : 1, at, matches };
        },
        planByRule: async () => ({ state: 'REFUSED', planId: 'p', recorded: true }),
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const workflowId = unique('rules');
        const handle = await env.client.workflow.start<typeof applyRemediationRules>('applyRemediationRules', {
          taskQueue,
          workflowId,
          args: [],
        });
        const { firstExecutionRunId: runId } = handle;
        await handle.result();
        return [{ workflowId, runId, as: 'apply-remediation-rules-continued' }];
      });
    },
  },
];
