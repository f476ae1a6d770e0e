import { emptyRuleSet, type RuleSet, ruleSetVersion } from '../../detect/custom/index.ts';
import type { usableList } from './allow-list-use.ts';
import type { loadIdentifier } from './load-identifier.ts';

export type LoadedIdentifier = Awaited<ReturnType<typeof loadIdentifier>> & { readonly version: number };

/** What a scan goes by. Its version says which rules at which versions with which texts, and their order. */
export function ruleSetOf(
  identifiers: readonly LoadedIdentifier[],
  lists: readonly ReturnType<typeof usableList>[],
): RuleSet {
  const parts = [
    ...identifiers.map(({ identifier, version, digest }) => `custom:${identifier.id}@${version} ${digest}`),
    ...lists.map(({ list, version, digest }) => `allow:${list.id}@${version} ${digest}`),
  ];
  if (parts.length === 0) return emptyRuleSet;
  return {
    version: ruleSetVersion(parts),
    customIdentifiers: identifiers.map(({ identifier }) => identifier),
    allowLists: lists.map(({ list }) => list),
  };
}
