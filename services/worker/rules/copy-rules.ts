import type { AwsOrganization } from '../../aws/index.ts';
import type { RuleSet } from '../../detect/custom/index.ts';
import type { RemediationTarget } from '../../model/index.ts';
import type { Store } from '../../store/contract.ts';
import { type AccountUnits, listApplies, unitsFrom, usableList } from './allow-list-use.ts';
import { loadAllowList } from './load-allow-list.ts';
import { loadIdentifier } from './load-identifier.ts';
import { ruleSetOf } from './rule-set-of.ts';

/** Reading of texts shares the sessions of remediations; it belongs to no sweep. */
const session = 'remediation';

/**
 * What a copy of an object is scanned by: the custom data identifiers that there are, and of the allow lists those that the last scan of its bucket
 * used and that still apply; all as they are now. RULES_UNREADABLE when one cannot be read: what it looks for might be in the copy.
 */
export const copyRules =
  (
    store: Pick<Store, 'rules' | 'sweepRules' | 'bucketsByNames' | 'accountsByIds' | 'organizationalUnits'>,
    aws: Pick<AwsOrganization, 'readText'>,
    now: () => number,
  ) =>
  async ({ accountId, bucketName }: RemediationTarget): Promise<RuleSet> => {
    const identifiers = [];
    // One after the other: each may build a table of 128 MiB.
    for (const rule of await store.rules('CUSTOM_DATA_IDENTIFIER'))
      identifiers.push({ ...(await loadIdentifier(aws, session, rule)), version: rule.version });
    const name = bucketName ?? '';
    const [bucket] = await store.bucketsByNames([{ accountId, name }]);
    const lastScan = bucket?.lastScan;
    const scannedBy = lastScan ? (await store.sweepRules(lastScan.sweepId)).allowLists.map(({ id }) => id) : [];
    const at = new Date(now()).toISOString();
    // Asked for once, whatever number of lists names units, and not at all when none does.
    let units: Promise<readonly string[]> | undefined;
    const unitsOf: AccountUnits = (id) => {
      units ??= unitsFrom(store)(id);
      return units;
    };
    const lists = [];
    for (const rule of await store.rules('ALLOW_LIST'))
      if (scannedBy.includes(rule.id) && (await listApplies(rule, at, { accountId, name }, unitsOf)))
        lists.push(usableList(rule, await loadAllowList(aws, session, rule)));
    return ruleSetOf(identifiers, lists);
  };
