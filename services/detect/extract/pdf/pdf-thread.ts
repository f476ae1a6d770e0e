import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

/** Heap of the thread, MiB: a hostile file ends the thread, not the scanner. */
const heapMegabytes = 256;
/** Its young generation, MiB: V8 would take 48, and reads no quicker with them. */
const youngMegabytes = 16;

/** Runs in the thread: pdf.js's worker on every port that comes in. What it leaves unhandled (it does, on damaged page trees) must not end it. */
const script = `
const { parentPort, workerData } = require('node:worker_threads');
process.on('unhandledRejection', () => {});
console.warn = console.log = () => {};
const loaded = import(workerData);
parentPort.on('message', (port) => {
  loaded.then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(port));
});
`;

/** A thread that runs pdf.js's worker. */
export class PdfThread {
  #lost: Error | null = null;
  readonly #worker: Worker;
  readonly #waiting = new Set<(error: Error) => void>();

  private constructor() {
    const worker = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');
    this.#worker = new Worker(script, {
      eval: true,
      name: 'orgsweep-pdf',
      workerData: pathToFileURL(worker).href,
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    });
    const end = (cause: unknown): void => {
      this.#lost ??= new Error('the PDF thread ended', { cause });
      for (const reject of this.#waiting) reject(this.#lost);
      this.#waiting.clear();
    };
    this.#worker.on('error', end);
    this.#worker.on('exit', end);
    this.#worker.unref();
  }

  static #shared: PdfThread | null = null;

  /** The thread of this scanner, made anew when it was lost. */
  static shared(): PdfThread {
    if (PdfThread.#shared === null || PdfThread.#shared.#lost !== null) PdfThread.#shared = new PdfThread();
    return PdfThread.#shared;
  }

  /** A port at which a worker of its own listens. */
  connect(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.#worker.postMessage(port2, [port2]);
    return port1;
  }

  /** What `promise` comes to; rejects when the thread ends before. (`Promise.race` with one long-lived promise would pile up.) */
  async alive<T>(promise: Promise<T>): Promise<T> {
    if (this.#lost !== null) throw this.#lost;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.add(reject);
      promise.then(resolve, reject).finally(() => this.#waiting.delete(reject));
    });
  }
}
