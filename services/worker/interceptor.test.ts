import { Context } from '@temporalio/activity';
import { CancelledFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { startCaller } from '../../test/support/peer.ts';
import { getObject } from '../aws/objects.ts';
import { createLogger } from '../telemetry/index.ts';
import { heartbeat, keepAlive } from './heartbeat.ts';
import { guardedActivities } from './interceptor.ts';

const account = '111122223333';
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Reads an object of a store that never answers, until `signal` aborts. */
async function readInVain(signal: AbortSignal): Promise<unknown> {
  const { caller, close } = await startCaller(() => undefined);
  ends.push(close);
  const bucket = { accountId: account, name: 'quiet', region: 'us-east-1', createdAt: null };
  const object = { key: 'k', sizeBytes: 1, eTag: 'e', lastModified: '', storageClass: 'STANDARD' };
  return await getObject(caller, { sweepId: 's', accountId: account }, bucket, object, signal);
}

/** An activity as a worker runs it, at its second try. */
const guarded = (heartbeatDetails?: unknown) =>
  new MockActivityEnvironment(
    { attempt: 2, heartbeatDetails },
    { interceptors: guardedActivities(createLogger('silent')).interceptors?.activity ?? [] },
  );

describe('an activity', () => {
  it('whose request is broken off by its cancellation ends as cancelled: as INTERNAL it would be a gap at its second try', async () => {
    const env = guarded();
    const run = env.run(() => readInVain(Context.current().cancellationSignal));
    setTimeout(() => env.cancel('WORKER_SHUTDOWN'), 100);
    await expect(run).rejects.toBeInstanceOf(CancelledFailure);
  });

  it('that is cancelled ends at its next heartbeat', async () => {
    const env = guarded();
    let pages = 0;
    const run = env.run(async () => {
      for (; pages < 10; pages += 1) {
        heartbeat({ pages });
        if (pages === 2) env.cancel('CANCELLED');
      }
    });
    await expect(run).rejects.toBeInstanceOf(CancelledFailure);
    expect(pages).toBe(3);
  });

  it('keeps the place that an earlier try had come to, until it has one of its own', async () => {
    const env = new MockActivityEnvironment({ attempt: 2, heartbeatDetails: { after: 'b' } });
    const beats: unknown[] = [];
    env.on('heartbeat', (details: unknown) => beats.push(details));
    await env.run(async () => {
      const stop = keepAlive(Context.current(), 5);
      await Context.current().sleep(30);
      heartbeat({ after: 'c' });
      await Context.current().sleep(30);
      stop();
    });
    expect(beats[0]).toEqual({ after: 'b' });
    expect(beats.at(-1)).toEqual({ after: 'c' });
  });
});
