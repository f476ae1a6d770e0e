import { Worker } from 'node:worker_threads';
import { switchTelemetryOff } from '../model/telemetry-off.ts';
import type { ToWorker, WorkerSetup } from './messages.ts';

/** Heap of a worker; a document that needs more kills the worker, and only its object is lost. */
const heapMegabytes = 320;
/** Half of what V8 would take: what a window leaves behind fits, and scans are as fast. */
const youngMegabytes = 24;

/** A thread that was started before anybody asked for it. */
let early: Worker | null = null;

/**
 * From sources the entry of a thread brings tsx along; bundled, it is the file `scan-worker.cjs` beside the bundle. The only place
 * that knows how a worker is found.
 */
function newThread(): Worker {
  switchTelemetryOff();
  const fromSource = import.meta.url.endsWith('.ts');
  return new Worker(new URL(fromSource ? './source-worker.mjs' : './scan-worker.cjs', import.meta.url), {
    name: 'orgsweep-scanner',
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  });
}

/**
 * Starts a thread for the first `startWorker`, which loads the catalogue while the caller does other things. It keeps no process
 * alive. The function that is returned ends it, when nothing has asked for it.
 */
export function startEarly(): () => void {
  const thread = newThread();
  early = thread;
  thread.unref();
  const forget = (): void => {
    if (early === thread) early = null;
  };
  // When it cannot start, whoever asks for one starts another and learns why.
  thread.on('error', forget).on('exit', forget);
  return () => {
    if (early !== thread) return;
    early = null;
    void thread.terminate();
  };
}

/** Starts the thread that scans objects. */
export function startWorker(setup: WorkerSetup): Worker {
  const thread = early ?? newThread();
  early = null;
  thread.ref();
  thread.postMessage({ kind: 'setup', setup } satisfies ToWorker);
  return thread;
}
