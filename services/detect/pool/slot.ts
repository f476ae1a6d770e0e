import type { Worker } from 'node:worker_threads';
import type { RuleSet } from '../custom/rule-set.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Rule sets that one worker holds. */
const rulesKept = 8;

/** What a slot tells the scan that holds it. */
export interface SlotListener {
  readonly message: (message: FromWorker) => void;
  /** The thread is gone, by itself or because it was ended. */
  readonly gone: () => void;
}

/** One place in the pool: a worker thread, started when first needed and again after it died. */
export class Slot {
  readonly #startWorker: () => Worker;
  #worker: Worker | null = null;
  #ready: Promise<string> | null = null;
  #live = false;
  #listener: SlotListener | null = null;
  /** Versions of the rule sets that the worker holds, the least used first. */
  #rulesHeld: readonly string[] = [];
  #rest: NodeJS.Timeout | null = null;

  constructor(start: () => Worker) {
    this.#startWorker = start;
  }

  /** Resolves with the worker's catalogue version once it takes messages. Rejects when it cannot start. */
  ready(): Promise<string> {
    this.#ready ??= this.#start();
    return this.#ready;
  }

  /** True while it has a thread that takes messages. */
  get live(): boolean {
    return this.#live;
  }

  #start(): Promise<string> {
    const worker = this.#startWorker();
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      let failure: unknown = new Error('scan worker ended before it was ready');
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'ready') {
          this.#live = true;
          resolve(message.catalogueVersion);
        } else this.#listener?.message(message);
      });
      // Without a listener an error in the thread would end the process.
      worker.on('error', (error) => {
        failure = error;
      });
      worker.on('exit', () => {
        reject(failure);
        if (this.#worker !== worker) return;
        this.#forget();
        this.#listener?.gone();
      });
    });
  }

  #forget(): void {
    this.#worker = null;
    this.#ready = null;
    this.#live = false;
    this.#rulesHeld = [];
  }

  /**
   * Ends the thread when nobody takes the slot for `ms` milliseconds: it still holds pieces of what it scanned last (windows, buffers that are
   * used again, what V8 keeps of the last match), which are gone with it.
   */
  restAfter(ms: number): void {
    this.#rest = setTimeout(() => {
      const worker = this.#worker;
      this.#forget();
      void worker?.terminate();
    }, ms).unref();
  }

  /** It is taken: its thread stays. */
  wake(): void {
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = null;
  }

  listen(listener: SlotListener | null): void {
    this.#listener = listener;
  }

  /** Sees to it that the worker has these rules; `rulesKept` sets stay there, since buckets in work at once may differ in theirs. */
  give(rules: RuleSet): void {
    const { version } = rules;
    const known = this.#rulesHeld.includes(version);
    const kept = [...this.#rulesHeld.filter((held) => held !== version), version];
    const dropped = kept.slice(0, Math.max(0, kept.length - rulesKept));
    this.#rulesHeld = kept.slice(dropped.length);
    for (const old of dropped) this.post({ kind: 'forgetRules', version: old });
    if (!known) this.post({ kind: 'rules', rules });
  }

  post(message: ToWorker, transfer: readonly ArrayBuffer[] = []): void {
    this.#worker?.postMessage(message, [...transfer]);
  }

  /** Ends the thread at once, even in a busy loop; the next use starts a new one. */
  async terminate(): Promise<void> {
    await this.#worker?.terminate();
  }
}
