import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { startCaller } from '../../test/support/peer.ts';
import { createHandler, type MemberCaller } from './caller.ts';
import { getObject, listObjects } from './objects.ts';

const handle = { sweepId: 'sweep-1', accountId: '111122223333' };
const bucket = { accountId: handle.accountId, name: 'quiet', region: 'us-east-1', createdAt: null };
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function callerOf(answer: RequestListener): Promise<MemberCaller> {
  const { caller, close } = await startCaller(answer, createHandler({ answerMs: 100, idleMs: 100 }));
  ends.push(close);
  return caller;
}

describe('a peer that falls silent', () => {
  it('before it answers is NETWORK, after as many tries as any fault of the network', async () => {
    let asked = 0;
    const caller = await callerOf(() => {
      asked += 1;
    });
    await expect(listObjects(caller, handle, bucket, null)).rejects.toMatchObject({ code: 'NETWORK', retryable: true });
    expect(asked).toBe(6);
  });

  it('in the middle of an object is asked for the rest, and at last NETWORK', async () => {
    const ranges: (string | undefined)[] = [];
    const caller = await callerOf((request, response) => {
      ranges.push(request.headers.range);
      response.writeHead(200, { etag: '"e"', 'content-length': 10 - 2 * (ranges.length - 1) }).write('ab');
    });
    const object = { key: 'k', sizeBytes: 10, eTag: 'e', lastModified: '', storageClass: 'STANDARD' };
    const { body } = await getObject(caller, handle, bucket, object);
    let read = 0;
    const whole = (async () => {
      for await (const chunk of body) read += chunk.byteLength;
    })();
    await expect(whole).rejects.toMatchObject({ code: 'NETWORK', detail: 'TRUNCATED_BODY' });
    expect(read).toBe(8);
    expect(ranges).toEqual([undefined, 'bytes=2-', 'bytes=4-', 'bytes=6-']);
  });
});
