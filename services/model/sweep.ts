import { anyTags, type TagScope } from './tag-scope.ts';

/** RUNNING and PAUSED are open; PARTIAL ended with something unread. */
export const SweepStatus = {
  PENDING: 'PENDING',
  RUNNING: 'RUNNING',
  PAUSED: 'PAUSED',
  COMPLETE: 'COMPLETE',
  PARTIAL: 'PARTIAL',
  CANCELLED: 'CANCELLED',
  FAILED: 'FAILED',
} as const;
export type SweepStatus = (typeof SweepStatus)[keyof typeof SweepStatus];

/** What a sweep covers and how hard it works. Stored with the sweep; workflows carry only its id and the window widths. */
export interface SweepOptions {
  /** Empty: all. */
  readonly accountIds: readonly string[];
  /** Ids of OUs, with everything below them. Empty: all. */
  readonly organizationalUnitIds: readonly string[];
  /** Exact names. Empty: all. */
  readonly bucketNames: readonly string[];
  /** Buckets whose objects are read, by their tags. Posture covers the others, too. */
  readonly bucketTags: TagScope;
  /** Objects that are read, by their tags: one more request for each object. */
  readonly objectTags: TagScope;
  /** False: posture only. */
  readonly scanObjects: boolean;
  /** Macie's `managedDataIdentifierSelector`. */
  readonly identifierSelector: 'ALL' | 'EXCLUDE' | 'INCLUDE' | 'NONE' | 'RECOMMENDED';
  readonly identifierIds: readonly string[];
  /** Custom data identifiers; the sweep uses the versions that were current when it was created. */
  readonly customDataIdentifierIds: readonly string[];
  /** Allow lists; each applies where its own scope says. */
  readonly allowListIds: readonly string[];
  /** 1 to 100: share of objects, picked by a hash of their key, each read whole. */
  readonly samplingPercentage: number;
  /** Bytes read of one object before it is PARTIAL with BYTE_BUDGET_REACHED. */
  readonly maxBytesPerObject: number;
  /** True: objects unchanged since a COMPLETE scan by the same catalogue are not read again. */
  readonly onlyChanged: boolean;
  /** Labels for buckets and objects whose tags say less than the sweep found, when it has ended: none, plans to look at, or plans that wait for approval. */
  readonly labels: 'NONE' | 'DRY_RUN' | 'PROPOSE';
  /** Accounts in work at once. */
  readonly accountWindow: number;
  /** Buckets in work at once in one account. */
  readonly bucketWindow: number;
}

export const defaultSweepOptions: SweepOptions = {
  accountIds: [],
  organizationalUnitIds: [],
  bucketNames: [],
  bucketTags: anyTags,
  objectTags: anyTags,
  scanObjects: true,
  identifierSelector: 'ALL',
  identifierIds: [],
  customDataIdentifierIds: [],
  allowListIds: [],
  samplingPercentage: 100,
  maxBytesPerObject: 20 * 1024 ** 3,
  onlyChanged: true,
  labels: 'NONE',
  accountWindow: 10,
  bucketWindow: 4,
};
