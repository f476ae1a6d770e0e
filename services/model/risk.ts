import type { DataLabel } from './detection.ts';

/** Kinds of access, by what they let a caller do to data. */
export const ExposedPermission = {
  READ: 'READ',
  WRITE: 'WRITE',
  LIST: 'LIST',
  PERMISSIONS: 'PERMISSIONS',
  OTHER: 'OTHER',
} as const;
export type ExposedPermission = (typeof ExposedPermission)[keyof typeof ExposedPermission];

/** The widest class of callers that gets in. */
export const ExposedTo = {
  PUBLIC: 'PUBLIC',
  AUTHENTICATED_AWS: 'AUTHENTICATED_AWS',
  EXTERNAL: 'EXTERNAL',
  UNKNOWN: 'UNKNOWN',
  ORGANIZATION: 'ORGANIZATION',
  ACCOUNT: 'ACCOUNT',
  NONE: 'NONE',
} as const;
export type ExposedTo = (typeof ExposedTo)[keyof typeof ExposedTo];

/** How far a bucket stands open, in one number and what makes it. */
export interface BucketExposure {
  /** 0 to 100, an integer: the worst of class weight × permission weight. */
  readonly exposure: number;
  readonly permission: ExposedPermission;
  readonly grantees: ExposedTo;
}

/** One number to rank buckets by, with its parts. */
export interface BucketRisk extends BucketExposure {
  /** 0 to 100: exposure × (20 + 0.8 × sensitivity score) / 100, rounded, and what a threat adds. */
  readonly score: number;
  /** 1 to 99, Macie's scale; null when nothing was analyzed, which counts as 50. */
  readonly sensitivityScore: number | null;
  /** What a label of others says on the same scale, and its tag; null where none raises anything. The higher of both scores counts. */
  readonly labelScore: number | null;
  readonly labelTag: string | null;
  /** 0 to 100: the worst of GuardDuty's open findings about the bucket; null when there is none, as far as it was read. */
  readonly threatScore: number | null;
  /** What of the score is because of the threat. */
  readonly threatAdded: number;
}

/** The sensitivity that counts: a label raises what a scan found, or what nobody has looked at, and lowers nothing. */
export const countedSensitivity = (sensitivityScore: number | null, labelScore: number | null): number | null =>
  sensitivityScore === null || labelScore === null
    ? (sensitivityScore ?? labelScore)
    : Math.max(sensitivityScore, labelScore);

/** What an unscanned bucket counts as: Macie's 50, "not analyzed". */
const notAnalyzed = 50;

/** In whole numbers, so that SQL and this agree. A bucket without sensitive data keeps a fifth: that everybody can write to it is a risk too. */
export function riskScore(exposure: number, sensitivityScore: number | null): number {
  const sensitivity = Math.min(100, Math.max(0, sensitivityScore ?? notAnalyzed));
  return Math.floor((exposure * (100 + 4 * sensitivity) + 250) / 500);
}

/** Macie's scale: above it, sensitive data was found. */
const notSensitive = 50;

/**
 * What a GuardDuty finding adds to a bucket with sensitive data: up to half of what is missing to 100, by its severity and by how sensitive the
 * data is. Nothing elsewhere: that finding is in the list all the same. In whole numbers, as `riskScore`.
 */
export function threatAdded(base: number, sensitivityScore: number | null, threatScore: number | null): number {
  if (sensitivityScore === null || sensitivityScore <= notSensitive || threatScore === null) return 0;
  return Math.floor(((100 - base) * threatScore * sensitivityScore) / 20_000);
}

/** What a scan of a bucket's objects saw. */
export interface SensitivityEvidence {
  readonly objectsListed: number;
  /** Wholly or in part. */
  readonly objectsRead: number;
  /** The listing came to its end. */
  readonly listedWhole: boolean;
  /** Objects with open sensitive-data findings, by severity. */
  readonly high: number;
  readonly medium: number;
  readonly low: number;
}

/**
 * Macie's bands: 51 to 99 sensitive, rising with severity and number of objects; 1 to 49 not sensitive, falling with the share that was
 * read; 1 for an empty bucket; null when nothing was analyzed.
 */
export function sensitivityScore(seen: SensitivityEvidence): number | null {
  const sensitive = seen.high + seen.medium + seen.low;
  if (sensitive > 0) {
    const base = seen.high > 0 ? 85 : seen.medium > 0 ? 70 : 55;
    return Math.min(99, base + Math.floor(3 * Math.log10(sensitive)));
  }
  if (seen.objectsListed === 0) return seen.listedWhole ? 1 : null;
  if (seen.objectsRead === 0) return null;
  return Math.max(1, 49 - Math.floor((48 * seen.objectsRead) / seen.objectsListed));
}

/** What scans said about the data in a bucket. */
export interface BucketContents {
  /** NONE: no scan of its objects was closed yet; UNREAD: one was, and nothing could be analyzed. */
  readonly scan: 'NONE' | 'UNREAD' | 'READ';
  /** Kinds of data in open findings; CUSTOM for custom data identifiers. */
  readonly kinds: readonly DataKind[];
  /** Objects that the last scan listed and did not read whole, less those that no scan can read: by storage class or file type. */
  readonly notAnalyzed?: number;
  /** The listing of that scan ended early: there are objects that nobody knows of. */
  readonly listedInPart?: true;
  /** The objects in which the kinds were found; left out where nothing was. */
  readonly objects?: ObjectLabels;
}

/** What is known of the tags of objects in which scans found sensitive data, from the last scan of their bucket. */
export interface ObjectLabels {
  /** Objects with an open finding. */
  readonly found: number;
  /** Those whose tags were read. */
  readonly read: number;
  /** Why tags could not be read (`DENIED s3:GetObjectTagging`), and of how many objects. Of the rest nobody asked. */
  readonly unread: readonly { readonly reason: string; readonly objects: number }[];
  /** Those that have tags: the worst findings first, then by key. */
  readonly tagged: readonly TaggedObject[];
}
export interface TaggedObject {
  readonly key: string;
  readonly kinds: readonly DataKind[];
  readonly tags: Readonly<Record<string, string>>;
}

/** A kind of data; CUSTOM is what custom data identifiers find. */
export type DataKind = DataLabel | 'CUSTOM';
