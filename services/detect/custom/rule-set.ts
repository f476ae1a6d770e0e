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
