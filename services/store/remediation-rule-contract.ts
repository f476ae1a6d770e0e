import type { JsonValue, RemediationTarget } from '../model/index.ts';
import type { FindingRuleFilter } from './finding-rule-contract.ts';
import type { SeenFilter } from './query-contract.ts';
import type { RemediationRecord } from './remediation-contract.ts';

/** A finding's filter as such a rule may have it: it acts on news of what is open, so it asks neither for states nor for times. */
export type RemediationRuleFilter = Omit<FindingRuleFilter, 'statuses' | keyof SeenFilter>;

/** What a rule is made of: its version is a hash of it. */
export interface RemediationRuleSpec {
  readonly action: string;
  readonly parameters: Readonly<Record<string, JsonValue>>;
  readonly filter: RemediationRuleFilter;
  /** Plans that it may propose within 24 hours; what is beyond waits. */
  readonly plansPerDay: number;
}

/** "When a finding matches, plan this action". Times are ISO 8601, UTC. */
export interface RemediationRule extends RemediationRuleSpec {
  readonly id: string;
  /** One of a kind; plans are proposed by `rule:NAME`. */
  readonly name: string;
  readonly reason: string;
  readonly version: string;
  /** Who wrote any of its versions. None of them, nor who switched it on, may approve what it plans. */
  readonly authors: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Null: it is switched off. */
  readonly enabled: { readonly by: string; readonly at: string } | null;
}

/** What a rule would do at a place, or did there. */
export const RuleOutcome = {
  /** A plan waits for its approval. */
  PROPOSED: 'PROPOSED',
  /** All is as the action wants it. */
  NOTHING_TO_DO: 'NOTHING_TO_DO',
  /** The action must not be done there: something was not read, an exemption tag. */
  REFUSED: 'REFUSED',
  /** There is a plan for that place and action already, or was one lately that people turned down or undid. */
  SKIPPED: 'SKIPPED',
  /** Planning itself failed. */
  FAILED: 'FAILED',
} as const;
export type RuleOutcome = (typeof RuleOutcome)[keyof typeof RuleOutcome];

/** Where a rule acts: findings about the same account, bucket or object, as the action asks. */
export interface RulePlace {
  readonly accountId: string;
  readonly bucketName: string | null;
  readonly objectKey: string | null;
  /** The finding whose news is the oldest: it stands for all of the place. */
  readonly findingId: string;
  readonly findings: number;
  /** When the first of them was news. */
  readonly firstAt: string;
  /** The last piece of news of them. */
  readonly seq: number;
}

interface RuleSimulationCounts {
  /** Findings that were news in that time and match. */
  readonly findings: number;
  /** Of them, resolved by now: nothing would be planned for them today. */
  readonly resolved: number;
  /** Of the open ones, suppressed. */
  readonly suppressed: number;
  /** Of the others, not about an object, where the action is. */
  readonly withoutObject: number;
  readonly accounts: number;
  readonly buckets: number;
  readonly places: number;
}

/** What a rule would have done. */
export interface RuleSimulationResult extends RuleSimulationCounts {
  /** Places that were looked at; of the others nothing is known. */
  readonly looked: number;
  /** Plans, by the bucket (null: the account). */
  readonly plans: number;
  /** Of the plans, approved at once by a policy. */
  readonly approvedBeforehand: number;
  /** Of the plans, those that would have waited for room under the rule's limit of a day. */
  readonly waiting: number;
  readonly outcomes: readonly {
    readonly outcome: RuleOutcome;
    readonly reason: string | null;
    readonly places: number;
  }[];
  readonly topBuckets: readonly {
    readonly accountId: string;
    readonly bucketName: string;
    readonly findings: number;
  }[];
  readonly examples: readonly {
    readonly accountId: string;
    readonly bucketName: string | null;
    readonly objectKey: string | null;
    readonly findingId: string;
    readonly outcome: RuleOutcome;
    readonly reason: string | null;
    readonly diff: string;
  }[];
}
export interface RuleSimulation {
  readonly version: string;
  readonly days: number;
  readonly actor: string;
  readonly at: string;
  readonly result: RuleSimulationResult;
}

/** What a rule did at a finding last. */
export interface RuleMatch {
  readonly findingId: string;
  readonly outcome: RuleOutcome;
  readonly reason: string | null;
  readonly planId: string | null;
  readonly at: string;
}

/** Rules that plan by themselves. */
export interface RemediationRuleStore {
  /** In order of their names. */
  remediationRules(): Promise<readonly RemediationRule[]>;
  remediationRule(id: string): Promise<RemediationRule | null>;
  /** CONFLICT when the name is taken, or when there are too many. */
  addRemediationRule(
    rule: RemediationRuleSpec & { readonly id: string; readonly name: string; readonly reason: string },
    by: { readonly actor: string; readonly at: string },
  ): Promise<RemediationRule>;
  /** A change of what it is made of makes another version, and switches it off. Null when there is none of that id. */
  changeRemediationRule(
    id: string,
    change: RemediationRuleSpec & { readonly reason: string },
    by: { readonly actor: string; readonly at: string },
  ): Promise<RemediationRule | null>;
  deleteRemediationRule(id: string): Promise<boolean>;
  /**
   * Acts from now on; with `existingDays` also on what was news in so many days before. CONFLICT unless its present version was simulated
   * within `simulatedSince`. Null when there is none of that id.
   */
  enableRemediationRule(
    id: string,
    by: { readonly actor: string; readonly at: string; readonly existingDays: number; readonly simulatedSince: string },
  ): Promise<RemediationRule | null>;
  disableRemediationRule(id: string): Promise<RemediationRule | null>;
  /** The latest simulation; of an earlier version perhaps. */
  ruleSimulation(ruleId: string): Promise<RuleSimulation | null>;
  keepRuleSimulation(ruleId: string, simulation: RuleSimulation): Promise<void>;
  /** What was news since `since` and matches, and the open, unsuppressed places of it: the oldest first, at most `limit`. */
  simulatedPlaces(
    rule: Pick<RemediationRule, 'filter'>,
    about: 'ACCOUNT' | 'BUCKET' | 'OBJECT',
    since: string,
    limit: number,
  ): Promise<{
    readonly counts: RuleSimulationCounts;
    readonly places: readonly RulePlace[];
    readonly topBuckets: RuleSimulationResult['topBuckets'];
  }>;
  /** Open, unsuppressed places with news that the enabled rule has not acted on, the oldest first. Empty for one that is switched off. */
  rulePlaces(
    rule: Pick<RemediationRule, 'id' | 'filter' | 'enabled'>,
    about: 'ACCOUNT' | 'BUCKET' | 'OBJECT',
    now: string,
    limit: number,
  ): Promise<readonly RulePlace[]>;
  /** Notes what came of a place, at every finding of it that waited. */
  recordRuleMatch(
    rule: Pick<RemediationRule, 'id' | 'filter'>,
    about: 'ACCOUNT' | 'BUCKET' | 'OBJECT',
    place: RulePlace,
    match: Omit<RuleMatch, 'findingId'> & { readonly version: string; readonly retryAt: string | null },
  ): Promise<void>;
  /** Number of the latest piece of news. */
  newestNews(): Promise<number>;
  ruleMatch(ruleId: string, findingId: string): Promise<(RuleMatch & { readonly seq: number }) | null>;
  /** The newest first. */
  ruleMatches(ruleId: string, limit: number): Promise<readonly RuleMatch[]>;
  /** How many plans a rule has proposed since. */
  rulePlansSince(ruleId: string, since: string): Promise<number>;
  /** Plans of an action for a place that are open or ended since, the newest first; dry runs, and what came to nothing, are none. */
  plansOfPlace(action: string, target: RemediationTarget, since: string): Promise<readonly RemediationRecord[]>;
}
