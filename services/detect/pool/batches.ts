import type { ObjectResult } from '../../model/index.ts';
import type { ScanRequest } from '../contract.ts';
import { runBatch } from './run-batch.ts';
import type { Slots } from './slots.ts';

/** Largest object that shares a message with others, bytes. */
export const maxSmallBytes = 64 * 1024;
const maxBatchBytes = 256 * 1024;
const maxBatchObjects = 64;

/** A small object that is at hand as a whole. */
export interface SmallObject {
  readonly request: ScanRequest;
  readonly bytes: Uint8Array;
}

interface Waiting extends SmallObject {
  readonly resolve: (result: ObjectResult) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Small objects on their way to the workers, several in one message: one each costs more than to scan them. Whoever waits goes with the next
 * worker that is free, so that nothing waits for others to come. `alone` scans one by itself.
 */
export class Batches {
  readonly #slots: Slots;
  readonly #workers: number;
  readonly #alone: (object: SmallObject) => Promise<ObjectResult>;
  readonly #waiting: Waiting[] = [];
  /** Workers asked for or at work. */
  #carriers = 0;
  #numbers = 0;

  constructor(slots: Slots, workers: number, alone: (object: SmallObject) => Promise<ObjectResult>) {
    this.#slots = slots;
    this.#workers = workers;
    this.#alone = alone;
  }

  scan(object: SmallObject): Promise<ObjectResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...object, resolve, reject });
      if (this.#carriers < this.#workers) void this.#carry();
    });
  }

  async #carry(): Promise<void> {
    this.#carriers++;
    // Objects that are handed in now, one after another, go together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      try {
        const slot = await this.#slots.take();
        const batch = this.#next();
        if (batch.length === 0) {
          // Another worker was faster.
          this.#slots.give(slot);
          break;
        }
        const results = await runBatch(slot, ++this.#numbers, batch).finally(() => this.#slots.give(slot));
        batch.forEach((object, index) => {
          const result = results?.[index];
          if (result !== undefined) object.resolve(result);
          // The worker was lost with one of them: that one alone is to pay for it.
          else this.#alone(object).then(object.resolve, object.reject);
        });
      } catch (error) {
        for (const { reject } of this.#next()) reject(error);
      }
    }
    this.#carriers--;
  }

  /** The worker's share of those that wait; all of them by the same rules. */
  #next(): readonly Waiting[] {
    const rules = this.#waiting[0]?.request.rules?.version;
    const share = Math.min(maxBatchObjects, Math.ceil(this.#waiting.length / this.#workers));
    let count = 0;
    let bytes = 0;
    for (const { request, bytes: content } of this.#waiting) {
      bytes += content.length;
      if (count === share || request.rules?.version !== rules || (count > 0 && bytes > maxBatchBytes)) break;
      count++;
    }
    return this.#waiting.splice(0, count);
  }
}
