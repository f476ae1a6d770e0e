import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  condition,
  continueAsNew,
  isCancellation,
  ParentClosePolicy,
  setHandler,
  startChild,
} from '@temporalio/workflow';
import { historyFull } from './children.ts';
import { failureCode } from './failure-code.ts';
import { newsSignal } from './messages.ts';
import type { RemediationRulePort } from './ports.ts';
import { nextRuleMatches, planByRule } from './proxies.ts';
import { remediate } from './remediate.ts';
import { remediationWorkflowId } from './workflow-ids.ts';

const everyMs = 30_000;
type Match = Omit<Parameters<RemediationRulePort['planByRule']>[0], 'failed'>;

/** What goes wrong for good at one place is noted there, and stops no other. */
async function planned(match: Match): ReturnType<RemediationRulePort['planByRule']> {
  try {
    return await planByRule({ ...match, failed: null });
  } catch (error) {
    if (isCancellation(error)) throw error;
    return await planByRule({ ...match, failed: failureCode(error) });
  }
}

async function begin(planId: string): Promise<void> {
  const workflowId = remediationWorkflowId(planId);
  try {
    await startChild(remediate, { workflowId, args: [{ planId }], parentClosePolicy: ParentClosePolicy.ABANDON });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Plans what rules ask for, one place after the other; each plan waits for its approval by itself. One for the installation; ends with the last rule. */
export async function applyRemediationRules(): Promise<{ ended: 'NO_RULES' }> {
  let told = false;
  setHandler(newsSignal, () => {
    told = true;
  });
  for (;;) {
    told = false;
    const { rules, at, matches } = await nextRuleMatches({});
    if (rules === 0) return { ended: 'NO_RULES' };
    let recorded = 0;
    for (const match of matches) {
      const plan = await planned({ ...match, at });
      if (plan.state === 'PROPOSED' && plan.planId !== null) await begin(plan.planId);
      if (plan.recorded) recorded += 1;
    }
    if (historyFull()) return await continueAsNew<typeof applyRemediationRules>();
    if (recorded === 0) await condition(() => told, everyMs);
  }
}
