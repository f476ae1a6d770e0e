import type { RemediationPolicyRecord, RemediationRecord } from '../../store/contract.ts';
import type { RemediationDeps } from './deps.ts';

/** What policies are judged with. */
interface Deps {
  readonly store: Pick<
    RemediationDeps['store'],
    'remediationPolicies' | 'accountsByIds' | 'organizationalUnits' | 'findingsByIds'
  >;
  readonly port: Pick<RemediationDeps['port'], 'read'>;
}

/** What policies look at. */
type Judged = Pick<RemediationRecord, 'action' | 'target' | 'findingId' | 'proposedBy' | 'behind'>;

async function within({ store }: Deps, accountId: string, units: readonly string[]): Promise<boolean> {
  const [account] = await store.accountsByIds([accountId]);
  const all = await store.organizationalUnits();
  const own = all.find(({ id }) => id === account?.organizationalUnitId);
  if (own === undefined) return false;
  return all.some(({ id, idPath }) => units.includes(id) && own.idPath.startsWith(idPath));
}

async function hasTag(deps: Deps, plan: Judged, tag: { key: string; value: string }) {
  if (plan.target.bucketName === null) return false;
  const { bucketTags } = await deps.port.read(plan.target, ['bucketTags']);
  // Tags that were not read approve nothing.
  if (bucketTags?.state !== 'known') return false;
  return JSON.stringify(bucketTags.value).includes(JSON.stringify({ Key: tag.key, Value: tag.value }));
}

async function isOfType(deps: Deps, plan: Judged, types: readonly string[]): Promise<boolean> {
  if (plan.findingId === null) return false;
  const [finding] = await deps.store.findingsByIds([plan.findingId]);
  return finding !== undefined && types.some((type) => finding.type.startsWith(type));
}

/** The first policy that approves the plan beforehand. One made by the proposer, or by who stands behind it, does not: four eyes stay four. */
export async function preApproval(deps: Deps, plan: Judged): Promise<RemediationPolicyRecord | undefined> {
  for (const policy of await deps.store.remediationPolicies()) {
    const { actions, accountIds, organizationalUnitIds, tag, findingTypes } = policy.spec;
    if ([plan.proposedBy, ...plan.behind].includes(policy.createdBy) || !actions.includes(plan.action)) continue;
    if (accountIds !== undefined && !accountIds.includes(plan.target.accountId)) continue;
    if (organizationalUnitIds !== undefined && !(await within(deps, plan.target.accountId, organizationalUnitIds)))
      continue;
    if (tag !== undefined && !(await hasTag(deps, plan, tag))) continue;
    if (findingTypes !== undefined && !(await isOfType(deps, plan, findingTypes))) continue;
    return policy;
  }
  return undefined;
}
