import type { Worker } from 'node:worker_threads';
import type { RuleSet } from '../custom/rule-set.ts';
import type { FromWorker, ToWorker } from './messages.ts';

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
  #listener: SlotListener | null = null;
  #rulesVersion: string | null = null;

  constructor(start: () => Worker) {
    this.#startWorker = start;
  }

  /** Resolves with the worker's catalogue version once it takes messages. Rejects when it cannot start. */
  ready(): Promise<string> {
    this.#ready ??= this.#start();
    return this.#ready;
  }

  #start(): Promise<string> {
    const worker = this.#startWorker();
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      let failure: unknown = new Error('scan worker ended before it was ready');
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'ready') resolve(message.catalogueVersion);
        else this.#listener?.message(message);
      });
      // Without a listener an error in the thread would end the process.
      worker.on('error', (error) => {
        failure = error;
      });
      worker.on('exit', () => {
        reject(failure);
        if (this.#worker !== worker) return;
        this.#worker = null;
        this.#ready = null;
        this.#rulesVersion = null;
        this.#listener?.gone();
      });
    });
  }

  listen(listener: SlotListener | null): void {
    this.#listener = listener;
  }

  /** Sees to it that the worker has these rules. It keeps one set: a job's objects all have the same. */
  give(rules: RuleSet): void {
    if (this.#rulesVersion === rules.version) return;
    this.#rulesVersion = rules.version;
    this.post({ kind: 'rules', rules });
  }

  post(message: ToWorker, transfer: readonly ArrayBuffer[] = []): void {
    this.#worker?.postMessage(message, [...transfer]);
  }

  /** Ends the thread at once, even in a busy loop; the next use starts a new one. */
  async terminate(): Promise<void> {
    await this.#worker?.terminate();
  }
}
