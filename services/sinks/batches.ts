import { type FindingEvent, OrgsweepError, type RemediationNews, type SweepEvent } from '../model/index.ts';
import { type Receipt, receiptOfError, type Sink, type SinkDeps } from './define-sink.ts';
import { forAll, receiptsOf } from './receipts.ts';
import type { NotTaken } from './sink-aws.ts';

/** What one request takes. */
interface BatchLimits {
  readonly entries: number;
  readonly bytes: number;
}

interface Item<E, T> {
  readonly event: E;
  readonly entry: T;
}

/** Items in their order, in batches that the limits have room for; one that is larger than a batch is alone. */
function batchesOf<I extends { readonly entry: unknown }>(
  items: readonly I[],
  limits: BatchLimits,
  bytesOf: (item: I) => number,
): I[][] {
  const batches: I[][] = [];
  let room = 0;
  for (const item of items) {
    const bytes = bytesOf(item);
    const open = batches.at(-1);
    if (open === undefined || open.length === limits.entries || bytes > room) {
      batches.push([item]);
      room = limits.bytes - bytes;
    } else {
      open.push(item);
      room -= bytes;
    }
  }
  return batches;
}

/** INTERNAL is what AWS's refusal of a request's content comes to: one entry of it may be the reason, so the halves are tried each by itself. */
async function sent<E extends { readonly key: string }, T>(
  batch: readonly Item<E, T>[],
  send: (entries: readonly T[]) => Promise<readonly NotTaken[]>,
): Promise<Receipt[]> {
  const events = batch.map(({ event }) => event);
  try {
    return receiptsOf(events, await send(batch.map(({ entry }) => entry)));
  } catch (error) {
    if (!(error instanceof OrgsweepError)) throw error;
    const half = batch.length >> 1;
    if (error.code !== 'INTERNAL' || half === 0) return forAll(events, (key) => receiptOfError(key, error));
    return [...(await sent(batch.slice(0, half), send)), ...(await sent(batch.slice(half), send))];
  }
}

/** Sends in batches, each of which comes to receipts of its own: what one is refused for, or throws, says nothing of the others. */
export async function inBatches<E extends { readonly key: string }, T>(
  events: readonly E[],
  entryOf: (event: E) => T,
  bytesOf: (entry: T) => number,
  limits: BatchLimits,
  send: (entries: readonly T[]) => Promise<readonly NotTaken[]>,
): Promise<Receipt[]> {
  const items = events.map((event): Item<E, T> => ({ event, entry: entryOf(event) }));
  const receipts: Receipt[] = [];
  for (const batch of batchesOf(items, limits, ({ entry }) => bytesOf(entry)))
    receipts.push(...(await sent(batch, send)));
  return receipts;
}

/** What one piece of news of each kind is sent as. */
export interface BatchEntries<T> {
  readonly finding: (event: FindingEvent) => T;
  readonly sweep: (event: SweepEvent) => T;
  readonly remediation: (event: RemediationNews) => T;
  readonly bytesOf: (entry: T) => number;
  readonly limits: BatchLimits;
}

/** All deliveries of a sink whose one request takes entries of any kind. */
export function batchDeliveries<C, T>(
  { finding, sweep, remediation, bytesOf, limits }: BatchEntries<T>,
  send: (entries: readonly T[], config: C, deps: SinkDeps) => Promise<readonly NotTaken[]>,
): Required<Pick<Sink<C>, 'deliver' | 'deliverSweeps' | 'deliverRemediations'>> {
  const deliveries =
    <E extends { readonly key: string }>(entryOf: (event: E) => T) =>
    (events: readonly E[], config: C, deps: SinkDeps) =>
      inBatches(events, entryOf, bytesOf, limits, (entries) => send(entries, config, deps));
  return {
    deliver: deliveries(finding),
    deliverSweeps: deliveries(sweep),
    deliverRemediations: deliveries(remediation),
  };
}
