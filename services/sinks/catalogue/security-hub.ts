import { z } from 'zod';
import type { FindingEvent } from '../../model/index.ts';
import { inBatches } from '../batches.ts';
import { defineSink, type Receipt } from '../define-sink.ts';
import { asff } from '../formats/asff.ts';
import { jsonBytes } from '../formats/fit.ts';

// BatchImportFindings takes 100 findings and 6 MB; below it stays room for the request around them.
/** Each takes a session of its account first. */
const placesAtOnce = 20;
const limits = { entries: 100, bytes: 5_500_000 };

/** Findings to Security Hub in ASFF, each from its own account (API reference, BatchImportFindings); an account that does not take them stops no other. */
export default defineSink({
  id: 'security-hub',
  title: 'AWS Security Hub',
  config: z.strictObject({}),
  intoAccounts: true,
  batchSize: 500,
  concurrency: 4,
  async deliver(events, _config, { aws }) {
    const places = [...byPlace(events).values()];
    const receipts: Receipt[] = [];
    for (let at = 0; at < places.length; at += placesAtOnce) {
      const some = places
        .slice(at, at + placesAtOnce)
        .map((place) =>
          inBatches(place.events, asff, jsonBytes, limits, (findings) =>
            aws.importFindings(place.accountId, place.region, findings),
          ),
        );
      receipts.push(...(await Promise.all(some)).flat());
    }
    return receipts;
  },
});

interface Place {
  readonly accountId: string;
  readonly region: string;
  readonly events: FindingEvent[];
}

function byPlace(events: readonly FindingEvent[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const event of events) {
    const { accountId, region } = event.finding;
    const key = `${accountId} ${region}`;
    const place = places.get(key) ?? { accountId, region, events: [] };
    place.events.push(event);
    places.set(key, place);
  }
  return places;
}
