import { isDeepStrictEqual } from 'node:util';
import type { JsonValue } from '../model/index.ts';
import type { RemediationRecord, Store } from '../store/contract.ts';
import type { Planned } from './remediation/look-and-plan.ts';

/** What a label says; its day and score alone are no other label (`labelChange`). */
const contentOf = ({ classifiedOn: _, score: __, ...label }: Readonly<Record<string, JsonValue>>) => label;

/**
 * The plan that waits for an approval and would write what this one would, from the same tags; undefined when there is none. The day of the
 * scan is in a label, so that the same one would be planned anew each day. One that rests on other tags would end as STALE, and is none.
 */
export async function waitingLabel(
  store: Pick<Store, 'plansOfPlace'>,
  { action, target, parameters, outcome }: Planned,
  at: string,
): Promise<RemediationRecord | undefined> {
  if (outcome.outcome !== 'PLANNED') return undefined;
  const plans = await store.plansOfPlace(action.id, target, at);
  return plans.find(
    (plan) =>
      plan.state === 'PROPOSED' &&
      isDeepStrictEqual(contentOf(plan.parameters), contentOf(parameters)) &&
      isDeepStrictEqual(plan.restsOn, outcome.restsOn),
  );
}
