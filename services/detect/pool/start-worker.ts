import { Worker } from 'node:worker_threads';
import type { WorkerSetup } from './messages.ts';

/** Heap of a worker; a document that needs more kills the worker, and only its object is lost. */
const heapMegabytes = 320;
/** Half of what V8 would take: what a window leaves behind fits, and scans are as fast. */
const youngMegabytes = 24;

/**
 * Starts the thread that scans objects. From sources its entry brings tsx along; bundled, it is the file `scan-worker.mjs` beside
 * the bundle. The only place that knows how a worker is found.
 */
export function startWorker(setup: WorkerSetup): Worker {
  const fromSource = import.meta.url.endsWith('.ts');
  return new Worker(new URL(fromSource ? './source-worker.mjs' : './scan-worker.mjs', import.meta.url), {
    name: 'orgsweep-scanner',
    workerData: setup,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  });
}
