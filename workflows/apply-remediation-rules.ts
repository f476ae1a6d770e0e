import { condition, continueAsNew, isCancellation, setHandler } from '@temporalio/workflow';
import { beginRemediation } from './begin-remediation.ts';
import { historyFull } from './children.ts';
import { failureCode } from './failure-code.ts';
import { newsSignal } from './messages.ts';
import type { RemediationRulePort } from './ports.ts';
import { nextRuleMatches, planByRule } from './proxies.ts';

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
      if (plan.state === 'PROPOSED' && plan.planId !== null) await beginRemediation(plan.planId);
      if (plan.recorded) recorded += 1;
    }
    if (historyFull()) return await continueAsNew<typeof applyRemediationRules>();
    if (recorded === 0) await condition(() => told, everyMs);
  }
}
