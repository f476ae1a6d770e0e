import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { ScanRequest } from '../contract.ts';
import { createScannerPool } from './create-scanner-pool.ts';

const request: ScanRequest = {
  name: 'x',
  sizeBytes: null,
  identifiers: { selector: 'ALL', ids: [] },
  maxBytes: 1e9,
  deadlineMs: 100,
  maxOccurrences: 10,
};

/** A worker that hangs or dies when told to by the content, and else finds nothing. */
const script = `
  const { parentPort } = require('node:worker_threads');
  const result = { status: 'COMPLETE', reason: null, mimeType: 'text/plain', bytesRead: 0, bytesClassified: 0, detections: [], catalogueVersion: 'v' };
  parentPort.on('message', ({ kind, scan, bytes, request, batch, objects }) => {
    if (kind === 'batch') {
      const content = Buffer.from(bytes).toString();
      if (content.includes('hang') || objects.length === 0) for (;;);
      if (content.includes('exit')) process.exit(3);
      if (content.includes('pause')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      return parentPort.postMessage({ kind: 'results', batch, results: objects.map(() => result) });
    }
    const text = kind === 'chunk' ? Buffer.from(bytes).toString() : '';
    if (text === 'progress') parentPort.postMessage({ kind: 'progress', scan, detections: [], bytesClassified: 5 });
    if (text === 'hang') for (;;);
    if (text === 'throw') throw new Error('fault');
    if (text === 'exit') process.exit(3);
    if (text === 'memory') { const kept = []; for (;;) kept.push(new Array(1e6).fill({})); }
    if (kind === 'start' && request.name === 'exit') process.exit(3);
    if (kind === 'chunk') parentPort.postMessage({ kind: 'taken', scan });
    if (kind === 'end') parentPort.postMessage({ kind: 'result', scan, result });
  });
  parentPort.postMessage({ kind: 'ready', catalogueVersion: 'v' });
`;
const start = (): Worker => new Worker(script, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });

async function* body(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

describe('a worker that is lost', () => {
  it.each([
    ['hang', 'TIME_CUT_OFF_REACHED'],
    ['throw', 'WORKER_CRASHED'],
    ['exit', 'WORKER_CRASHED'],
    ['memory', 'WORKER_CRASHED'],
  ])('%s: its object is PARTIAL and the next one is scanned', async (what, reason) => {
    const pool = await createScannerPool({ workers: 1, fingerprintKey: new Uint8Array(32) }, start);
    const patient = { ...request, deadlineMs: what === 'hang' ? 100 : 60_000 };
    expect(await pool.scan(patient, body('progress', what))).toMatchObject({
      status: 'PARTIAL',
      reason,
      bytesClassified: 5,
    });
    expect(await pool.scan(request, body('fine'))).toMatchObject({ status: 'COMPLETE', bytesRead: 4 });
    await pool.close();
  });

  it('makes its object SKIPPED when nothing was read', async () => {
    const pool = await createScannerPool({ workers: 1, fingerprintKey: new Uint8Array(32) }, start);
    async function* silent(): AsyncGenerator<Uint8Array> {
      await new Promise(() => {});
    }
    const result = await pool.scan({ ...request, name: 'exit', deadlineMs: 60_000 }, silent());
    expect(result).toMatchObject({ status: 'SKIPPED', reason: 'WORKER_CRASHED', bytesRead: 0 });
    expect(await pool.scan(request, body('fine'))).toMatchObject({ status: 'COMPLETE' });
    await pool.close();
  });

  it('does not take its neighbours along', async () => {
    const pool = await createScannerPool({ workers: 2, fingerprintKey: new Uint8Array(32) }, start);
    const patient = { ...request, deadlineMs: 60_000 };
    const results = await Promise.all(['exit', 'fine', 'throw', 'fine'].map((what) => pool.scan(patient, body(what))));
    expect(results.map((result) => result.status)).toEqual(['PARTIAL', 'COMPLETE', 'PARTIAL', 'COMPLETE']);
    await pool.close();
  });

  it.each([
    ['exit', 'WORKER_CRASHED'],
    ['hang', 'TIME_CUT_OFF_REACHED'],
  ])('%s: of small objects that went together its own alone is PARTIAL', async (what, reason) => {
    const pool = await createScannerPool({ workers: 1, fingerprintKey: new Uint8Array(32) }, start);
    const patient = { ...request, deadlineMs: what === 'hang' ? 100 : 60_000 };
    const all = ['fine', what, 'good'];
    const results = await Promise.all(all.map((text) => pool.scan(patient, Buffer.from(text))));
    expect(results.map((result) => result.reason)).toEqual([null, reason, null]);
    expect(results.map((result) => result.bytesRead)).toEqual([4, 4, 4]);
    await pool.close();
    await expect(pool.scan(patient, Buffer.from('fine'))).rejects.toThrow('closed');
  });

  it('is not waited for while it starts, when another one has time', async () => {
    const late = (): Worker => new Worker('setInterval(() => {}, 1_000)', { eval: true });
    let started = 0;
    const pool = await createScannerPool({ workers: 2, fingerprintKey: new Uint8Array(32) }, () =>
      started++ === 0 ? start() : late(),
    );
    const patient = { ...request, deadlineMs: 60_000 };
    const results = await Promise.all(['fine', 'fine', 'fine'].map((what) => pool.scan(patient, body(what))));
    expect(results.map(({ status }) => status)).toEqual(['COMPLETE', 'COMPLETE', 'COMPLETE']);
    expect(started).toBe(2);
    await pool.close();
    await expect(pool.scan(patient, body('fine'))).rejects.toThrow('closed');
  });

  it('fails the scans that want it when it cannot start, each by itself', async () => {
    let started = 0;
    const pool = await createScannerPool({ workers: 1, fingerprintKey: new Uint8Array(32) }, () =>
      started++ === 0 ? start() : new Worker('process.exit(3)', { eval: true }),
    );
    const patient = { ...request, deadlineMs: 60_000 };
    expect(await pool.scan(patient, body('progress', 'exit'))).toMatchObject({ reason: 'WORKER_CRASHED' });
    const results = await Promise.allSettled(['fine', 'fine'].map((what) => pool.scan(patient, body(what))));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await pool.close();
  });

  it('is ended when it has nothing to do, and started again for what comes then', async () => {
    const threads: Worker[] = [];
    const noted = (): Worker => {
      const thread = start();
      threads.push(thread);
      return thread;
    };
    const pool = await createScannerPool({ workers: 1, fingerprintKey: new Uint8Array(32), idleMs: 50 }, noted);
    await pool.scan(request, body('fine'));
    await Promise.all(threads.map((thread) => new Promise((resolve) => thread.once('exit', resolve))));
    const patient = { ...request, deadlineMs: 60_000 };
    const slow = Array.from({ length: 4 }, (_, n) => pool.scan(patient, Buffer.from(`pause ${n}`)));
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual(Array(4).fill('COMPLETE'));
    expect(threads.length).toBe(2);
    await pool.close();
  });

  it('refuses a pool without workers or with a short key', async () => {
    await expect(createScannerPool({ workers: 0, fingerprintKey: new Uint8Array(32) }, start)).rejects.toThrow(
      RangeError,
    );
    await expect(createScannerPool({ workers: 1, fingerprintKey: new Uint8Array(31) }, start)).rejects.toThrow(
      RangeError,
    );
  });

  it('hands no worker a message without objects, which would cost it its life', async () => {
    let started = 0;
    const pool = await createScannerPool({ workers: 2, fingerprintKey: new Uint8Array(32) }, () => {
      started++;
      return start();
    });
    const patient = { ...request, deadlineMs: 60_000 };
    const small = (text: string) => pool.scan(patient, Buffer.from(text));
    const held = () => {
      let letGo: () => void = () => {};
      const released = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      async function* parts(): AsyncGenerator<Uint8Array> {
        await released;
        yield Buffer.from('words');
      }
      return { letGo, done: pool.scan(patient, parts()) };
    };
    await Promise.all([pool.scan(patient, body('a')), pool.scan(patient, body('b'))]);
    const first = held();
    const paused = small('pause');
    await setTimeout(20);
    // It waits before `last`, so it gets the worker of `paused`; then two wait to carry `last`, and one comes too late.
    const second = held();
    const last = small('last');
    await paused;
    first.letGo();
    await Promise.all([first.done, last]);
    second.letGo();
    await second.done;
    const both = [held(), held()];
    await setTimeout(20);
    for (const { letGo } of both) letGo();
    await Promise.all(both.map(({ done }) => done));
    expect(started).toBe(2);
    await pool.close();
  });
});
