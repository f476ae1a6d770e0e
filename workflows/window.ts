import { CancellationScope, condition } from '@temporalio/workflow';

/** What a window needs to know of its owner between two starts. */
export interface WindowGate {
  /** True: start nothing now. */
  readonly paused: () => boolean;
  /** True: start nothing more, wait for what is open (before continue-as-new). */
  readonly full: () => boolean;
}

/**
 * Runs `run` for each item that `next` gives, at most `width` at a time, each started as soon as a place is free. Returns true when
 * `next` had no more, false when the gate said full. Rejects with the first error of `run` or `next` after all open runs ended.
 */
export async function slidingWindow<T>(
  width: number,
  next: () => Promise<T | undefined>,
  run: (item: T) => Promise<void>,
  gate: WindowGate,
): Promise<boolean> {
  let open = 0;
  const errors: unknown[] = [];
  const start = (item: T): void => {
    open += 1;
    run(item).then(
      () => {
        open -= 1;
      },
      (error: unknown) => {
        errors.push(error);
        open -= 1;
      },
    );
  };
  let exhausted = false;
  try {
    while (errors.length === 0) {
      await condition(() => errors.length > 0 || (open < width && !gate.paused()));
      if (errors.length > 0 || gate.full()) break;
      const item = await next();
      if (item === undefined) {
        exhausted = true;
        break;
      }
      start(item);
    }
  } catch (error) {
    errors.push(error);
  }
  // A cancelled owner still waits for its children, which close their own records.
  await CancellationScope.nonCancellable(() => condition(() => open === 0));
  if (errors.length > 0) throw errors[0];
  return exhausted;
}

/** Hands out the items of pages one by one. `after` is the last item handed out: where a later run goes on. */
export function pager(
  fetch: (after: string | null) => Promise<{ readonly items: readonly string[]; readonly next: string | null }>,
  from: string | null,
) {
  let page: readonly string[] = [];
  let cursor: string | null = from;
  let more = true;
  let after = from;
  return {
    after: (): string | null => after,
    async next(): Promise<string | undefined> {
      while (page.length === 0 && more) {
        const answer = await fetch(cursor);
        page = answer.items;
        cursor = answer.next;
        more = answer.next !== null;
      }
      const [first, ...rest] = page;
      page = rest;
      if (first !== undefined) after = first;
      return first;
    },
  };
}

/** What `next` gives, in lists of at most `size`; undefined when there is no more. */
export function inBatches(
  size: number,
  next: () => Promise<string | undefined>,
): () => Promise<readonly string[] | undefined> {
  return async () => {
    const batch: string[] = [];
    while (batch.length < size) {
      const item = await next();
      if (item === undefined) break;
      batch.push(item);
    }
    return batch.length === 0 ? undefined : batch;
  };
}
