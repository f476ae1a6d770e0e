import { continueAsNew, isCancellation } from '@temporalio/workflow';
import { beginRemediation } from './begin-remediation.ts';
import { historyFull } from './children.ts';
import type { LabelsInput } from './messages.ts';
import { nextLabels, planLabel } from './proxies.ts';

/** Plans labels for the buckets and objects that a sweep classified otherwise than their tags do; each plan waits for its approval by itself. */
export async function proposeLabels(input: LabelsInput): Promise<{ planned: number; failed: number }> {
  const { sweepId } = input;
  let { after, planned, failed } = input;
  for (;;) {
    const { buckets, next } = await nextLabels({ sweepId, after });
    for (const bucket of buckets) {
      try {
        const { planId, state } = await planLabel({ sweepId, ...bucket });
        planned += 1;
        if (state === 'PROPOSED') await beginRemediation(planId);
      } catch (error) {
        // What goes wrong for good at one of them stops no other.
        if (isCancellation(error)) throw error;
        failed += 1;
      }
    }
    if (next === null) return { planned, failed };
    after = next;
    if (historyFull()) return await continueAsNew<typeof proposeLabels>({ sweepId, after, planned, failed });
  }
}
