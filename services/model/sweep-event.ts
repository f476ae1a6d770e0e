import type { Coverage } from './coverage.ts';
import type { SweepStatus } from './sweep.ts';

/** What news is about: a finding, a sweep that has ended, what a sweep did not (wholly) look at, or a remediation. */
export const NewsSubject = {
  FINDING: 'FINDING',
  SWEEP: 'SWEEP',
  COVERAGE: 'COVERAGE',
  REMEDIATION: 'REMEDIATION',
} as const;
export type NewsSubject = (typeof NewsSubject)[keyof typeof NewsSubject];

/** News of a sweep itself. Times are ISO 8601, UTC. */
export interface SweepEvent {
  /** 64 hex digits, from the content. */
  readonly key: string;
  readonly subject: 'SWEEP' | 'COVERAGE';
  readonly sweepId: string;
  readonly occurredAt: string;
  readonly status: SweepStatus;
  readonly trigger: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly failureCode: string | null;
  /** The last row of the record of who did what, when this was told: kept there, it shows whether rows were cut off. Null before the first. */
  readonly auditHead: { readonly seq: number; readonly hash: string } | null;
  readonly totals: {
    readonly accountsTotal: number;
    readonly accountsSwept: number;
    readonly bucketsTotal: number;
    readonly bucketsEvaluated: number;
    readonly bucketsScanned: number;
    readonly objectsListed: number;
    readonly objectsScanned: number;
    readonly objectsPartial: number;
    readonly objectsSkipped: number;
    /** Objects read that hold pictures, which nobody read. */
    readonly objectsWithPictures: number;
    readonly bytesRead: number;
    readonly findings: number;
  };
  /** How many accounts, regions and buckets were not, or not wholly, looked at. */
  readonly gapCount: number;
  /** The first of them, at most 1,000; none in news of the end, which gives their number. */
  readonly gaps: readonly Coverage[];
}
