import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';

/** Everything an orgSweep needs besides its stored options. */
export interface OrgSweepInput {
  readonly sweepId: string;
  /** Set on continue-as-new: where the run before stopped. */
  readonly resume?: OrgSweepState;
}

/** What `discoverOrganization` found and the stored options say: read once, carried over continue-as-new. */
export interface SweepPlan {
  readonly accountsTotal: number;
  readonly accountWindow: number;
  readonly bucketWindow: number;
  readonly scanObjects: boolean;
}

export interface OrgSweepState {
  readonly plan: SweepPlan;
  readonly afterAccountId: string | null;
  readonly paused: boolean;
  readonly progress: SweepProgress;
}

/** Counts of one sweep, exact at the moment of the query as far as children have reported. */
export interface SweepProgress {
  readonly phase: 'DISCOVER' | 'ACCOUNTS' | 'CLOSE' | 'DONE';
  readonly accountsTotal: number;
  readonly accountsDone: number;
  readonly accountsFailed: number;
  readonly bucketsTotal: number;
  readonly bucketsDone: number;
  readonly objectsListed: number;
  readonly objectsScanned: number;
  readonly bytesRead: number;
  readonly findings: number;
}

export interface AccountSweepInput {
  readonly sweepId: string;
  readonly accountId: string;
  readonly bucketWindow: number;
  readonly scanObjects: boolean;
  readonly paused: boolean;
  /** The last bucket that an earlier run started: set on continue-as-new, null at first. */
  readonly afterBucket: string | null;
}

export interface AccountSweepResult {
  readonly buckets: number;
  readonly bucketsDone: number;
  readonly objectsListed: number;
  readonly objectsScanned: number;
  readonly bytesRead: number;
  readonly findings: number;
  readonly covered: boolean;
}

/** Sums of the accounts that one activity swept. */
export interface PostureBatchResult {
  readonly accounts: number;
  /** Of them, those that are not covered as a whole. */
  readonly accountsFailed: number;
  readonly buckets: number;
  readonly bucketsDone: number;
  readonly findings: number;
}

export interface BucketScanInput {
  readonly sweepId: string;
  readonly accountId: string;
  readonly bucketName: string;
  readonly paused: boolean;
  /** Where to go on in the listing: set on continue-as-new. */
  readonly startAfter: string | null;
}

export interface BucketScanResult {
  readonly objectsListed: number;
  readonly objectsScanned: number;
  readonly bytesRead: number;
  readonly findings: number;
  readonly covered: boolean;
}

/** Stops between pages and before new children; everything already read stays. Rejected when the sweep is paused or over. */
export const pauseUpdate = defineUpdate<void>('pause');
export const resumeUpdate = defineUpdate<void>('resume');
/** Cancels every child, closes the sweep as CANCELLED and keeps what was found. */
export const cancelUpdate = defineUpdate<void>('cancel');
export const progressQuery = defineQuery<SweepProgress & { readonly paused: boolean }>('progress');
/** From parent to child: pause or resume. */
export const setPausedSignal = defineSignal<[boolean]>('setPaused');

/** A bucket, or with null all buckets of the account. */
export interface EvaluateChangesInput {
  readonly accountId: string;
  readonly bucketName: string | null;
}
/** A call that changed the place has been kept. */
export const changedSignal = defineSignal('changed');

/** Findings of other services in these accounts; none named: in all. */
export interface ExternalFindingsInput {
  readonly accountIds: readonly string[];
}
export interface ExternalFindingsResult {
  /** Accounts times regions times services. */
  readonly places: number;
  readonly findings: number;
  /** Of the places, those that could not be read. */
  readonly gaps: number;
}

/** The allow list, in its newest version. */
export interface CheckAllowListInput {
  readonly id: string;
}
export interface CheckAllowListResult {
  /** Macie's `AllowListStatusCode`. */
  readonly status: string;
  /** The version that was read. */
  readonly version: number;
}

/** There may be something to route or to deliver. */
export const newsSignal = defineSignal('news');

/** Labels after a sweep: where to go on, and what it came to so far (set on continue-as-new). */
export interface LabelsInput {
  readonly sweepId: string;
  readonly after: { readonly accountId: string; readonly bucketName: string } | null;
  readonly planned: number;
  readonly failed: number;
}

/** What somebody, or a rule, asks to be mended. */
export interface RemediationRequest {
  readonly action: string;
  readonly accountId: string;
  readonly bucketName: string | null;
  readonly objectKey: string | null;
  /** Fingerprint of an access key, for an action about one. */
  readonly accessKey?: string;
  /** A JSON text. */
  readonly parameters: string;
  readonly findingId: string | null;
  readonly runId: string | null;
  readonly dryRun: boolean;
  readonly proposedBy: string;
}

/** What somebody decides about a plan. */
export interface Decision {
  readonly state: 'APPROVED' | 'REJECTED' | 'CANCELLED' | 'EXPIRED';
  readonly actor: string;
  readonly detail: string | null;
  /** ISO 8601: not to be written before. */
  readonly notBefore: string | null;
}

/** Approves, rejects or cancels a remediation; answers with its state. Refused when it is too late, and for an approval by the proposer. */
export const decideUpdate = defineUpdate<string, [Decision]>('decide');
