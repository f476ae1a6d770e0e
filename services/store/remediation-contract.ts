import type {
  JsonValue,
  MarkState,
  RemediationState,
  RemediationTarget,
  SettingChange,
  SettingDocument,
  SettingName,
} from '../model/index.ts';
import type { Connection } from './query-contract.ts';

interface SettingAsRead {
  readonly setting: SettingName;
  readonly document: SettingDocument;
}

/** What planning came to, to be stored. */
export interface NewRemediation {
  readonly action: string;
  readonly target: RemediationTarget;
  readonly parameters: Readonly<Record<string, JsonValue>>;
  readonly findingId: string | null;
  /** Plans of one run (a rule, a sweep) share a limit of writes. */
  readonly runId: string | null;
  readonly dryRun: boolean;
  readonly state: 'PROPOSED' | 'DRY_RUN' | 'NOTHING_TO_DO' | 'REFUSED';
  readonly reason: string | null;
  readonly changes: readonly SettingChange[];
  readonly restsOn: readonly SettingAsRead[];
  readonly diff: string;
  readonly proposedBy: string;
  /** Of whose rule it comes: none of them may approve it. */
  readonly behind?: readonly string[];
  readonly at: string;
  readonly expiresAt: string;
}

export interface RemediationRecord extends Omit<NewRemediation, 'state' | 'at' | 'behind'> {
  readonly id: string;
  readonly behind: readonly string[];
  readonly state: RemediationState;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly notBefore: string | null;
  /** Whether the prior state is kept, so that an undo may be asked for. */
  readonly hasUndoRecord: boolean;
  readonly writtenAt: string | null;
  readonly endedAt: string | null;
  /** The tag that announces it; null while nobody was to write one. */
  readonly mark: { readonly state: MarkState; readonly value: string | null; readonly reason: string | null } | null;
}

export interface RemediationEventRow {
  readonly at: string;
  readonly actor: string;
  readonly state: RemediationState;
  readonly detail: string | null;
}

/** Plans of one action that are in one state. */
export interface PlanCount {
  readonly action: string;
  readonly state: RemediationState;
  readonly count: number;
}

export interface RemediationFilter {
  /** How the id begins. */
  readonly idPrefix?: string;
  readonly states?: readonly RemediationState[];
  readonly actions?: readonly string[];
  readonly accountIds?: readonly string[];
  readonly bucketNames?: readonly string[];
  /** ISO 8601; later than this one. */
  readonly proposedAfter?: string;
  /** Not later than this one. */
  readonly proposedUntil?: string;
}

export interface RemediationSwitchState {
  readonly stopped: boolean;
  readonly reason: string | null;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

/** Which plans are approved beforehand: what meets every condition that is set. */
export interface RemediationPolicySpec {
  /** Ids of actions; never all. */
  readonly actions: readonly string[];
  readonly accountIds?: readonly string[];
  /** Accounts in these units or below. */
  readonly organizationalUnitIds?: readonly string[];
  /** A tag that the bucket must have. */
  readonly tag?: { readonly key: string; readonly value: string };
  /** The finding that it is for must be of one of these types, or of a class: what a type begins with. */
  readonly findingTypes?: readonly string[];
  /** Hours between approval and write. */
  readonly noticeHours?: number;
}
export interface RemediationPolicyRecord {
  readonly id: string;
  readonly name: string;
  readonly spec: RemediationPolicySpec;
  readonly createdBy: string;
  readonly createdAt: string;
}

export type Claim =
  /** `resumed`: an earlier try had the right, and may have written. */
  | { readonly kind: 'CLAIMED'; readonly plan: RemediationRecord; readonly resumed: boolean }
  /** Not yet: a notice period, or the limit of the hour. */
  | { readonly kind: 'WAIT'; readonly until: string }
  /** Ended, or not to be written; its state says why. */
  | { readonly kind: 'NO'; readonly plan: RemediationRecord };

/** Remediations: plans, decisions, the right to write. Times are ISO 8601, UTC. All changes of a plan happen under the lock of its row. */
export interface RemediationStore {
  /** The plan as stored: the same content twice is one, while the first is open. */
  proposeRemediation(plan: NewRemediation): Promise<RemediationRecord>;
  remediation(id: string): Promise<RemediationRecord | null>;
  remediationEvents(ids: readonly string[]): Promise<ReadonlyMap<string, readonly RemediationEventRow[]>>;
  /** Sort: PROPOSED_DESC */
  readonly remediations: Connection<RemediationRecord, RemediationFilter>;
  /** What the run planned, and no earlier one had, by action and state. */
  plansOfRun(run: Pick<RemediationRecord, 'runId' | 'proposedBy'>): Promise<readonly PlanCount[]>;
  /** CONFLICT when it is too late; ACCESS_DENIED for an approval by the proposer, or by who stands behind the proposal. The same decision twice is one. */
  decideRemediation(
    id: string,
    decision: {
      readonly state: 'APPROVED' | 'REJECTED' | 'CANCELLED' | 'EXPIRED';
      readonly actor: string;
      readonly detail: string | null;
      readonly at: string;
      readonly notBefore: string | null;
    },
  ): Promise<RemediationRecord>;
  /** Gives `writer` the right to write, and keeps the undo record: both before anything is written. Takes it from an earlier writer. */
  claimRemediation(
    id: string,
    claim: { readonly writer: string; readonly at: string; readonly perHour: number; readonly perRun: number },
  ): Promise<Claim>;
  /** The same for undoing; `overwrite` is for the caller to heed. CONFLICT when there is nothing to undo or all writes are stopped. */
  claimUndo(
    id: string,
    claim: { readonly writer: string; readonly actor: string; readonly at: string },
  ): Promise<RemediationRecord>;
  /** Asked before each write: null when `writer` may, else why not. */
  writeRefusal(id: string, writer: string): Promise<string | null>;
  /** What came of writing or undoing; false when `writer` is no longer the one to say. */
  finishRemediation(
    id: string,
    end: {
      readonly writer: string;
      readonly state: RemediationState;
      readonly reason: string | null;
      readonly at: string;
    },
  ): Promise<boolean>;
  /**
   * Gives `writer` the right to write the tag that announces a plan, or to remove it. Only an approved plan that waits for its notice period is
   * marked; only what was, or may have been, is removed, once the plan does not wait any more. NO when there is nothing to do, STOPPED when all
   * writes are stopped. `resumed`: an earlier try had the right to write it.
   */
  claimMark(
    id: string,
    claim: { readonly how: 'SET' | 'REMOVE'; readonly writer: string; readonly value: string; readonly at: string },
  ): Promise<
    'NO' | 'STOPPED' | { readonly plan: RemediationRecord; readonly value: string; readonly resumed: boolean }
  >;
  /** Asked before each of these writes: null when `writer` may, else why not. */
  markRefusal(id: string, how: 'SET' | 'REMOVE', writer: string): Promise<string | null>;
  /** What came of it; nothing when `writer` is no longer the one to say. */
  finishMark(
    id: string,
    end: { readonly writer: string; readonly state: MarkState; readonly reason: string | null },
  ): Promise<void>;
  /** Fingerprints of the AWS access keys that a finding is about, and the accounts that their ids name. */
  accessKeysOfFinding(
    findingId: string,
  ): Promise<{ readonly fingerprints: readonly string[]; readonly accountIds: readonly string[] }>;
  remediationSwitch(): Promise<RemediationSwitchState>;
  setRemediationSwitch(change: {
    readonly stopped: boolean;
    readonly reason: string | null;
    readonly actor: string;
    readonly at: string;
  }): Promise<RemediationSwitchState>;
  remediationPolicies(): Promise<readonly RemediationPolicyRecord[]>;
  addRemediationPolicy(policy: RemediationPolicyRecord): Promise<RemediationPolicyRecord>;
  deleteRemediationPolicy(id: string): Promise<boolean>;
}
