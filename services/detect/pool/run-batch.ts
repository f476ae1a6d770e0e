import type { ObjectResult } from '../../model/index.ts';
import type { SmallObject } from './batches.ts';
import { graceMs } from './run-scan.ts';
import type { Slot } from './slot.ts';

/** Scans small objects on `slot`, which must be ready and free: their results, or null when its worker did not live to give them. */
export async function runBatch(
  slot: Slot,
  batch: number,
  objects: readonly SmallObject[],
): Promise<readonly ObjectResult[] | null> {
  // A copy for the worker: the objects are still wanted when it is lost.
  const sizes = objects.map(({ request, bytes }) => Math.min(bytes.length, request.maxBytes));
  const all = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  let end = 0;
  const sent = objects.map(({ request: { rules, ...request }, bytes }, index) => {
    const start = end;
    end += sizes[index] ?? 0;
    all.set(bytes.subarray(0, end - start), start);
    const cut = bytes.length > request.maxBytes ? ('BYTE_BUDGET_REACHED' as const) : null;
    return { request: { ...request, rulesVersion: rules?.version ?? null }, start, end, cut };
  });
  const rules = objects[0]?.request.rules;
  // Whoever takes longer is told apart when each is scanned by itself.
  const deadlineMs = Math.min(...objects.map(({ request }) => request.deadlineMs));
  let timer: NodeJS.Timeout | undefined;
  const results = await new Promise<readonly ObjectResult[] | null>((resolve) => {
    slot.listen({
      message: (message) => {
        if (message.kind === 'results' && message.batch === batch) resolve(message.results);
      },
      gone: () => resolve(null),
    });
    timer = setTimeout(() => void slot.terminate(), deadlineMs + graceMs);
    if (rules !== undefined) slot.give(rules);
    slot.post({ kind: 'batch', batch, objects: sent, bytes: all }, [all.buffer]);
  });
  clearTimeout(timer);
  slot.listen(null);
  return results?.map((result, index) => ({ ...result, bytesRead: sizes[index] ?? 0 })) ?? null;
}
