import type { planRemediation, remediate, undoRemediation } from '../../workflows/index.ts';
import { type Decision, decideUpdate, type RemediationRequest } from '../../workflows/messages.ts';
import { remediationWorkflowId } from '../../workflows/workflow-ids.ts';
import { fakePorts, hopeless } from '../support/fake-ports.ts';
import { type Scenario, untilCalled, withWorker } from './scenarios.ts';

const organization = { accounts: 0, buckets: 0, pages: 0 };
const unique = (name: string): string => `${name}-${Math.random().toString(36).slice(2)}`;
const request = (action: string, dryRun: boolean): RemediationRequest => ({
  action,
  accountId: '111122223333',
  bucketName: 'b',
  objectKey: null,
  parameters: '{}',
  findingId: null,
  runId: null,
  dryRun,
  proposedBy: 'alice',
});
export const decision = (state: Decision['state'], actor: string): Decision => ({
  state,
  actor,
  detail: null,
  notBefore: null,
});

/** One scenario a control-flow shape of remediations. */
export const remediationScenarios: readonly Scenario[] = [
  {
    name: 'remediation planned, approved, waiting, written',
    play: async (env) => {
      let tries = 0;
      let unmarks = 0;
      const fake = fakePorts(organization, () => ({
        applyRemediation: async () => {
          tries += 1;
          const waitUntil = tries === 1 ? new Date(Date.now() + 1_500).toISOString() : null;
          return { state: tries === 1 ? 'SCHEDULED' : 'SUCCEEDED', waitUntil };
        },
        // The first try to take the tag away fails.
        unmarkRemediation: async () => {
          unmarks += 1;
          return { again: unmarks === 1 };
        },
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const plan = unique('plan');
        const planning = unique('planning');
        const again = unique('planning');
        for (const workflowId of [planning, again])
          await env.client.workflow.execute<typeof planRemediation>('planRemediation', {
            taskQueue,
            workflowId,
            args: [request(plan, false)],
          });
        const handle = env.client.workflow.getHandle<typeof remediate>(remediationWorkflowId(plan));
        await untilCalled(fake, 'openRemediation', 1);
        await handle.executeUpdate(decideUpdate, { args: [decision('APPROVED', 'alice')] }).catch(() => undefined);
        await handle.executeUpdate(decideUpdate, { args: [decision('APPROVED', 'bob')] });
        await handle.result();
        return [
          { workflowId: planning, as: 'plan-remediation' },
          { workflowId: again, as: 'plan-remediation-again' },
          { workflowId: handle.workflowId, as: 'remediate-marked' },
        ];
      });
    },
  },
  {
    name: 'remediation dry run, rejected, cancelled, expired, failed, undone',
    play: async (env) => {
      const fake = fakePorts(organization, () => ({
        openRemediation: async ({ planId }) => ({
          state: planId.startsWith('lost') ? 'CANCELLED' : planId.startsWith('beforehand') ? 'APPROVED' : 'PROPOSED',
          proposedBy: 'alice',
          expiresAt: planId.startsWith('expired')
            ? new Date(Date.now() + 500).toISOString()
            : '2100-01-01T00:00:00.000Z',
          marked: planId.startsWith('lost'),
        }),
        applyRemediation: async ({ planId }) => {
          if (planId.startsWith('beforehand-failed')) throw hopeless('INTERNAL');
          return planId.startsWith('beforehand-waiting')
            ? { state: 'SCHEDULED', waitUntil: '2100-01-01T00:00:00.000Z' }
            : { state: 'SUCCEEDED', waitUntil: null };
        },
        undoRemediation: async ({ planId }) => {
          if (planId === 'broken') throw hopeless('CONFLICT');
          return { state: 'UNDONE' };
        },
      }));
      return await withWorker(env, fake, async (taskQueue) => {
        const ran: { workflowId: string; as: string }[] = [];
        const dry = unique('planning');
        await env.client.workflow.execute<typeof planRemediation>('planRemediation', {
          taskQueue,
          workflowId: dry,
          args: [request('x', true)],
        });
        ran.push({ workflowId: dry, as: 'plan-remediation-dry-run' });
        const run = async (name: string, decided: Decision | null) => {
          const planId = unique(name);
          const workflowId = remediationWorkflowId(planId);
          const args: [{ planId: string }] = [{ planId }];
          const handle = await env.client.workflow.start<typeof remediate>('remediate', {
            taskQueue,
            workflowId,
            args,
          });
          if (name === 'beforehand-waiting') await untilCalled(fake, 'markRemediation', 1);
          if (decided !== null) await handle.executeUpdate(decideUpdate, { args: [decided] });
          await handle.result();
          ran.push({ workflowId, as: `remediate-${name}${name === 'beforehand-waiting' ? '-marked' : ''}` });
        };
        await run('beforehand-waiting', decision('CANCELLED', 'bob'));
        await run('rejected', decision('REJECTED', 'bob'));
        await run('expired', null);
        await run('beforehand-failed', null);
        await run('lost', null);
        for (const planId of ['whole', 'broken']) {
          const workflowId = unique('undo');
          await env.client.workflow.execute<typeof undoRemediation>('undoRemediation', {
            taskQueue,
            workflowId,
            args: [{ planId, actor: 'bob', overwrite: false }],
          });
          ran.push({ workflowId, as: `undo-remediation-${planId}` });
        }
        return ran;
      });
    },
  },
];
