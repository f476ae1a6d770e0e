import type { Severity } from '../model/index.ts';
import type { FindingFilter } from './query-contract.ts';

/** A finding's filter as a rule may have it: a rule cannot ask what rules say. Severities are those of detections and checks. */
export type FindingRuleFilter = Omit<FindingFilter, 'suppressed'>;

export const FindingRuleKind = { SUPPRESSION: 'SUPPRESSION', SEVERITY_OVERRIDE: 'SEVERITY_OVERRIDE' } as const;
export type FindingRuleKind = (typeof FindingRuleKind)[keyof typeof FindingRuleKind];

/** What a rule makes of the findings that its filter matches, from when to when, by whom and why. Times are ISO 8601, UTC. */
export interface FindingRule {
  readonly id: string;
  readonly kind: FindingRuleKind;
  readonly name: string;
  readonly reason: string;
  readonly author: string;
  readonly filter: FindingRuleFilter;
  /** Of an override; of several that match, the highest counts. */
  readonly severity: Severity | null;
  readonly createdAt: string;
  /** From then on it does not act; null: until somebody ends it. */
  readonly expiresAt: string | null;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
}

/** What a filter matches today. */
export interface FindingRulePreview {
  readonly findings: number;
  /** Of them, not resolved. */
  readonly open: number;
  /** Of the open ones, suppressed by a rule already. */
  readonly suppressed: number;
}

/** Suppression rules and severity overrides. */
export interface FindingRuleStore {
  /** By name; without those that ended or expired unless asked for. */
  findingRules(kind: FindingRuleKind, includeEnded?: boolean): Promise<readonly FindingRule[]>;
  findingRule(kind: FindingRuleKind, id: string): Promise<FindingRule | null>;
  /** CONFLICT when there are too many that act. */
  addFindingRule(rule: Omit<FindingRule, 'endedAt' | 'endedBy'>): Promise<FindingRule>;
  /** Null when there is none of that id; one that ended before stays as it was. */
  endFindingRule(kind: FindingRuleKind, id: string, at: string, by: string): Promise<FindingRule | null>;
  previewFindingRule(filter: FindingRuleFilter): Promise<FindingRulePreview>;
}
