import { afterEach, expect, it } from 'vitest';
import { startCaller } from '../../test/support/peer.ts';
import { listObjects } from './objects.ts';

const handle = { sweepId: 'sweep-1', accountId: '111122223333' };
const bucket = { accountId: handle.accountId, name: 'busy', region: 'us-east-1', createdAt: null };
let end = (): void => {};
afterEach(() => end());

it('is asked again, later each time, when somebody else takes what AWS lets through', async () => {
  const at: number[] = [];
  const { caller, close } = await startCaller((_, response) => {
    at.push(performance.now());
    if (at.length > 7) response.writeHead(200, { 'content-type': 'application/xml' }).end('<ListBucketResult/>');
    else response.writeHead(503, { 'content-type': 'application/xml' }).end('<Error><Code>SlowDown</Code></Error>');
  });
  end = close;
  expect(await listObjects(caller, handle, bucket, null)).toMatchObject({ objects: [] });
  // More than the SDK tries by itself, and no burst: half a second or so between one and the next.
  expect(at.length).toBe(8);
  expect((at.at(-1) ?? 0) - (at[0] ?? 0)).toBeGreaterThan(500);
});
