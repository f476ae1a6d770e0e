import { createHash } from 'node:crypto';
import type { AllowList } from './allow-list.ts';
import type { CustomIdentifier } from './custom-identifier.ts';

/** What an organization adds to the catalogue. Goes to a worker once; a scan then names it by its version. */
export interface RuleSet {
  /** Changes with any of its content. */
  readonly version: string;
  readonly customIdentifiers: readonly CustomIdentifier[];
  readonly allowLists: readonly AllowList[];
}

export const emptyRuleSet: RuleSet = { version: 'none', customIdentifiers: [], allowLists: [] };

/** A version for rules made of these parts (ids with versions, content digests): 16 hex digits; `none` for no parts. */
export function ruleSetVersion(parts: readonly string[]): string {
  if (parts.length === 0) return emptyRuleSet.version;
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
