import { ActivityCancellationDetails } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AwsStub, startAwsStub } from '../../../test/bench/aws-stub.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { type AwsOrganization, createAwsOrganization } from '../../aws/index.ts';
import { OrgsweepError } from '../../model/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { openSweep } from '../../store/testing/fixtures.ts';
import { createAccountActivities } from './account.ts';
import { createPostureBatch } from './posture-batch.ts';

const accountIds = [0, 1, 2, 3].map((n) => String(100_000_000_000 + n));
const [first = '', second = '', third = ''] = accountIds;
const buckets = 3;

describe('posture of several accounts in one activity', () => {
  let stub: AwsStub;
  let store: Store;
  let aws: AwsOrganization;
  let sweeps = 0;

  beforeAll(async () => {
    stub = await startAwsStub({ accounts: accountIds.length, buckets, objects: 0, objectBytes: 0 });
    store = await openStore({ databaseUrl: await freshDatabase() });
    aws = createAwsOrganization({
      region: 'us-east-1',
      endpoint: stub.endpoint,
      roleName: 'r',
      externalId: 'e',
      sessionSeconds: 900,
      credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
      requestsPerSecond: 500,
    });
  });
  afterAll(async () => {
    aws?.close();
    await store?.close();
    await stub?.close();
  });

  /** A batch over all accounts of a new sweep; `listBuckets` may fail, `gaps` hears what was given up. */
  async function batch(listBuckets: AwsOrganization['listBuckets'] = (handle) => aws.listBuckets(handle)) {
    sweeps += 1;
    const sweepId = await openSweep(store, sweeps, undefined, { scanObjects: false });
    await store.writeOrganization(sweepId, await aws.readTree());
    const deps = { store, aws: { ...aws, listBuckets }, log: { warn: () => undefined } };
    const opened: string[] = [];
    const gaps: string[] = [];
    const account = createAccountActivities(deps);
    const { sweepPosture } = createPostureBatch(deps, {
      closeAccount: account.closeAccount,
      openAccount: async (input) => {
        opened.push(input.accountId);
        return await account.openAccount(input);
      },
      recordGap: async ({ accountId, code }) => {
        gaps.push(`${accountId} ${code}`);
        return { recorded: true };
      },
    });
    return { sweepPosture, input: { sweepId, accountIds, accountsAtOnce: 2 }, opened, gaps };
  }

  it('sweeps each account from opening to closing', async () => {
    const { sweepPosture, input, gaps } = await batch();
    expect(await new MockActivityEnvironment().run(sweepPosture, input)).toMatchObject({
      accounts: 4,
      accountsFailed: 0,
      buckets: 12,
      bucketsDone: 12,
    });
    expect(gaps).toEqual([]);
  });

  it('tries an account again as its cause deserves, makes a gap of one that stays broken, and goes on with the rest', async () => {
    const tries = new Map<string, number>();
    const { sweepPosture, input, gaps } = await batch(async (handle) => {
      const count = (tries.get(handle.accountId) ?? 0) + 1;
      tries.set(handle.accountId, count);
      const broken = handle.accountId === first || (handle.accountId === second && count === 1);
      if (broken) throw new OrgsweepError('INTERNAL', 'Broken.', { detail: 's3:ListAllMyBuckets' });
      return await aws.listBuckets(handle);
    });
    expect(await new MockActivityEnvironment().run(sweepPosture, input)).toMatchObject({ accounts: 4, buckets: 9 });
    expect(gaps).toEqual([`${first} INTERNAL s3:ListAllMyBuckets`]);
    expect([tries.get(first), tries.get(second), tries.get(third)]).toEqual([2, 2, 1]);
  });

  it('lets a failure of our own services out, to be tried again as a whole', async () => {
    const { sweepPosture, input, gaps } = await batch(async () => {
      throw new OrgsweepError('STORE_UNAVAILABLE', 'No database.');
    });
    await expect(new MockActivityEnvironment().run(sweepPosture, input)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    expect(gaps).toEqual([]);
  });

  it('goes on where an earlier try stopped', async () => {
    const { sweepPosture, input, opened } = await batch();
    const heartbeatDetails = { done: [first], after: { [second]: `stub-${second}-00000` } };
    const environment = new MockActivityEnvironment({ heartbeatDetails });
    await environment.run(sweepPosture, input);
    expect(opened.sort()).toEqual(accountIds.slice(1));
  });

  it('leaves what it had begun to the next try when the worker stops: nothing of it is a gap', async () => {
    const environment = new MockActivityEnvironment();
    const { sweepPosture, input, gaps } = await batch(async (handle) => {
      environment.cancel('WORKER_SHUTDOWN', new ActivityCancellationDetails({ workerShutdown: true }));
      return await aws.listBuckets(handle);
    });
    await expect(environment.run(sweepPosture, input)).rejects.toThrow();
    expect(gaps).toEqual([]);
    expect(await new MockActivityEnvironment().run(sweepPosture, input)).toMatchObject({
      accounts: 4,
      accountsFailed: 0,
    });
  });

  it('closes what it had begun when it is cancelled, and begins nothing more', async () => {
    const environment = new MockActivityEnvironment();
    const { sweepPosture, input, opened, gaps } = await batch(async (handle) => {
      environment.cancel();
      return await aws.listBuckets(handle);
    });
    await expect(environment.run(sweepPosture, input)).rejects.toThrow();
    expect(opened.length).toBeLessThanOrEqual(2);
    expect(gaps.every((gap) => gap.endsWith('CANCELLED'))).toBe(true);
  });
});
