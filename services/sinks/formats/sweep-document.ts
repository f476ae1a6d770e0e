import { type SweepEvent, safeJson } from '../../model/index.ts';
import { fitted } from './fit.ts';

/** Of EventBridge's `detail-type`, and of messages. */
export const sweepTitles = { SWEEP: 'orgsweep Sweep Ended', COVERAGE: 'orgsweep Coverage Gap' } as const;

/** News of a sweep as JSON of at most `maxBytes`: what it came to, or how much it did not look at with the first of these places. */
export function sweepDocument(event: SweepEvent, maxBytes: number): string {
  const { key, subject, totals, auditHead, gaps, gapCount, occurredAt: _, ...sweep } = event;
  const base = { schemaVersion: '1.0', type: subject, deliveryKey: key, sweep };
  if (subject === 'SWEEP') return safeJson({ ...base, totals, gapCount, auditHead });
  return safeJson(fitted((limit) => ({ ...base, gapCount, gaps: gaps.slice(0, limit) }), maxBytes));
}
