import type {
  Account,
  AccountState,
  BucketInventory,
  BucketPosture,
  BucketRef,
  BucketRisk,
  BucketSettings,
  Confidence,
  CountLook,
  Coverage,
  CoverageScope,
  CoverageStatus,
  DataLabel,
  Finding,
  FindingDetection,
  FindingKind,
  FindingStatus,
  ObjectAccessFacts,
  OrganizationalUnit,
  Severity,
  SweepOptions,
  SweepStatus,
  VerdictStatus,
} from '../model/index.ts';
import type { BucketScanTotals, SweepRecord } from './contract.ts';

interface PageArgs {
  /** 1 to 200. */
  readonly first: number;
  /** Opaque keyset cursor of an earlier page. BAD_USER_INPUT when it is not one of ours or belongs to another sort. */
  readonly after: string | null;
}
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly hasNextPage: boolean;
}
/** `totalCount` is asked for apart, since it costs a count. */
export interface Connection<T, F> {
  page(filter: F, sort: string, args: PageArgs): Promise<Page<T>>;
  count(filter: F): Promise<number>;
}

export interface AccountRow extends Account {
  readonly state: AccountState;
  /** Last sweep that was to read it, whether it could or not. */
  readonly lastSweepId: string | null;
  /** What came of that; null before the first. */
  readonly lastSweepStatus: CoverageStatus | null;
  readonly lastSweepReason: string | null;
}
export interface BucketRow extends BucketRef {
  readonly posture: BucketPosture | null;
  /** Null until a sweep has judged the bucket. */
  readonly risk: BucketRisk | null;
  /** Null until a scan of its objects was closed. */
  readonly inventory: BucketInventory | null;
  /** Each source of object counts: when it was asked last, what came of it, and its newest counts. */
  readonly countLooks: readonly CountLook[];
  /** Null until a sweep has judged the bucket. */
  readonly settings: BucketSettings | null;
  /** Start of the sweep that judged the posture last. */
  readonly judgedAt: string | null;
  /** The last sweep whose scan of the objects was closed. */
  readonly lastScan: { readonly sweepId: string; readonly startedAt: string } | null;
  readonly objectsListed: number;
  readonly objectsScanned: number;
  readonly objectsPartial: number;
  readonly objectsSkipped: number;
  readonly sizeBytes: number;
  readonly openFindings: number;
  readonly lastSweepId: string | null;
  readonly gone: boolean;
}
interface StoredAccessFacts {
  readonly facts: ObjectAccessFacts;
  readonly sweepId: string;
  readonly sweepAt: string;
}
export interface DetectionRow extends FindingDetection {
  /** Catalogue that found it last; '' when it was before this was noted. */
  readonly catalogueVersion: string;
  /** Of a custom data identifier. */
  readonly identifierVersion: number | null;
}
export interface FindingRow extends Finding {
  /** What detections or check say; `severity` is after overrides. */
  readonly originalSeverity: Severity;
  /** Suppression rules that act now and match. */
  readonly suppressedBy: readonly string[];
  readonly object:
    | (NonNullable<Finding['object']> & {
        readonly catalogueVersion: string;
        readonly rulesVersion: string;
        /** Pictures in a document that was read otherwise. */
        readonly unreadPictures: number;
      })
    | null;
}
export interface EvaluationRow {
  readonly accountId: string;
  readonly bucketName: string;
  readonly checkId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly status: VerdictStatus;
  /** Evidence, or the reason of UNKNOWN. */
  readonly detail: string;
  readonly sweepId: string;
}
export interface ScheduleRecord {
  readonly id: string;
  readonly name: string;
  readonly cron: string | null;
  readonly every: {
    readonly kind: 'DAILY' | 'WEEKLY' | 'MONTHLY';
    readonly hour: number;
    readonly minute: number;
    readonly dayOfWeek: number | null;
    readonly dayOfMonth: number | null;
  } | null;
  readonly timeZone: string;
  readonly overlapPolicy: 'SKIP' | 'BUFFER_ONE' | 'BUFFER_ALL' | 'CANCEL_OTHER' | 'TERMINATE_OTHER' | 'ALLOW_ALL';
  readonly catchupWindowSeconds: number;
  readonly paused: boolean;
  readonly options: SweepOptions;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface AccountFilter {
  readonly ids?: readonly string[];
  readonly states?: readonly AccountState[];
  readonly organizationalUnitIds?: readonly string[];
  readonly nameContains?: string;
}
export interface BucketFilter {
  readonly accountIds?: readonly string[];
  readonly organizationalUnitIds?: readonly string[];
  readonly regions?: readonly string[];
  readonly names?: readonly string[];
  readonly nameContains?: string;
  readonly effectivePermissions?: readonly string[];
  readonly sharedAccess?: readonly string[];
  readonly encryptionTypes?: readonly string[];
  /** 0 to 100; buckets that were not judged have none. */
  readonly minRiskScore?: number;
  readonly includeGone?: boolean;
}
/** When something was seen, as filters ask: ISO 8601; later than `…After`, not later than `…Until`. */
export interface SeenFilter {
  readonly firstSeenAfter?: string;
  readonly firstSeenUntil?: string;
  readonly lastSeenAfter?: string;
  readonly lastSeenUntil?: string;
}
export interface FindingFilter extends SeenFilter {
  readonly ids?: readonly string[];
  readonly accountIds?: readonly string[];
  readonly organizationalUnitIds?: readonly string[];
  readonly regions?: readonly string[];
  readonly bucketNames?: readonly string[];
  readonly keyPrefix?: string;
  readonly kinds?: readonly FindingKind[];
  readonly types?: readonly string[];
  readonly severities?: readonly Severity[];
  readonly statuses?: readonly FindingStatus[];
  readonly identifiers?: readonly string[];
  readonly labels?: readonly DataLabel[];
  readonly minConfidence?: Confidence;
  readonly checkIds?: readonly string[];
  readonly effectivePermissions?: readonly string[];
  /** In a bucket whose worst open GuardDuty finding is at least so severe, as far as GuardDuty was read. */
  readonly minThreat?: Severity;
  /** In a bucket with one of these tags. */
  readonly bucketTags?: readonly { readonly key: string; readonly value: string }[];
  /** By a rule that acts now. */
  readonly suppressed?: boolean;
}
export interface SweepFilter {
  readonly idPrefix?: string;
  readonly statuses?: readonly SweepStatus[];
  /** ISO 8601; later than this one. */
  readonly startedAfter?: string;
  /** Not later than this one. */
  readonly startedUntil?: string;
}
export interface CoverageFilter {
  readonly sweepId?: string;
  readonly scopes?: readonly CoverageScope[];
  readonly statuses?: readonly CoverageStatus[];
  readonly accountIds?: readonly string[];
}
export type CoverageRow = Coverage & { readonly id: string; readonly sweepId: string };

export const FindingGroupBy = [
  'ACCOUNT',
  'ORGANIZATIONAL_UNIT',
  'REGION',
  'BUCKET',
  'TYPE',
  'KIND',
  'SEVERITY',
  'STATUS',
  'IDENTIFIER',
  'LABEL',
  'CHECK',
] as const;
export type FindingGroupBy = (typeof FindingGroupBy)[number];

/** Sweep totals for progress and the summary, straight from the rows. */
export interface SweepTotals extends BucketScanTotals {
  /** Objects read that hold pictures, which nobody read. */
  readonly objectsWithPictures: number;
  readonly accountsTotal: number;
  readonly accountsSwept: number;
  readonly bucketsTotal: number;
  readonly bucketsEvaluated: number;
  readonly bucketsScanned: number;
}

/** What the API reads (and the few things it writes: schedules, audit events). Sort keys are `FIELD_ASC|FIELD_DESC` as listed per connection. */
export interface QueryStore {
  /** Sort: ID_ASC | NAME_ASC */
  readonly accounts: Connection<AccountRow, AccountFilter>;
  /** Sort: NAME_ASC | SIZE_DESC | OPEN_FINDINGS_DESC | RISK_DESC */
  readonly buckets: Connection<BucketRow, BucketFilter>;
  /** Sort: SEVERITY_DESC | LAST_SEEN_DESC | FIRST_SEEN_DESC | COUNT_DESC | TYPE_ASC */
  readonly findings: Connection<FindingRow, FindingFilter>;
  /** Sort: STARTED_DESC */
  readonly sweeps: Connection<SweepRecord, SweepFilter>;
  /** Sort: SCOPE_ASC */
  readonly coverage: Connection<CoverageRow, CoverageFilter>;
  organizationalUnits(): Promise<readonly OrganizationalUnit[]>;
  accountsByIds(ids: readonly string[]): Promise<readonly AccountRow[]>;
  bucketsByNames(refs: readonly { accountId: string; name: string }[]): Promise<readonly BucketRow[]>;
  /** What the access to a bucket was last judged from, and the start of the sweep that did; null when no sweep stored it. */
  accessFacts(bucket: { accountId: string; name: string }): Promise<StoredAccessFacts | null>;
  findingsByIds(ids: readonly string[]): Promise<readonly FindingRow[]>;
  detectionsByFindingIds(ids: readonly string[]): Promise<ReadonlyMap<string, readonly DetectionRow[]>>;
  evaluationsByBuckets(refs: readonly { accountId: string; name: string }[]): Promise<readonly EvaluationRow[]>;
  sweepTotals(sweepId: string): Promise<SweepTotals>;
  findingStatistics(
    groupBy: FindingGroupBy,
    filter: FindingFilter,
    limit: number,
  ): Promise<readonly { key: string; count: number; matches: number; suppressed: number }[]>;
  /** How many buckets that are there have each verdict of each check, in order of check and verdict. */
  evaluationStatistics(
    filter: Pick<BucketFilter, 'accountIds' | 'organizationalUnitIds' | 'regions'>,
  ): Promise<readonly { readonly checkId: string; readonly status: VerdictStatus; readonly count: number }[]>;
  schedules(): Promise<readonly ScheduleRecord[]>;
  upsertSchedule(schedule: ScheduleRecord): Promise<ScheduleRecord>;
  deleteSchedule(id: string): Promise<boolean>;
  ping(): Promise<void>;
}
