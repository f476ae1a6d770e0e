import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks at the thread. */
const lookEvery = 250;

/** How a watched thread ended, what it last told, and the number in its mark then. */
export interface Watched<Message> {
  readonly kind: 'ended' | 'hung' | 'crashed';
  readonly last: Message | null;
  readonly at: number;
  /** What ended the thread when it crashed. */
  readonly cause: string | null;
}

/**
 * Runs `thread` until it ends. It is terminated once the number in `mark` has not changed for `limits.hangMs`: also out of a loop that never
 * comes back to the event loop.
 */
export async function watch<Message>(
  thread: URL,
  workerData: unknown,
  mark: Int32Array,
  limits: { readonly hangMs: number; readonly heapMegabytes: number; readonly youngMegabytes: number },
): Promise<Watched<Message>> {
  const worker = new Worker(thread, {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: limits.youngMegabytes },
  });
  let last: Message | null = null;
  let cause: string | null = null;
  let hung = false;
  let seen = Atomics.load(mark, 0);
  let since = performance.now();
  worker.on('message', (message: Message) => {
    last = message;
  });
  worker.on('error', (error: unknown) => {
    cause = error instanceof Error ? `${error.name}: ${error.message.slice(0, 100)}` : 'not an error';
  });
  const watchdog = setInterval(() => {
    const now = Atomics.load(mark, 0);
    if (now !== seen) [seen, since] = [now, performance.now()];
    else if (performance.now() - since > limits.hangMs) {
      hung = true;
      void worker.terminate();
    }
  }, lookEvery);
  const code = await new Promise<number>((resolve) => worker.once('exit', resolve));
  clearInterval(watchdog);
  const kind = hung ? 'hung' : code === 0 && cause === null ? 'ended' : 'crashed';
  return { kind, last, at: Atomics.load(mark, 0), cause };
}
