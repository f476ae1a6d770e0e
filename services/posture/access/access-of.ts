import type { BucketContext } from '../contract.ts';
import type { AccessFacts } from './access-facts.ts';
import type { AccessReport } from './access-report.ts';
import { evaluateAccess } from './evaluate-access.ts';

const reports = new WeakMap<AccessFacts, { readonly context: BucketContext; readonly report: AccessReport }>();

/** `evaluateAccess`, once for one facts object: all checks of a bucket share the report. */
export function accessOf(facts: AccessFacts, context: BucketContext): AccessReport {
  const seen = reports.get(facts);
  if (seen?.context === context) return seen.report;
  const report = evaluateAccess(facts, context);
  reports.set(facts, { context, report });
  return report;
}
