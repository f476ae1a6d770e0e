import type { Json } from '../services/model/index.ts';
import type {
  AccountSweepResult,
  BucketScanResult,
  Decision,
  PostureBatchResult,
  RemediationRequest,
  SweepPlan,
} from './messages.ts';

type Activity<I, O> = (input: Json<I>) => Promise<Json<O>>;

/** The sweep as a whole. Implemented in services/worker/activities/sweep.ts. */
export interface SweepPort {
  /** Reads the organization, writes units and accounts, coverage rows for accounts that are not swept. */
  discoverOrganization: Activity<{ sweepId: string }, SweepPlan>;
  /** Next page of accounts to sweep, in order of their ids. */
  listSweepAccounts: Activity<
    { sweepId: string; after: string | null; limit: number },
    { accountIds: string[]; next: string | null }
  >;
  /** A child failed for good: its place becomes a coverage row. */
  recordGap: Activity<
    { sweepId: string; accountId: string; bucketName: string | null; code: string },
    { recorded: true }
  >;
  setSweepStatus: Activity<{ sweepId: string; status: 'RUNNING' | 'PAUSED' }, { set: true }>;
  /** Resolves what the sweep truly did not find again, sums coverage, ends the sweep. */
  closeSweep: Activity<
    { sweepId: string; outcome: 'ENDED' | 'CANCELLED' | 'FAILED'; code: string | null },
    { status: string }
  >;
}

/** One account. Implemented in services/worker/activities/account.ts. */
export interface AccountPort {
  /** Assumes the role, lists buckets by home region, writes them. `open: false` means that a coverage row says why not. */
  openAccount: Activity<{ sweepId: string; accountId: string }, { open: boolean; buckets: number }>;
  /** Collects facts, evaluates all checks, writes evaluations and policy findings, for buckets after `after`. Heartbeats the last bucket. */
  evaluatePosture: Activity<{ sweepId: string; accountId: string }, { evaluated: number; findings: number }>;
  /**
   * Posture of several accounts from opening to closing, `accountsAtOnce` at a time: what a sweep without objects consists of. What fails in
   * one account becomes its gap. Heartbeats the accounts that are done, and how far the others are.
   */
  sweepPosture: Activity<{ sweepId: string; accountIds: string[]; accountsAtOnce: number }, PostureBatchResult>;
  /** Next page of buckets whose objects are in scope. */
  listBucketScans: Activity<
    { sweepId: string; accountId: string; after: string | null; limit: number },
    { bucketNames: string[]; next: string | null }
  >;
  closeAccount: Activity<{ sweepId: string; accountId: string }, AccountSweepResult>;
}

/** One bucket. Implemented in services/worker/activities/bucket.ts. */
export interface BucketPort {
  /** One listing page: select, read, classify, write. Heartbeats the last key, so that a retry resumes inside the page. */
  scanPage: Activity<
    { sweepId: string; accountId: string; bucketName: string; startAfter: string | null },
    { next: string | null; objects: number; bytesRead: number; gone: boolean }
  >;
  /** Sums the bucket's object records into its scan and coverage row; resolves findings of objects that a whole listing no longer has. */
  closeBucket: Activity<
    { sweepId: string; accountId: string; bucketName: string; listedWhole: boolean; code: string | null },
    BucketScanResult
  >;
}

/** Schedules. Implemented in services/worker/activities/schedule.ts. */
export interface SchedulePort {
  /** Makes the sweep that a schedule's run stands for; the same run makes the same sweep. Null when the schedule is gone. */
  createScheduledSweep: Activity<{ scheduleId: string; startedAt: string }, { sweepId: string | null }>;
}

/** Sinks. Implemented in services/worker/activities/delivery.ts. */
export interface DeliveryPort {
  /** Queues all news that is not routed yet. `sinkIds` are the enabled sinks. */
  routeOutbox: Activity<Record<string, never>, { routed: number; sinkIds: string[] }>;
  /** Delivers what is due for as long as it gets through; `waitMs` until the next is due, null when none waits. */
  deliverDue: Activity<{ sinkId: string }, { there: boolean; delivered: number; waitMs: number | null }>;
  /** Sends one made-up finding, or proves a configuration that is not stored yet. */
  deliverTest: Activity<
    { sinkId: string } | { kind: string; configJson: string },
    { outcome: string; code: string | null; detail: string | null }
  >;
}

/** Remediations. Implemented in services/worker/activities/remediation.ts and undo.ts. */
export interface RemediationWorkPort {
  /** Reads the target's settings, plans, and stores the plan. Writes nothing to AWS. */
  planRemediation: Activity<RemediationRequest, { planId: string; state: string }>;
  /** Approves what a policy approves beforehand; tells what the workflow has to know. */
  openRemediation: Activity<
    { planId: string },
    { state: string; proposedBy: string; expiresAt: string; marked: boolean }
  >;
  decideRemediation: Activity<Decision & { planId: string }, { state: string }>;
  /** Reads again, compares, writes, verifies; `waitUntil` when it may not write yet. */
  applyRemediation: Activity<{ planId: string }, { state: string; waitUntil: string | null }>;
  /** Tags the bucket of a plan that waits for its notice period; what it cannot, the plan does not wait for. */
  markRemediation: Activity<{ planId: string }, { state: string }>;
  /** Takes that tag away; `again` when it may be there and must be tried again. */
  unmarkRemediation: Activity<{ planId: string }, { again: boolean }>;
  /** Gives a remediation whose tries have failed its last state, from what is there. */
  settleRemediation: Activity<{ planId: string; code: string }, { state: string }>;
  undoRemediation: Activity<{ planId: string; actor: string; overwrite: boolean }, { state: string }>;
  settleUndo: Activity<{ planId: string; actor: string; code: string }, { state: string }>;
}

/** Labels after a sweep. Implemented in services/worker/activities/labels.ts. */
export interface LabelPort {
  /**
   * Buckets after `after` whose tags say less than the sweep found, and objects (`findingId`: of the finding in it) of such buckets of which
   * the same is true; `next` where to go on.
   */
  nextLabels: Activity<
    { sweepId: string; after: { accountId: string; bucketName: string } | null },
    {
      buckets: { accountId: string; bucketName: string; findingId?: string }[];
      next: { accountId: string; bucketName: string } | null;
    }
  >;
  /** Plans the label of the bucket, or of the object in which the finding is, and stores the plan. Writes nothing to AWS. */
  planLabel: Activity<
    { sweepId: string; accountId: string; bucketName: string; findingId?: string },
    { planId: string; state: string }
  >;
}

/** Rules that plan by themselves. Implemented in services/worker/activities/remediation-rules.ts. */
export interface RemediationRulePort {
  /** What enabled rules have to act on, the oldest first. `rules`: how many are enabled. */
  nextRuleMatches: Activity<
    Record<string, never>,
    { rules: number; at: string; matches: { ruleId: string; version: string; findingId: string; seq: number }[] }
  >;
  /** Plans for the finding's place and notes what came of it; `recorded: false` when it is not to be done now. `failed`: an earlier try failed for good. */
  planByRule: Activity<
    { ruleId: string; version: string; findingId: string; seq: number; at: string; failed: string | null },
    { state: string; planId: string | null; recorded: boolean }
  >;
  /** Says what a rule would do, and stores that. Reads AWS, writes nothing there. */
  simulateRemediationRule: Activity<
    { ruleId: string; days: number; actor: string },
    { version: string; places: number; plans: number }
  >;
}

/** Findings of other services. Implemented in services/worker/activities/external.ts. */
export interface ExternalFindingPort {
  /**
   * Reads what GuardDuty and Security Hub have about buckets: by their administrator where there is one, else in each account. What cannot
   * be read in a place is its gap. Of a sweep, or with `sweepId: null` of these accounts (none named: all). `at` marks the read.
   */
  readExternalFindings: Activity<
    { sweepId: string | null; accountIds: string[]; at: string | null },
    { places: number; findings: number; gaps: number }
  >;
  /** The whole phase failed: a coverage row of the organization for each service. */
  recordExternalGap: Activity<{ sweepId: string; code: string }, { recorded: true }>;
}

/** Allow lists. Implemented in services/worker/activities/allow-list.ts. */
export interface AllowListPort {
  /** Reads the newest version now and keeps its status, as of `at`. NOT_FOUND for one that is deleted. */
  readAllowList: Activity<{ id: string; at: string }, { status: string; version: number }>;
}

/** Changes between sweeps. Implemented in services/worker/activities/change.ts. */
export interface ChangePort {
  /** Reads the queue for a while: keeps each change, starts a look at what it touched, then deletes the message. */
  pollChanges: Activity<Record<string, never>, { there: boolean; received: number }>;
  /** Judges a bucket, or with null all buckets of the account, for the changes that wait there. `more`: some still wait. */
  evaluateChange: Activity<
    { accountId: string; bucketName: string | null; at: string },
    { events: number; buckets: number; more: boolean }
  >;
  /** The place cannot be looked at: what waits there ends with the reason. */
  giveUpChange: Activity<{ accountId: string; bucketName: string | null; code: string }, { events: number }>;
}
