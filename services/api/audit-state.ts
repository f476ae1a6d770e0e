import type { JsonValue } from '../model/index.ts';
import type { Store } from '../store/contract.ts';

type Reader = (store: Store, id: string) => Promise<unknown>;

/** Versions of rules stay in the store, whole. */
const versionOf =
  (kind: 'CUSTOM_DATA_IDENTIFIER' | 'ALLOW_LIST'): Reader =>
  async (store, id) => {
    const rule = (await store.rules(kind)).find((each) => each.id === id);
    return rule && { name: rule.spec.name, version: rule.version };
  };
const planOf: Reader = async (store, id) => {
  const plan = await store.remediation(id);
  return plan && { action: plan.action, target: plan.target, state: plan.state };
};
const switchOf: Reader = (store) => store.remediationSwitch();

/** What the record of who did what keeps of a thing before and after, by the noun of the mutation. */
const readers: Readonly<Record<string, Reader>> = {
  Schedule: async (store, id) => (await store.schedules()).find((each) => each.id === id),
  Sink: (store, id) => store.sink(id),
  SuppressionRule: (store, id) => store.findingRule('SUPPRESSION', id),
  SeverityOverride: (store, id) => store.findingRule('SEVERITY_OVERRIDE', id),
  CustomDataIdentifier: versionOf('CUSTOM_DATA_IDENTIFIER'),
  AllowList: versionOf('ALLOW_LIST'),
  RemediationRule: (store, id) => store.remediationRule(id),
  RemediationPolicy: async (store, id) => (await store.remediationPolicies()).find((each) => each.id === id),
  Remediation: planOf,
  Remediations: switchOf,
  Sweep: async (store, id) => {
    const sweep = await store.getSweep(id);
    return sweep && { status: sweep.status, options: sweep.options };
  },
};

/** The target of a mutation as it is now, as JSON; null when there is none, or nothing of it is kept. */
export async function auditState(store: Store, action: string, target: string): Promise<JsonValue> {
  const noun = action.replace(/^[a-z]+/, '');
  const state = Object.hasOwn(readers, noun) ? await readers[noun]?.(store, target) : null;
  return state === undefined ? null : JSON.parse(JSON.stringify(state));
}
