import { z } from 'zod';
import { safeJson } from '../../model/index.ts';
import { defineSink } from '../define-sink.ts';
import { fitted } from '../formats/fit.ts';
import { macieFinding } from '../formats/macie-finding.ts';
import { resourceArn } from '../formats/object-arn.ts';
import { sweepDocument, sweepTitles } from '../formats/sweep-document.ts';
import { receiptsOf } from '../receipts.ts';

// PutEvents takes 256 KB in all; ten entries, so each has a tenth of it.
const maxEntryBytes = 25_000;

/** Events of Macie's shape, `detail-type` "Macie Finding", under the source `orgsweep` (Macie user guide, "EventBridge event schema"); "orgsweep Sweep Ended" and "orgsweep Coverage Gap". */
export default defineSink({
  id: 'event-bridge',
  title: 'Amazon EventBridge',
  config: z.strictObject({
    busArn: z
      .string()
      .regex(/^arn:aws[a-z-]*:events:[a-z0-9-]+:\d{12}:event-bus\/[\w./-]+$/, 'Give the ARN of an event bus.'),
  }),
  batchSize: 10,
  concurrency: 8,
  async deliver(events, { busArn }, { aws }) {
    const entries = events.map((event) => ({
      detailType: 'Macie Finding',
      detail: safeJson(fitted((limit) => macieFinding(event, limit), maxEntryBytes)),
      resources: [resourceArn(event.finding)].filter((arn) => arn.length <= 2_048),
      time: event.occurredAt,
    }));
    return receiptsOf(events, await aws.putEvents(busArn, entries));
  },
  async deliverSweeps(events, { busArn }, { aws }) {
    const entries = events.map((event) => ({
      detailType: sweepTitles[event.subject],
      detail: sweepDocument(event, maxEntryBytes),
      resources: [],
      time: event.occurredAt,
    }));
    return receiptsOf(events, await aws.putEvents(busArn, entries));
  },
});
