import type { DetectionGroup, ObjectResult, StatusReason } from '../../model/index.ts';
import type { ScanRequest } from '../contract.ts';
import type { FromWorker } from './messages.ts';
import type { Slot } from './slot.ts';

/** Chunks sent and not yet taken by the worker. */
const maxInFlight = 4;
const maxChunkBytes = 256 * 1024;
/** Milliseconds that a worker gets beyond the deadline, or after an abort, to answer by itself. */
export const graceMs = 2_000;

type Ending =
  | { readonly kind: 'result'; readonly result: ObjectResult }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'gone'; readonly reason: StatusReason };

/** One object in work on one slot: feeds chunks as the worker takes them, and watches the clock. */
class Feed {
  readonly #slot: Slot;
  readonly #scan: number;
  readonly #request: ScanRequest;
  #inFlight = 0;
  #wake: (() => void) | null = null;
  #interrupt: (() => void) | null = null;
  #ending: Ending | null = null;
  #killedFor: StatusReason | null = null;
  #progress: { detections: readonly DetectionGroup[]; bytesClassified: number } = {
    detections: [],
    bytesClassified: 0,
  };
  readonly ended: Promise<Ending>;
  #resolve: (ending: Ending) => void = () => {};
  bytesRead = 0;

  constructor(slot: Slot, scan: number, request: ScanRequest) {
    this.#slot = slot;
    this.#scan = scan;
    this.#request = request;
    this.ended = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    slot.listen({
      message: (message) => this.#take(message),
      gone: () => this.#end({ kind: 'gone', reason: this.#killedFor ?? 'WORKER_CRASHED' }),
    });
    const { rules, ...rest } = request;
    if (rules !== undefined) slot.give(rules);
    slot.post({ kind: 'start', scan, request: { ...rest, rulesVersion: rules?.version ?? null } });
  }

  get over(): boolean {
    return this.#ending !== null;
  }

  #end(ending: Ending): void {
    this.#ending ??= ending;
    this.#resolve(this.#ending);
    this.#wake?.();
    this.#interrupt?.();
  }

  #take(message: FromWorker): void {
    if (message.kind === 'ready' || message.kind === 'results' || message.scan !== this.#scan) return;
    if (message.kind === 'taken') {
      this.#inFlight--;
      this.#wake?.();
    } else if (message.kind === 'progress') this.#progress = message;
    else this.#end(message.kind === 'result' ? { kind: 'result', result: message.result } : { kind: 'aborted' });
  }

  /** Sends a copy of `bytes` (the reader may reuse its buffer), waiting while the worker is behind. */
  async send(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length && !this.over; at += maxChunkBytes) {
      while (this.#inFlight >= maxInFlight && !this.over) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        this.#wake = null;
      }
      if (this.over) return;
      const chunk = new Uint8Array(bytes.subarray(at, at + maxChunkBytes));
      this.#inFlight++;
      this.bytesRead += chunk.length;
      this.#slot.post({ kind: 'chunk', scan: this.#scan, bytes: chunk }, [chunk.buffer]);
    }
  }

  end(cut: StatusReason | null): void {
    this.#slot.post({ kind: 'end', scan: this.#scan, cut });
  }

  abort(): void {
    this.#slot.post({ kind: 'abort', scan: this.#scan });
  }

  /** Ends the worker unless it answers within `ms`. */
  killAfter(ms: number, reason: StatusReason): NodeJS.Timeout {
    return setTimeout(() => {
      if (this.over) return;
      this.#killedFor = reason;
      void this.#slot.terminate();
    }, ms);
  }

  /** The object's result when its worker did not live to give one. */
  lost(reason: StatusReason, catalogueVersion: string): ObjectResult {
    const { detections, bytesClassified } = this.#progress;
    return {
      status: this.bytesRead > 0 ? 'PARTIAL' : 'SKIPPED',
      reason,
      mimeType: 'application/octet-stream',
      bytesRead: this.bytesRead,
      bytesClassified,
      detections,
      catalogueVersion,
    };
  }

  /**
   * The next chunk, or null when the scan ended meanwhile. Not by `Promise.race` with a promise that lives as long as the scan: that
   * would keep each chunk alive as long, and memory would grow with the object.
   */
  #next(body: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array> | null> {
    return new Promise((resolve, reject) => {
      this.#interrupt = () => resolve(null);
      body.next().then(resolve, reject);
    });
  }

  /** Stops reading, wherever it waits. */
  interrupt(): void {
    this.#interrupt?.();
  }

  /** Reads `body` into the worker, up to the byte budget, until it ends, the scan ends or `signal` aborts. */
  async read(body: AsyncIterator<Uint8Array>, signal: AbortSignal | undefined): Promise<void> {
    const { maxBytes } = this.#request;
    while (!this.over) {
      signal?.throwIfAborted();
      const next = await this.#next(body);
      signal?.throwIfAborted();
      if (next === null) return;
      if (next.done === true) return this.end(null);
      const left = maxBytes - this.bytesRead;
      await this.send(next.value.length > left ? next.value.subarray(0, left) : next.value);
      if (next.value.length > left) return this.end('BYTE_BUDGET_REACHED');
    }
  }
}

/** Scans one object on `slot`, which must be ready and free. See `ScannerPool.scan`. */
export async function runScan(
  slot: Slot,
  scan: number,
  catalogueVersion: string,
  request: ScanRequest,
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<ObjectResult> {
  const feed = new Feed(slot, scan, request);
  const timers = [feed.killAfter(request.deadlineMs + graceMs, 'TIME_CUT_OFF_REACHED')];
  const iterator = body[Symbol.asyncIterator]();
  let stop: (reason: unknown) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  stopped.catch(() => {});
  const onAbort = (): void => {
    stop(signal?.reason);
    feed.interrupt();
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    await feed.read(iterator, signal);
    const ending = await Promise.race([feed.ended, stopped]);
    if (ending.kind === 'result') return { ...ending.result, bytesRead: feed.bytesRead };
    return feed.lost(ending.kind === 'gone' ? ending.reason : 'WORKER_CRASHED', catalogueVersion);
  } catch (error) {
    feed.abort();
    timers.push(feed.killAfter(graceMs, 'WORKER_CRASHED'));
    await feed.ended;
    throw error;
  } finally {
    for (const timer of timers) clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    slot.listen(null);
    // The reader may hang in its own read: it is told to stop, not waited for.
    void Promise.resolve(iterator.return?.()).catch(() => {});
  }
}
