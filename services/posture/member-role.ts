import { centralFacts, countActions, externalFindingActions } from '../model/index.ts';
import { checks } from './checks/index.generated.ts';
import { type FactName, factActions, furtherFactActions } from './contract.ts';
import { summaryFacts } from './summary-facts.ts';

const scanning = [
  's3:ListAllMyBuckets',
  's3:GetBucketLocation',
  's3:ListBucket',
  's3:GetObject',
  's3:GetObjectTagging',
  'kms:Decrypt',
];

/** The facts that checks and summary read, sorted: what a collection has to fetch for one bucket, each once. */
export const factsNeeded: readonly FactName[] = [
  ...new Set<FactName>([...checks.flatMap((check): readonly FactName[] => check.needs), ...summaryFacts]),
].sort();

/** Every IAM action that reading a fact takes. */
export function actionsOf(name: FactName): readonly string[] {
  return [factActions[name], ...(furtherFactActions[name] ?? [])];
}

/** The IAM actions that the member role allows, sorted: those that read the needed facts, scan and count objects, and read findings of other services. */
export function memberRoleActions(): readonly string[] {
  return [
    ...new Set([
      ...factsNeeded.filter((name) => !centralFacts.has(name)).flatMap(actionsOf),
      ...scanning,
      ...externalFindingActions,
      ...Object.values(countActions).flat(),
    ]),
  ].sort();
}
