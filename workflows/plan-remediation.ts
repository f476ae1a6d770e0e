import { beginRemediation } from './begin-remediation.ts';
import type { RemediationRequest } from './messages.ts';
import * as activities from './proxies.ts';

/** Plans a remediation; a plan that waits for approval gets its own workflow, once however often it is planned. */
export async function planRemediation(request: RemediationRequest): Promise<{ planId: string; state: string }> {
  const plan = await activities.planRemediation(request);
  if (plan.state === 'PROPOSED') await beginRemediation(plan.planId);
  return plan;
}
