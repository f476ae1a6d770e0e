/** What a coverage row speaks of. */
export const CoverageScope = {
  ORGANIZATION: 'ORGANIZATION',
  ACCOUNT: 'ACCOUNT',
  REGION: 'REGION',
  BUCKET: 'BUCKET',
} as const;
export type CoverageScope = (typeof CoverageScope)[keyof typeof CoverageScope];

/** COVERED was read; everything else was not, or not wholly, and says why. */
export const CoverageStatus = {
  COVERED: 'COVERED',
  PARTIAL: 'PARTIAL',
  SKIPPED: 'SKIPPED',
  DENIED: 'DENIED',
  FAILED: 'FAILED',
} as const;
export type CoverageStatus = (typeof CoverageStatus)[keyof typeof CoverageStatus];

/** One row per place and sweep: a gap is data, never only a log line. */
export interface Coverage {
  readonly scope: CoverageScope;
  readonly accountId: string | null;
  readonly region: string | null;
  readonly bucketName: string | null;
  readonly status: CoverageStatus;
  /** Null only when COVERED: `ACCOUNT_SUSPENDED`, `ROLE_NOT_ASSUMABLE`, `REGION_DISABLED`, `DENIED s3:ListBucket`, … */
  readonly reason: string | null;
}
