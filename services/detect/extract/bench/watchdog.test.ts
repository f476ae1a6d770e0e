import { describe, expect, it } from 'vitest';
import { watch } from './watchdog.ts';

const thread = (code: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${code}`)}`,
  );
const run = (code: string) => {
  const mark = new Int32Array(new SharedArrayBuffer(4));
  return watch<string>(thread(code), mark, mark, { hangMs: 500, heapMegabytes: 64, youngMegabytes: 8 });
};

describe('the watchdog', () => {
  it('names the input that never ends, also in a loop that never waits', async () => {
    const hung = await run('workerData[0] = 6; parentPort.postMessage("six"); workerData[0] = 7; for (;;);');
    expect(hung).toMatchObject({ kind: 'hung', at: 7 });
  });

  it('names the input that ends its thread', async () => {
    const crashed = await run('workerData[0] = 3; throw new RangeError("no");');
    expect(crashed).toMatchObject({ kind: 'crashed', at: 3, cause: 'RangeError: no' });
  });

  it('gives the last message of a thread that ends by itself', async () => {
    const ended = await run('parentPort.postMessage("one"); parentPort.postMessage("two");');
    expect(ended).toEqual({ kind: 'ended', last: 'two', at: 0, cause: null });
  });
});
