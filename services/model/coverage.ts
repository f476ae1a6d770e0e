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

/**
 * Which of the sweep's jobs a row speaks of: a bucket whose objects were read may still have unread posture. BOTH is posture and objects;
 * the last two are the findings of other services, of which there are rows only where they were not read.
 */
export const CoverageAspect = {
  POSTURE: 'POSTURE',
  OBJECTS: 'OBJECTS',
  BOTH: 'BOTH',
  GUARD_DUTY: 'GUARD_DUTY',
  SECURITY_HUB: 'SECURITY_HUB',
} as const;
export type CoverageAspect = (typeof CoverageAspect)[keyof typeof CoverageAspect];

/** One row per place aspect and sweep: a gap is data, never only a log line. */
export interface Coverage {
  readonly aspect: CoverageAspect;
  readonly scope: CoverageScope;
  readonly accountId: string | null;
  readonly region: string | null;
  readonly bucketName: string | null;
  readonly status: CoverageStatus;
  /** Null only when COVERED: `ACCOUNT_SUSPENDED`, `ROLE_NOT_ASSUMABLE`, `REGION_DISABLED`, `DENIED s3:ListBucket`, … */
  readonly reason: string | null;
}
