import type { BucketRef, ChangeEvent, ChangePlace, ChangeTarget, FindingCause } from '../model/index.ts';
import type { SweepStore } from './contract.ts';

/** The calls that a finding names: which one opened (or last altered) it, and which one resolved it. */
export interface FindingCauses {
  readonly opened: FindingCause | null;
  readonly resolved: FindingCause | null;
}

/** A look again at buckets of one account because of calls. `id` and `at` are its place in the order of sweeps. */
export interface ChangeEvaluation {
  readonly id: string;
  readonly at: string;
  readonly accountId: string;
}

export interface ChangeDeadLetter {
  /** The message's id. */
  readonly id: string;
  readonly reason: string;
  /** The message, its first 8,192 characters. */
  readonly body: string;
  readonly receivedAt: string;
}

/** How the stream of changes fares. */
export interface ChangeFeed {
  readonly lastReceivedAt: string | null;
  readonly pending: number;
  readonly evaluated: number;
  readonly failed: number;
  readonly deadLetters: number;
}

/** Changes between sweeps. Times are ISO 8601, UTC. */
export interface ChangeStore {
  /** Keeps a change, once, with the places in the organization that it touched; returns those of them that still wait to be looked at. */
  recordChange(
    event: ChangeEvent,
    targets: readonly ChangeTarget[],
    receivedAt: string,
  ): Promise<{ readonly waiting: readonly ChangePlace[]; readonly known: number }>;
  recordChangeDeadLetter(letter: ChangeDeadLetter): Promise<void>;
  /** Calls that touched the place and were not looked at yet, oldest call first, at most 1,000. */
  pendingChanges(place: ChangePlace): Promise<readonly ChangeEvent[]>;
  /** Buckets of the account as they are stored; `inScope`: an open sweep will yet judge what depends on its contents. */
  changedBuckets(
    accountId: string,
    after: string | null,
    limit: number,
    name?: string,
  ): Promise<{
    readonly buckets: readonly (BucketRef & { readonly inScope: boolean })[];
    readonly next: string | null;
  }>;
  /** Stores buckets that a listing after a change has shown, and drops `name` when it is not among them. */
  writeChangedBucket(evaluation: ChangeEvaluation, name: string, listed: BucketRef | null): Promise<void>;
  /** As `writePosture`, but of no sweep: no coverage, no count of sweeps. `causes`: the call that decides, by check. */
  writeChangedPosture(
    evaluation: ChangeEvaluation,
    rows: Parameters<SweepStore['writePosture']>[2],
    causes: ReadonlyMap<string, string>,
  ): Promise<void>;
  /** The calls were looked at at this place, or could not be: `code` says why. */
  endChanges(place: ChangePlace, eventIds: readonly string[], code: string | null): Promise<void>;
  causesByFindingIds(ids: readonly string[]): Promise<ReadonlyMap<string, FindingCauses>>;
  changeFeed(): Promise<ChangeFeed>;
  /** The newest first. */
  changeDeadLetters(limit: number): Promise<readonly ChangeDeadLetter[]>;
  /** Forgets changes that no finding names and dead letters from before `before`. */
  pruneChanges(before: string): Promise<void>;
}
