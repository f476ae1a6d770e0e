import type {
  ExternalFinding,
  ExternalPlace,
  ExternalProvider,
  ExternalReadStatus,
  ExternalSeverity,
  ExternalState,
} from '../model/index.ts';
import type { Connection, SeenFilter } from './query-contract.ts';

export interface ExternalFindingRow extends ExternalFinding {
  readonly id: string;
  readonly state: ExternalState;
  readonly resolvedAt: string | null;
  /** The last read that saw it, or no longer did. */
  readonly readAt: string;
}

/** How reading went in one place. */
export interface ExternalRead extends ExternalPlace {
  readonly provider: ExternalProvider;
  readonly status: ExternalReadStatus;
  /** The code and the action; null when COVERED. */
  readonly reason: string | null;
  /** Whose view it was read in; null: the account's own. */
  readonly administratorId: string | null;
}
export interface ExternalReadRow extends ExternalRead {
  readonly readAt: string | null;
  /** The last read of the whole place. */
  readonly coveredAt: string | null;
}

export interface ExternalFindingFilter extends SeenFilter {
  readonly accountIds?: readonly string[];
  readonly organizationalUnitIds?: readonly string[];
  readonly regions?: readonly string[];
  readonly bucketNames?: readonly string[];
  readonly providers?: readonly ExternalProvider[];
  readonly products?: readonly string[];
  readonly types?: readonly string[];
  readonly controls?: readonly string[];
  readonly severities?: readonly ExternalSeverity[];
  readonly states?: readonly ExternalState[];
}

export const ExternalFindingGroupBy = [
  'ACCOUNT',
  'REGION',
  'BUCKET',
  'PROVIDER',
  'PRODUCT',
  'TYPE',
  'CONTROL',
  'SEVERITY',
  'STATE',
] as const;
export type ExternalFindingGroupBy = (typeof ExternalFindingGroupBy)[number];

/** Findings of other services. A read is marked by its time `at`; an older one writes nothing over a newer one's rows. */
export interface ExternalFindingStore {
  /** Accounts that a sweep reads, or with null the active ones of `accountIds` (none named: all). */
  externalScope(sweepId: string | null, accountIds: readonly string[]): Promise<readonly string[]>;
  /** Where these accounts have buckets, or open findings from before, and the provider was not read at `at` yet. In order. */
  externalPlaces(
    provider: ExternalProvider,
    accountIds: readonly string[],
    at: string,
  ): Promise<readonly ExternalPlace[]>;
  writeExternalFindings(at: string, findings: readonly ExternalFinding[]): Promise<void>;
  /** Ends reads: what a COVERED place no longer listed is resolved; the risk of its buckets follows. */
  closeExternalReads(at: string, reads: readonly ExternalRead[]): Promise<void>;
  /** Sort: SEVERITY_DESC | LAST_SEEN_DESC | FIRST_SEEN_DESC */
  readonly externalFindings: Connection<ExternalFindingRow, ExternalFindingFilter>;
  externalFindingStatistics(
    groupBy: ExternalFindingGroupBy,
    filter: ExternalFindingFilter,
    limit: number,
  ): Promise<readonly { readonly key: string; readonly count: number }[]>;
  externalFindingReads(places: readonly ExternalPlace[]): Promise<readonly ExternalReadRow[]>;
}
