import type { Verdict } from '../model/index.ts';
import { checks as catalogue } from './checks/index.generated.ts';
import type { BucketContext, BucketFacts, FactName } from './contract.ts';

export * from './access/index.ts';
export * from './contract.ts';
export { destinationNames } from './destination-names.ts';
export { evaluateBucket } from './evaluate-bucket.ts';
export { contentCheckIds, evaluateContents } from './evaluate-contents.ts';
export { type ExplainedWay, explainAccess, explainWays, inWords } from './explain-access.ts';
export { explainObjects } from './explain-objects.ts';
export { actionsOf, factsNeeded, memberRoleActions } from './member-role.ts';
export { allFlagsOn, factsAfter, objectionsTo, type ProposedChange } from './preview.ts';
export { explainRecord } from './records.ts';
export { settingsOf } from './settings.ts';

/** A check as the catalogue shows it: whatever it needs, it accepts all facts. */
export interface CatalogueCheck {
  readonly id: string;
  readonly title: string;
  readonly findingType: string;
  readonly severity: (typeof catalogue)[number]['severity'];
  readonly needs: readonly FactName[];
  readonly dependsOnContents?: true;
  readonly frameworks: Readonly<Record<string, readonly string[]>>;
  readonly rationale: string;
  readonly remediation: string;
  readonly evaluate: (facts: BucketFacts, context: BucketContext) => Verdict;
  readonly examples: readonly {
    readonly name: string;
    readonly facts: Partial<BucketFacts>;
    readonly context?: Partial<BucketContext>;
    readonly expect: Verdict['status'];
  }[];
  readonly references: readonly string[];
}

/** Every check, sorted by id. */
export const checks: readonly CatalogueCheck[] = catalogue;
