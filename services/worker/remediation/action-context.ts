import { partitionOf, type RemediationTarget } from '../../model/index.ts';
import type { BucketContext } from '../../posture/index.ts';
import type { ActionContext, SettingFacts } from '../../remediation/index.ts';
import type { RemediationDeps } from './deps.ts';
import { statementReach } from './statement-reach.ts';

/** Buckets that a replication names as destinations. */
function destinations(facts: SettingFacts): string[] {
  const { replication } = facts;
  if (replication?.state !== 'known') return [];
  return [...JSON.stringify(replication.value).matchAll(/"Bucket":"[^"]*:::([^"]+)"/g)].map(([, name]) => name ?? '');
}

/** What actions may know of the target's surroundings. */
export async function actionContext(
  { store, settings, now }: RemediationDeps,
  target: RemediationTarget,
  facts: SettingFacts,
): Promise<ActionContext> {
  const { accountIds, ...organization } = await store.organizationContext();
  const places = await store.bucketPlaces(destinations(facts));
  const partition = partitionOf(target.region);
  const bucket: BucketContext = {
    ...organization,
    organizationAccountIds: new Set(accountIds),
    at: new Date(now()).toISOString(),
    accountId: target.accountId,
    bucketName: target.bucketName ?? '',
    region: target.region,
    partition,
  };
  const own = settings.ownRoleNames.map((name) => `arn:${partition}:iam::${target.accountId}:role/${name}`);
  return {
    target,
    partition,
    statementReach: (policy, index) => statementReach(policy, index, bucket),
    bucketOwners: new Map(places.map(({ name, accountId }) => [name, accountId])),
    quarantineExceptArns: settings.breakGlassArns.length === 0 ? [] : [...own, ...settings.breakGlassArns],
  };
}
