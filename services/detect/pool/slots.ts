import type { Slot } from './slot.ts';

interface Waiting {
  readonly resolve: (slot: Slot) => void;
  readonly reject: (reason: unknown) => void;
}

const closed = (): Error => new Error('scanner pool is closed');

/**
 * Slots that nobody holds, handed out in the order they were asked for. A thread that is needed is started, and whoever asked waits for the
 * first slot that is ready: a worker that has done its part of many small files does more of them while another one starts.
 */
export class Slots {
  readonly #free: Slot[] = [];
  /** Whose threads have to be started. */
  readonly #cold: Slot[];
  #waiting: Waiting[] = [];
  #closed = false;

  readonly #idleMs: number;

  /** Threads that nobody wants for `idleMs` milliseconds are ended. */
  constructor(slots: readonly Slot[], idleMs: number) {
    this.#cold = [...slots];
    this.#idleMs = idleMs;
  }

  /** A slot that is ready. Rejects when a thread that was wanted cannot start, and when no more are to be. */
  take(): Promise<Slot> {
    if (this.#closed) return Promise.reject(closed());
    for (let slot = this.#free.pop(); slot !== undefined; slot = this.#free.pop()) {
      slot.wake();
      if (slot.live) return Promise.resolve(slot);
      this.#cold.push(slot);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#start();
    });
  }

  give(slot: Slot): void {
    if (!slot.live) {
      this.#cold.push(slot);
      this.#start();
      return;
    }
    const next = this.#waiting.shift();
    if (next === undefined) {
      slot.restAfter(this.#idleMs);
      this.#free.push(slot);
    } else next.resolve(slot);
  }

  /** Starts no more threads: who waits is told so. */
  close(): void {
    this.#closed = true;
    for (const { reject } of this.#waiting) reject(closed());
    this.#waiting = [];
  }

  /** Starts a thread for those that wait. */
  #start(): void {
    if (this.#waiting.length === 0) return;
    const slot = this.#cold.pop();
    slot?.ready().then(
      () => this.give(slot),
      (error: unknown) => {
        this.#cold.push(slot);
        this.#waiting.shift()?.reject(error);
        this.#start();
      },
    );
  }
}
