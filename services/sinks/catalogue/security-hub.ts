import { z } from 'zod';
import type { FindingEvent } from '../../model/index.ts';
import { defineSink, type Receipt } from '../define-sink.ts';
import { type AsffFinding, asff } from '../formats/asff.ts';
import { jsonBytes } from '../formats/fit.ts';
import { receiptsOf } from '../receipts.ts';

// BatchImportFindings takes 100 findings and 6 MB; below it stays room for the request around them.
const maxFindings = 100;
const maxBytes = 5_500_000;

/** Findings to Security Hub in ASFF, each from its own account (API reference, BatchImportFindings). */
export default defineSink({
  id: 'security-hub',
  title: 'AWS Security Hub',
  config: z.strictObject({}),
  batchSize: 500,
  concurrency: 4,
  async deliver(events, _config, { aws }) {
    const receipts: Receipt[] = [];
    for (const batch of batches(events)) {
      const [first] = batch;
      if (first === undefined) continue;
      const { accountId, region } = first.event.finding;
      const notTaken = await aws.importFindings(
        accountId,
        region,
        batch.map((each) => each.finding),
      );
      receipts.push(
        ...receiptsOf(
          batch.map((each) => each.event),
          notTaken,
        ),
      );
    }
    return receipts;
  },
});

interface Prepared {
  readonly event: FindingEvent;
  readonly finding: AsffFinding;
}

/** One account and region a batch. */
function batches(events: readonly FindingEvent[]): Prepared[][] {
  const open = new Map<string, { list: Prepared[]; bytes: number }>();
  const all: Prepared[][] = [];
  for (const event of events) {
    const place = `${event.finding.accountId} ${event.finding.region}`;
    const finding = asff(event);
    const bytes = jsonBytes(finding);
    let batch = open.get(place);
    if (batch === undefined || batch.list.length === maxFindings || batch.bytes + bytes > maxBytes) {
      batch = { list: [], bytes: 0 };
      open.set(place, batch);
      all.push(batch.list);
    }
    batch.list.push({ event, finding });
    batch.bytes += bytes;
  }
  return all;
}
