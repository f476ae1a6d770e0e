import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import type { SweepRuleType } from './rule.type.ts';

/** The rules of a sweep, in the versions fixed when it was created. */
export async function getSweepRules(context: ApiContext, sweepId: string): Promise<readonly SweepRuleType[]> {
  authorize(context, 'read');
  const { customDataIdentifiers, allowLists } = await context.store.sweepRules(sweepId);
  return [...customDataIdentifiers, ...allowLists].map(({ kind, id, version, spec }) => ({
    kind,
    id,
    version,
    name: spec.name,
  }));
}
