import { z } from 'zod';
import { type FindingEvent, type RemediationNews, type SweepEvent, safeJson } from '../../model/index.ts';
import { type BatchEntries, batchDeliveries } from '../batches.ts';
import { defineSink } from '../define-sink.ts';
import { fitted, jsonBytes } from '../formats/fit.ts';
import { macieFinding } from '../formats/macie-finding.ts';
import { resourceArn } from '../formats/object-arn.ts';
import { remediationDocument, remediationTitle } from '../formats/remediation-document.ts';
import { sweepDocument, sweepTitles } from '../formats/sweep-document.ts';

// PutEvents takes 256 KB in all; ten entries, so each has a tenth of it.
const maxEntryBytes = 25_000;

interface Entry {
  readonly detailType: string;
  readonly detail: string;
  readonly resources: readonly string[];
  readonly time: string;
}
const findingEntry = (event: FindingEvent): Entry => ({
  detailType: 'Macie Finding',
  detail: safeJson(fitted((limit) => macieFinding(event, limit), maxEntryBytes)),
  resources: [resourceArn(event.finding)].filter((arn) => arn.length <= 2_048),
  time: event.occurredAt,
});
const sweepEntry = (event: SweepEvent): Entry => ({
  detailType: sweepTitles[event.subject],
  detail: sweepDocument(event, maxEntryBytes),
  resources: [],
  time: event.occurredAt,
});
const remediationEntry = (event: RemediationNews): Entry => ({
  detailType: remediationTitle(event),
  detail: remediationDocument(event),
  resources: [],
  time: event.occurredAt,
});
const entries: BatchEntries<Entry> = {
  finding: findingEntry,
  sweep: sweepEntry,
  remediation: remediationEntry,
  bytesOf: (entry) => Buffer.byteLength(entry.detail) + jsonBytes({ ...entry, detail: '' }),
  limits: { entries: 10, bytes: 255_000 },
};

/** Events of Macie's shape, `detail-type` "Macie Finding", under the source `orgsweep` (Macie user guide, "EventBridge event schema"); "orgsweep Sweep Ended", "orgsweep Coverage Gap", "orgsweep Remediation Scheduled" and "orgsweep Remediation Ended". */
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
  ...batchDeliveries(entries, (given, { busArn }: { readonly busArn: string }, { aws }) =>
    aws.putEvents(busArn, given),
  ),
});
