import type {
  BucketContents,
  BucketPosture,
  BucketRef,
  BucketSettings,
  ContentFacts,
  CountAnswer,
  Coverage,
  DataKind,
  Evaluation,
  Fact,
  Guardrails,
  ObjectAccessFacts,
  ObjectRef,
  ObjectResult,
  OrganizationTree,
  SweepOptions,
  SweepStatus,
} from '../model/index.ts';
import type { AuditStore } from './audit-contract.ts';
import type { ChangeStore } from './change-contract.ts';
import type { ExternalFindingStore } from './external-finding-contract.ts';
import type { FindingRuleStore } from './finding-rule-contract.ts';
import type { CountedReport } from './object-counts-shape.ts';
import type { QueryStore } from './query-contract.ts';
import type { RemediationStore } from './remediation-contract.ts';
import type { RemediationRuleStore } from './remediation-rule-contract.ts';
import type { RuleStore } from './rule-contract.ts';
import type { SinkStore } from './sink-contract.ts';

export * from './audit-contract.ts';
export * from './change-contract.ts';
export * from './external-finding-contract.ts';
export * from './finding-rule-contract.ts';
export * from './query-contract.ts';
export * from './remediation-contract.ts';
export * from './remediation-rule-contract.ts';
export * from './rule-contract.ts';
export * from './sink-contract.ts';
export type { CountedReport };

/** Times are ISO 8601 UTC strings. Every write is an upsert keyed by content: doing it twice leaves the same rows. */
export interface SweepRecord {
  readonly id: string;
  readonly status: SweepStatus;
  readonly options: SweepOptions;
  readonly trigger: 'MANUAL' | 'SCHEDULE';
  readonly scheduleId: string | null;
  readonly requestedBy: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly failureCode: string | null;
}

export interface ScannedObject {
  readonly object: ObjectRef;
  /** Null: unchanged since a COMPLETE scan by the same catalogue; the record is carried over. */
  readonly result: ObjectResult | null;
}

/** By what rules objects were scanned. */
export interface ScanRulesMark {
  /** Hash of selection, custom data identifiers and allow lists: another one may find something else in the same object. */
  readonly version: string;
  /** Whether a scan by these rules can find the identifier. Where it cannot, not finding it says nothing. */
  looksFor(identifier: string): boolean;
  /** Version of a custom data identifier; null for managed ones. */
  versionOf(identifier: string): number | null;
}

/** The whole catalogue and nothing else. */
export const wholeCatalogue: ScanRulesMark = { version: 'ALL', looksFor: () => true, versionOf: () => null };

interface KnownObject {
  readonly eTag: string;
  readonly sizeBytes: number;
  readonly status: string;
  readonly catalogueVersion: string;
  readonly rulesVersion: string;
}

/** An object in which scans found sensitive data. */
interface SensitiveObject {
  readonly findingId: string;
  readonly key: string;
  readonly kinds: readonly DataKind[];
  /** As the end of its bucket's last scan read them; null when it did not, or could not. */
  readonly tags: Readonly<Record<string, string>> | null;
}

export interface BucketScanTotals {
  readonly objectsListed: number;
  readonly objectsScanned: number;
  readonly objectsPartial: number;
  readonly objectsSkipped: number;
  readonly bytesRead: number;
  readonly findings: number;
}

/** What posture needs to know of the organization, as the last sweep read it. */
export interface OrganizationContext {
  readonly organizationId: string | null;
  readonly accountIds: readonly string[];
  /** Undefined: no sweep has read its policies yet. */
  readonly guardrails?: Guardrails;
}

/** What the worker writes and reads. Finding times (firstSeen, lastSeen) are the sweep's `startedAt`, so that a replay writes the same rows. */
export interface SweepStore {
  createSweep(
    sweep: Pick<SweepRecord, 'id' | 'options' | 'trigger' | 'scheduleId' | 'requestedBy' | 'startedAt'>,
  ): Promise<SweepRecord>;
  getSweep(id: string): Promise<SweepRecord | null>;
  setSweepStatus(id: string, status: 'RUNNING' | 'PAUSED'): Promise<void>;
  writeOrganization(sweepId: string, tree: OrganizationTree): Promise<void>;
  /** Key of a row: sweep, aspect, scope, account, region, bucket. A later write of the same key replaces it. */
  writeCoverage(sweepId: string, rows: readonly Coverage[]): Promise<void>;
  /** ACTIVE accounts within the sweep's options, by id, after `after`. */
  listSweepAccountIds(
    sweepId: string,
    after: string | null,
    limit: number,
  ): Promise<{ ids: string[]; next: string | null; total: number }>;
  /** Facts about the organization that posture needs. */
  organizationContext(): Promise<OrganizationContext>;
  /** The organization's buckets of these names that are there, as far as they were listed. */
  bucketPlaces(names: readonly string[]): Promise<readonly BucketRef[]>;
  /** What scans have found in buckets of the account, by name. */
  bucketContents(accountId: string, names: readonly string[]): Promise<ReadonlyMap<string, BucketContents>>;
  /** Replaces the account's bucket list: buckets no longer listed are marked gone, their findings resolved. */
  writeBuckets(sweepId: string, accountId: string, buckets: readonly BucketRef[]): Promise<void>;
  /** `inScope`: its objects are scanned in this sweep. */
  /** Takes buckets out of the scan of objects: their tags say so, or could not be read. Each gets its coverage row. */
  leaveOutBuckets(
    sweepId: string,
    accountId: string,
    buckets: readonly { readonly bucketName: string; readonly reason: string }[],
  ): Promise<void>;
  /** Buckets whose objects this sweep has scanned, and no later one, in order of account and name. */
  scannedBuckets(
    sweepId: string,
    after: { readonly accountId: string; readonly bucketName: string } | null,
    limit: number,
  ): Promise<{
    readonly buckets: readonly { readonly accountId: string; readonly bucketName: string }[];
    readonly next: { readonly accountId: string; readonly bucketName: string } | null;
  }>;
  listAccountBuckets(
    sweepId: string,
    accountId: string,
    after: string | null,
    limit: number,
    inScopeOnly: boolean,
  ): Promise<{ buckets: (BucketRef & { readonly inScope: boolean })[]; next: string | null }>;
  getBucket(accountId: string, name: string): Promise<BucketRef | null>;
  /** Upserts evaluations and the policy findings they imply: NON_COMPLIANT opens or keeps, COMPLIANT and NOT_APPLICABLE resolve, UNKNOWN leaves as it is. Returns findings open. */
  writePosture(
    sweepId: string,
    accountId: string,
    rows: readonly {
      bucketName: string;
      /** Without it, the evaluations are written and nothing else. */
      posture?: BucketPosture;
      evaluations: readonly Evaluation[];
      /** What access was judged from; without it, what was stored before goes. */
      accessFacts?: ObjectAccessFacts;
      /** What is judged again when the scan of the objects has ended; without it, what was stored before goes. */
      contentFacts?: ContentFacts;
      /** What lists show beside the posture; without it, what was stored before goes. */
      settings?: BucketSettings;
      /** What sources of object counts said; of those that were not asked, what was stored before stays. */
      countAnswers?: readonly CountAnswer[];
    }[],
  ): Promise<number>;
  /** The reports that S3 Inventory counts of buckets were made from, by name; of those that have none nothing. */
  countedReports(accountId: string, names: readonly string[]): Promise<ReadonlyMap<string, CountedReport>>;
  /** Objects of the bucket with open findings of sensitive data: the worst first, then by key. */
  sensitiveObjects(accountId: string, bucketName: string, limit: number): Promise<readonly SensitiveObject[]>;
  /** Tags of objects that the sweep read when it had closed the bucket's scan; known or not read. Those of earlier sweeps go with the close. */
  writeObjectTags(
    sweepId: string,
    accountId: string,
    bucketName: string,
    rows: readonly { readonly key: string; readonly tags: Fact<Readonly<Record<string, string>>> }[],
  ): Promise<void>;
  /** As the last judging sweep read them; null when none stored any. */
  contentFacts(accountId: string, bucketName: string): Promise<ContentFacts | null>;
  knownObjects(accountId: string, bucketName: string, keys: readonly string[]): Promise<Map<string, KnownObject>>;
  /**
   * Upserts object records with the finding of each (one finding an object, Macie's shape, its detections and occurrences). COMPLETE without a
   * detection resolves it; PARTIAL and SKIPPED never resolve anything. In one transaction with the outbox rows of changed findings.
   */
  writeObjects(
    sweepId: string,
    accountId: string,
    bucketName: string,
    rows: readonly ScannedObject[],
    rules?: ScanRulesMark,
  ): Promise<void>;
  /** Totals from this sweep's object records; coverage row (BUCKET, OBJECTS; `code` is its reason: DENIED when it starts with ACCESS_DENIED, SKIPPED when CANCELLED, else FAILED, or PARTIAL when something was read); with `listedWhole`, records of vanished objects go and their findings resolve. */
  closeBucketScan(
    sweepId: string,
    accountId: string,
    bucketName: string,
    listedWhole: boolean,
    code: string | null,
  ): Promise<BucketScanTotals & { covered: boolean }>;
  closeAccount(
    sweepId: string,
    accountId: string,
  ): Promise<BucketScanTotals & { buckets: number; bucketsDone: number; covered: boolean }>;
  /** Ends the sweep: CANCELLED, FAILED, PARTIAL when any coverage row is not COVERED, else COMPLETE. */
  closeSweep(
    sweepId: string,
    outcome: 'ENDED' | 'CANCELLED' | 'FAILED',
    code: string | null,
    finishedAt: string,
  ): Promise<SweepStatus>;
}

/** Made by `openStore({ databaseUrl })`: connects, checks that migrations are at head (STORE_UNAVAILABLE says what to do). */
export interface Store
  extends SweepStore,
    AuditStore,
    QueryStore,
    SinkStore,
    RuleStore,
    ChangeStore,
    ExternalFindingStore,
    FindingRuleStore,
    RemediationStore,
    RemediationRuleStore {
  close(): Promise<void>;
}
