import type { AllowList } from '../../detect/custom/index.ts';
import { type BucketRef, OrgsweepError } from '../../model/index.ts';
import type { RuleRecord, Store } from '../../store/contract.ts';
import type { LoadedAllowList } from './load-allow-list.ts';

export type AccountUnits = (accountId: string) => Promise<readonly string[]>;

/** Ids of the unit of an account and of those above it. */
export const unitsFrom =
  (store: Pick<Store, 'accountsByIds' | 'organizationalUnits'>): AccountUnits =>
  async (accountId) => {
    const [account] = await store.accountsByIds([accountId]);
    const unit = (await store.organizationalUnits()).find(({ id }) => id === account?.organizationalUnitId);
    return unit?.idPath.split('/') ?? [];
  };

/** By its scope, and unless it had expired at that time. */
export async function listApplies(
  { spec }: RuleRecord<'ALLOW_LIST'>,
  at: string,
  bucket: Pick<BucketRef, 'accountId' | 'name'>,
  unitsOf: AccountUnits,
): Promise<boolean> {
  if (spec.expiresAt !== null && spec.expiresAt <= at) return false;
  if (spec.accountIds.length > 0 && !spec.accountIds.includes(bucket.accountId)) return false;
  if (spec.bucketNames.length > 0 && !spec.bucketNames.includes(bucket.name)) return false;
  if (spec.organizationalUnitIds.length === 0) return true;
  const units = await unitsOf(bucket.accountId);
  return spec.organizationalUnitIds.some((id) => units.includes(id));
}

/** A list as it was loaded, with its version. What may pass is thrown as it is, anything else as RULES_UNREADABLE. */
export function usableList(
  rule: RuleRecord<'ALLOW_LIST'>,
  loaded: LoadedAllowList,
): { readonly list: AllowList; readonly version: number; readonly digest: string } {
  if (loaded.status === 'OK') return { list: loaded.list, version: rule.version, digest: loaded.digest };
  if (loaded.passing !== null) throw loaded.passing;
  throw new OrgsweepError('RULES_UNREADABLE', `The allow list ${rule.id} cannot be read: ${loaded.detail}.`, {
    advice: 'Make it readable, or leave it out of the sweep; the bucket is read in the next sweep.',
    detail: `allow-list:${rule.id} ${loaded.status}`,
  });
}
