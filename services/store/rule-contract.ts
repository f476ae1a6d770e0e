import type { AllowListSpec, AllowListStatus, CustomDataIdentifierSpec, RuleKind } from '../model/index.ts';

/** The content of a rule, by its kind. */
export interface RuleSpecs {
  readonly CUSTOM_DATA_IDENTIFIER: CustomDataIdentifierSpec;
  readonly ALLOW_LIST: AllowListSpec;
}

/** One version of a rule. */
export interface RuleRecord<K extends RuleKind> {
  readonly kind: K;
  readonly id: string;
  readonly version: number;
  readonly spec: RuleSpecs[K];
  readonly createdAt: string;
  readonly createdBy: string;
  /** When the rule was deleted; its versions stay for the sweeps and findings that name them. */
  readonly deletedAt: string | null;
}

/** What reading a version of an allow list came to. */
export interface AllowListCheck {
  readonly version: number;
  readonly status: AllowListStatus;
  readonly detail: string | null;
}

/** What became of an allow list when it was read last. */
interface AllowListCheckRow extends Omit<AllowListCheck, 'version'> {
  /** Null in rows from before it was kept. */
  readonly version: number | null;
  /** Null: it was read on demand. */
  readonly sweepId: string | null;
  /** When that sweep began, or the reading was asked for. */
  readonly checkedAt: string;
}

/** Matches that an allow list kept back in the newest sweep that closed a bucket with it. */
export interface AllowListHitsRow {
  readonly sweepId: string;
  readonly hits: number;
  readonly buckets: number;
}

/** The rules that a sweep uses, at the versions fixed when it was created. */
interface SweepRules {
  readonly customDataIdentifiers: readonly RuleRecord<'CUSTOM_DATA_IDENTIFIER'>[];
  readonly allowLists: readonly RuleRecord<'ALLOW_LIST'>[];
}

/** Custom data identifiers and allow lists. */
export interface RuleStore {
  /** Newest versions, by name; without deleted ones unless asked for. */
  rules<K extends RuleKind>(kind: K, includeDeleted?: boolean): Promise<readonly RuleRecord<K>[]>;
  /** All versions of one, the newest first; empty when there is none of that id. */
  ruleVersions<K extends RuleKind>(kind: K, id: string): Promise<readonly RuleRecord<K>[]>;
  /**
   * Adds a version: the first when `after` is 0, else the one after it. CONFLICT when the newest is another one, unless it has the very
   * same content, or another rule of the kind has the name; NOT_FOUND for a deleted or unknown id.
   */
  addRuleVersion<K extends RuleKind>(
    rule: Omit<RuleRecord<K>, 'version' | 'deletedAt'>,
    after: number,
  ): Promise<RuleRecord<K>>;
  /** The first versions of several, all or none: as `addRuleVersion` each. */
  addRules<K extends RuleKind>(
    rules: readonly Omit<RuleRecord<K>, 'version' | 'deletedAt'>[],
  ): Promise<readonly RuleRecord<K>[]>;
  /** False when there was none. CONFLICT while a schedule names it. */
  deleteRule(kind: RuleKind, id: string, at: string): Promise<boolean>;
  sweepRules(sweepId: string): Promise<SweepRules>;
  /** Of a sweep that has not ended; an older one than the row's changes nothing. */
  writeAllowListCheck(sweepId: string, id: string, check: AllowListCheck): Promise<void>;
  /** Read on demand, asked for at `at`; the same again, or an older one, changes nothing. */
  writeAllowListRead(id: string, at: string, check: AllowListCheck): Promise<void>;
  allowListChecks(ids: readonly string[]): Promise<ReadonlyMap<string, AllowListCheckRow>>;
  allowListHits(ids: readonly string[]): Promise<ReadonlyMap<string, AllowListHitsRow>>;
}
