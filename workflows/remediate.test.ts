import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decision } from '../test/replay/remediation-scenarios.ts';
import { untilCalled, withWorker } from '../test/replay/scenarios.ts';
import { type FakePorts, fakePorts, hopeless } from '../test/support/fake-ports.ts';
import { createWorkflowEnv } from '../test/support/workflow-env.ts';
import { decideUpdate } from './messages.ts';
import type { remediate } from './remediate.ts';
import { remediationWorkflowId } from './workflow-ids.ts';

const organization = { accounts: 0, buckets: 0, pages: 0 };

describe('remediate', () => {
  let env: TestWorkflowEnvironment;
  beforeAll(async () => {
    env = await createWorkflowEnv();
  });
  afterAll(async () => await env?.teardown());

  const start = (taskQueue: string) =>
    env.client.workflow.start<typeof remediate>('remediate', {
      taskQueue,
      workflowId: remediationWorkflowId(Math.random().toString(36)),
      args: [{ planId: 'p' }],
    });
  const calls = (fake: FakePorts) => fake.calls.filter((name) => name.includes('Remediation'));

  it('writes after somebody else approved, and not before', async () => {
    const fake = fakePorts(organization);
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await start(taskQueue);
      await untilCalled(fake, 'openRemediation', 1);
      const own = handle.executeUpdate(decideUpdate, { args: [decision('APPROVED', 'alice')] });
      await expect(own).rejects.toMatchObject({ cause: { message: expect.stringContaining('OWN_PROPOSAL') } });
      expect(calls(fake)).toEqual(['openRemediation']);
      expect(await handle.executeUpdate(decideUpdate, { args: [decision('APPROVED', 'bob')] })).toBe('APPROVED');
      expect(await handle.result()).toEqual({ state: 'SUCCEEDED' });
    });
    expect(calls(fake)).toEqual(['openRemediation', 'decideRemediation', 'applyRemediation']);
  });

  it('writes nothing that was rejected', async () => {
    const fake = fakePorts(organization);
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await start(taskQueue);
      await handle.executeUpdate(decideUpdate, { args: [decision('REJECTED', 'bob')] });
      expect(await handle.result()).toEqual({ state: 'REJECTED' });
    });
    expect(calls(fake)).toEqual(['openRemediation', 'decideRemediation']);
  });

  it('waits and writes, also where the tag that announces it cannot be set; the tag goes all the same', async () => {
    const fake = fakePorts(organization, (_, calls) => ({
      applyRemediation: async () =>
        calls.filter((name) => name === 'applyRemediation').length === 1
          ? { state: 'SCHEDULED', waitUntil: new Date(Date.now() + 500).toISOString() }
          : { state: 'SUCCEEDED', waitUntil: null },
      markRemediation: async () => {
        throw hopeless('INTERNAL');
      },
    }));
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await start(taskQueue);
      await handle.executeUpdate(decideUpdate, { args: [decision('APPROVED', 'bob')] });
      expect(await handle.result()).toEqual({ state: 'SUCCEEDED' });
    });
    expect(calls(fake).slice(2)).toEqual([
      'applyRemediation',
      'markRemediation',
      'applyRemediation',
      'unmarkRemediation',
    ]);
  });

  it('settles what is cancelled from outside', async () => {
    const fake = fakePorts(organization);
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await start(taskQueue);
      await untilCalled(fake, 'openRemediation', 1);
      await handle.cancel();
      expect(await handle.result()).toEqual({ state: 'SETTLED CANCELLED' });
    });
  });
});
