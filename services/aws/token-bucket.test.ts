import { describe, expect, it } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

/** A clock that sleeping moves. */
function clock() {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
  };
}

describe('TokenBucket', () => {
  it('lets a burst of one second through, then its rate', async () => {
    const { now, sleep } = clock();
    const bucket = new TokenBucket(10, now, sleep);
    for (let request = 0; request < 10; request += 1) await bucket.take();
    expect(now()).toBe(0);
    for (let request = 0; request < 10; request += 1) await bucket.take();
    expect(now()).toBeGreaterThanOrEqual(990);
    expect(now()).toBeLessThanOrEqual(1100);
  });

  it('halves on a throttle and recovers', async () => {
    const { now, sleep } = clock();
    const bucket = new TokenBucket(10, now, sleep);
    bucket.throttled();
    bucket.throttled();
    expect(bucket.rate).toBe(2.5);
    await sleep(20_000);
    await bucket.take();
    expect(bucket.rate).toBe(10);
  });

  it('never stops altogether', async () => {
    const { now, sleep } = clock();
    const bucket = new TokenBucket(10, now, sleep);
    for (let n = 0; n < 100; n += 1) bucket.throttled();
    await bucket.take();
    expect(bucket.rate).toBeGreaterThan(0);
  });
});
