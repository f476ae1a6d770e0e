import * as activities from './proxies.ts';

/** Says what a rule would do. Its result is in the store: it names objects. */
export async function simulateRemediationRule(input: {
  readonly ruleId: string;
  readonly days: number;
  readonly actor: string;
}): Promise<{ version: string; places: number; plans: number }> {
  return await activities.simulateRemediationRule(input);
}
