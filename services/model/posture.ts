import type { BucketExposure } from './risk.ts';
import type { Severity } from './severity.ts';

/** A check's answer about one bucket (or account). UNKNOWN is never COMPLIANT and never a reason to write. */
export type Verdict =
  | { readonly status: 'COMPLIANT'; readonly evidence: string }
  | { readonly status: 'NON_COMPLIANT'; readonly evidence: string }
  | { readonly status: 'NOT_APPLICABLE'; readonly evidence: string }
  | { readonly status: 'UNKNOWN'; readonly reason: string };

export const VerdictStatus = {
  COMPLIANT: 'COMPLIANT',
  NON_COMPLIANT: 'NON_COMPLIANT',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  UNKNOWN: 'UNKNOWN',
} as const;
export type VerdictStatus = (typeof VerdictStatus)[keyof typeof VerdictStatus];

/** One check's verdict about one resource. */
export interface Evaluation {
  readonly checkId: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** Set when the check raises a finding of this type on NON_COMPLIANT (`Policy:IAMUser/S3BucketPublic`, …). */
  readonly findingType: string;
  readonly title: string;
}

/** Macie's `publicAccess.effectivePermission`. */
export const EffectivePermission = { PUBLIC: 'PUBLIC', NOT_PUBLIC: 'NOT_PUBLIC', UNKNOWN: 'UNKNOWN' } as const;
export type EffectivePermission = (typeof EffectivePermission)[keyof typeof EffectivePermission];

/** Macie's `sharedAccess`. */
export const SharedAccess = {
  EXTERNAL: 'EXTERNAL',
  INTERNAL: 'INTERNAL',
  NOT_SHARED: 'NOT_SHARED',
  UNKNOWN: 'UNKNOWN',
} as const;
export type SharedAccess = (typeof SharedAccess)[keyof typeof SharedAccess];

/** The part of a bucket's posture that findings, lists and filters carry (Macie's DescribeBuckets). */
export interface BucketPosture {
  readonly effectivePermission: EffectivePermission;
  readonly sharedAccess: SharedAccess;
  /** `NONE | AES256 | aws:kms | aws:kms:dsse | UNKNOWN` */
  readonly encryptionType: string;
  readonly kmsKeyArn: string | null;
  readonly versioning: 'ENABLED' | 'SUSPENDED' | 'DISABLED' | 'UNKNOWN';
  readonly logging: 'ENABLED' | 'DISABLED' | 'UNKNOWN';
  readonly tags: Readonly<Record<string, string>>;
  /** What the bucket's risk is made of, beside the sensitivity of its objects. */
  readonly exposure: BucketExposure;
}
