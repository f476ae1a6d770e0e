import { WorkflowUpdateStage } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSweep, until, untilCalled, withWorker } from '../test/replay/scenarios.ts';
import { fakePorts, hopeless } from '../test/support/fake-ports.ts';
import { createWorkflowEnv } from '../test/support/workflow-env.ts';
import { accountSweep, orgSweep } from './index.ts';
import { cancelUpdate, pauseUpdate, progressQuery, resumeUpdate } from './messages.ts';
import { statusAttribute } from './search-attributes.ts';

describe('a sweep', () => {
  let env: TestWorkflowEnvironment;
  beforeAll(async () => {
    env = await createWorkflowEnv();
  });
  afterAll(async () => await env?.teardown());

  it('visits every account and bucket once, within its windows', async () => {
    const fake = fakePorts({ accounts: 9, buckets: 5, pages: 2, accountWindow: 3, bucketWindow: 2 });
    const result = await withWorker(env, fake, async (taskQueue) => (await startSweep(env, taskQueue)).result());
    expect(result).toEqual({ status: 'COMPLETE' });
    const closed = fake.calls.filter((call) => call.startsWith('closeBucket'));
    expect(new Set(closed).size).toBe(45);
    expect(closed.length).toBe(45);
    expect(fake.calls.filter((call) => call.startsWith('scanPage')).length).toBe(90);
    expect(Math.max(...fake.mostOpen.values())).toBeLessThanOrEqual(2);
  });

  it('reads accounts and objects beside the queue that people wait in', async () => {
    const fake = fakePorts({ accounts: 1, buckets: 1, pages: 1 });
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await startSweep(env, taskQueue);
      await handle.result();
      const id = `${handle.workflowId}/account0000`;
      const scheduled = await Promise.all(
        [handle.workflowId, id, `${id}/bucket0000`].map(async (workflowId) => {
          const { events } = await env.client.workflow.getHandle(workflowId).fetchHistory();
          return (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: each }) =>
            each == null ? [] : [[each.activityType?.name, each.taskQueue?.name === `${taskQueue}-scan`] as const],
          );
        }),
      );
      const beside = scheduled.flat().filter(([, scan]) => scan);
      expect(beside.map(([name]) => name)).toEqual(['openAccount', 'evaluatePosture', 'scanPage']);
      expect(scheduled.flat().length).toBeGreaterThan(beside.length);
    });
  });

  it('gives the end of a bucket more time than its statements have, for it would be begun again for ever', async () => {
    const fake = fakePorts({ accounts: 1, buckets: 1, pages: 1 });
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await startSweep(env, taskQueue);
      await handle.result();
      const scan = env.client.workflow.getHandle(`${handle.workflowId}/account0000/bucket0000`);
      const { events } = await scan.fetchHistory();
      const ends = (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: each }) =>
        each?.activityType?.name === 'closeBucket' ? [Number(each.startToCloseTimeout?.seconds)] : [],
      );
      expect(ends).toHaveLength(1);
      expect(Math.min(...ends)).toBeGreaterThan(2 * 15 * 60);
    });
  });

  it('without objects visits accounts in batches, each once, with no child workflow', async () => {
    const batches: (readonly string[])[] = [];
    const fake = fakePorts(
      { accounts: 60, buckets: 5, pages: 1, accountWindow: 10, scanObjects: false },
      ({ sweepPosture }) => ({
        sweepPosture: async (input) => {
          batches.push(input.accountIds);
          return await sweepPosture(input);
        },
      }),
    );
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await startSweep(env, taskQueue);
      expect(await handle.result()).toEqual({ status: 'COMPLETE' });
      expect(await handle.query(progressQuery)).toMatchObject({
        accountsDone: 60,
        accountsTotal: 60,
        bucketsTotal: 300,
      });
    });
    expect(batches.map(({ length }) => length).sort()).toEqual([10, 25, 25]);
    expect(new Set(batches.flat()).size).toBe(60);
    expect(fake.calls.filter((call) => call.startsWith('openAccount'))).toEqual([]);
  });

  it('without objects pauses between batches, and makes gaps of a batch that fails as a whole', async () => {
    const fake = fakePorts(
      { accounts: 60, buckets: 1, pages: 1, accountWindow: 5, scanObjects: false },
      ({ sweepPosture }) => ({
        sweepPosture: async (input) => {
          if (input.accountIds.includes('account0030')) throw hopeless('MALFORMED_RESPONSE');
          return await sweepPosture(input);
        },
      }),
    );
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await startSweep(env, taskQueue);
      await untilCalled(fake, 'sweepPosture', 1);
      await handle.executeUpdate(pauseUpdate);
      await until(handle, ({ paused }) => paused);
      await handle.executeUpdate(resumeUpdate);
      expect(await handle.result()).toEqual({ status: 'PARTIAL' });
    });
    expect(fake.gaps).toHaveLength(25);
    expect(new Set(fake.gaps.map((gap) => gap.split(' ')[1]))).toEqual(new Set(['MALFORMED_RESPONSE']));
  });

  it('reports progress while it runs and at the end', async () => {
    const fake = fakePorts({ accounts: 3, buckets: 2, pages: 1 });
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await startSweep(env, taskQueue);
      await handle.result();
      expect(await handle.query(progressQuery)).toMatchObject({
        phase: 'DONE',
        accountsTotal: 3,
        accountsDone: 3,
        bucketsTotal: 6,
        paused: false,
      });
    });
  });

  it('starts nothing while paused, refuses a second pause, and ends after resume', async () => {
    const fake = fakePorts({ accounts: 5, buckets: 3, pages: 4 });
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await startSweep(env, taskQueue);
      await untilCalled(fake, 'scanPage', 3);
      await handle.executeUpdate(pauseUpdate);
      await expect(handle.executeUpdate(pauseUpdate)).rejects.toThrow();
      await until(handle, ({ paused }) => paused);
      // Pages in work end at their own pace; a paused sweep then falls silent, and it is still open.
      let before: number;
      do {
        before = fake.calls.length;
        await new Promise((resolve) => setTimeout(resolve, 1000));
      } while (fake.calls.length !== before);
      expect(fake.outcomes.at(-1)).toBe('PAUSED');
      expect((await handle.describe()).typedSearchAttributes.get(statusAttribute)).toBe('PAUSED');
      expect(fake.calls.filter((call) => call.startsWith('closeBucket')).length).toBeLessThan(15);
      await handle.executeUpdate(resumeUpdate);
      expect(await handle.result()).toEqual({ status: 'COMPLETE' });
      await expect(handle.executeUpdate(resumeUpdate)).rejects.toThrow();
    });
    expect(fake.calls.filter((call) => call.startsWith('closeBucket')).length).toBe(15);
  });

  it('keeps the order of pause and resume in the store and in its children, however slow the store is', async () => {
    let resumed = (): void => undefined;
    const resume = new Promise<void>((resolve) => {
      resumed = resolve;
    });
    const fake = fakePorts({ accounts: 4, buckets: 3, pages: 6 }, ({ setSweepStatus }) => ({
      setSweepStatus: async (input) => {
        if (input.status === 'PAUSED') await resume;
        return await setSweepStatus(input);
      },
    }));
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await startSweep(env, taskQueue);
      await untilCalled(fake, 'scanPage', 3);
      const pausing = handle.executeUpdate(pauseUpdate);
      await untilCalled(fake, 'setSweepStatus', 1);
      const resuming = await handle.startUpdate(resumeUpdate, { waitForStage: WorkflowUpdateStage.ACCEPTED });
      resumed();
      await Promise.all([pausing, resuming.result()]);
      expect(fake.outcomes).toEqual(['PAUSED', 'RUNNING']);
      expect(await handle.result()).toEqual({ status: 'COMPLETE' });
    });
  });

  it('cancels every child, closes what was open, and says CANCELLED', async () => {
    const fake = fakePorts({ accounts: 6, buckets: 40, pages: 50 });
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await startSweep(env, taskQueue);
      await untilCalled(fake, 'scanPage', 6);
      await handle.executeUpdate(cancelUpdate);
      expect(await handle.result()).toEqual({ status: 'CANCELLED' });
      const started = new Set(
        fake.calls.filter((call) => call.startsWith('scanPage')).map((call) => call.slice('scanPage '.length)),
      );
      const closed = new Set(
        fake.calls.filter((call) => call.startsWith('closeBucket')).map((call) => call.slice('closeBucket '.length)),
      );
      expect([...started].filter((place) => !closed.has(place))).toEqual([]);
      const description = await env.client.workflow.getHandle(`${handle.workflowId}/account0000`).describe();
      expect(description.status.name).toBe('CANCELLED');
    });
    expect(fake.outcomes.at(-1)).toBe('CANCELLED');
  });

  it('cancels children that were asked to start and had not begun', async () => {
    // Pages without end: a child that was not cancelled would hold its sweep for ever.
    const fake = fakePorts({ accounts: 3, buckets: 6, pages: 1_000_000, bucketWindow: 6 });
    await withWorker(env, fake, async (taskQueue) => {
      // The moment between the two is some milliseconds wide: many sweeps, each cancelled a little later than the one before.
      for (let delayMs = 0; delayMs < 40; delayMs += 4) {
        fake.calls.length = 0;
        const handle = await startSweep(env, taskQueue);
        await untilCalled(fake, 'listBucketScans', 1);
        await new Promise((resolve) => setTimeout(resolve, delayMs));
        await handle.executeUpdate(cancelUpdate);
        expect(await handle.result()).toEqual({ status: 'CANCELLED' });
      }
    });
  });

  it('cancels from a pause', async () => {
    const fake = fakePorts({ accounts: 3, buckets: 4, pages: 9 });
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await startSweep(env, taskQueue);
      await untilCalled(fake, 'scanPage', 2);
      await handle.executeUpdate(pauseUpdate);
      await handle.executeUpdate(cancelUpdate);
      expect(await handle.result()).toEqual({ status: 'CANCELLED' });
    });
  });

  it('makes a gap of one account or bucket that fails, and sweeps the rest', async () => {
    const fake = fakePorts({ accounts: 3, buckets: 2, pages: 1 }, (ports) => ({
      evaluatePosture: async (input) => {
        if (input.accountId === 'account0001') throw hopeless('MALFORMED_RESPONSE');
        return await ports.evaluatePosture(input);
      },
      scanPage: async (input) => {
        if (input.bucketName === 'bucket0000') throw hopeless('ACCESS_DENIED', 's3:ListBucket');
        return await ports.scanPage(input);
      },
    }));
    const result = await withWorker(env, fake, async (taskQueue) => (await startSweep(env, taskQueue)).result());
    expect(result).toEqual({ status: 'PARTIAL' });
    expect(fake.gaps).toEqual(['account0001/* MALFORMED_RESPONSE']);
    expect(fake.calls.filter((call) => call === 'closeBucket account0002 bucket0001').length).toBe(1);
  });

  it('counts an account whose end cannot be written as done and failed', async () => {
    const fake = fakePorts({ accounts: 3, buckets: 1, pages: 1 }, (ports) => ({
      closeAccount: async (input) => {
        if (input.accountId === 'account0001') throw hopeless('MALFORMED_RESPONSE');
        return await ports.closeAccount(input);
      },
    }));
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await startSweep(env, taskQueue);
      expect(await handle.result()).toEqual({ status: 'PARTIAL' });
      expect(await handle.query(progressQuery)).toMatchObject({ accountsDone: 3, accountsFailed: 1 });
    });
    expect(new Set(fake.gaps)).toEqual(new Set(['account0001/* MALFORMED_RESPONSE']));
  });

  it('fails as a whole, with the cause, when the organization cannot be read', async () => {
    const fake = fakePorts({ accounts: 1, buckets: 1, pages: 1 }, () => ({
      discoverOrganization: async () => {
        throw hopeless('NOT_IN_ORGANIZATION');
      },
    }));
    await withWorker(env, fake, async (taskQueue) => {
      await expect((await startSweep(env, taskQueue)).result()).rejects.toThrow();
    });
    expect(fake.outcomes.at(-1)).toBe('FAILED');
  });

  it('ends an empty organization as complete', async () => {
    const result = await withWorker(env, fakePorts({ accounts: 0, buckets: 0, pages: 0 }), async (taskQueue) =>
      (await startSweep(env, taskQueue)).result(),
    );
    expect(result).toEqual({ status: 'COMPLETE' });
  });
});

describe('a sweep longer than one history', () => {
  let env: TestWorkflowEnvironment;
  beforeAll(async () => {
    env = await createWorkflowEnv({ suggestContinueAsNew: 100 });
  });
  afterAll(async () => await env?.teardown());

  it('continues as new without losing or repeating an account', async () => {
    const fake = fakePorts({ accounts: 40, buckets: 1, pages: 1, accountWindow: 4 });
    await withWorker(env, fake, async (taskQueue) => {
      const handle = await startSweep(env, taskQueue);
      expect(await handle.result()).toEqual({ status: 'COMPLETE' });
      const opened = fake.calls.filter((call) => call.startsWith('openAccount'));
      expect(opened.length).toBe(40);
      expect(new Set(opened).size).toBe(40);
      expect(fake.calls.filter((call) => call.startsWith('discoverOrganization')).length).toBe(1);
      expect(await handle.query(progressQuery)).toMatchObject({ accountsDone: 40, accountsTotal: 40 });
      expect((await handle.describe()).runId).not.toBe(handle.firstExecutionRunId);
    });
  });
});

it('exports its workflows under the names that the API and the schedules use', () => {
  expect([orgSweep.name, accountSweep.name]).toEqual(['orgSweep', 'accountSweep']);
});
