/** What an organization adds to the catalogue: its own identifiers, and values that are never reported. */
export const RuleKind = { CUSTOM_DATA_IDENTIFIER: 'CUSTOM_DATA_IDENTIFIER', ALLOW_LIST: 'ALLOW_LIST' } as const;
export type RuleKind = (typeof RuleKind)[keyof typeof RuleKind];

/** A text in S3. `accountId` null: read with the credentials of the central side, else by the member role of that account. */
export interface S3Text {
  readonly accountId: string | null;
  /** Null: where a sweep has seen the bucket, else the region of the central side. */
  readonly region: string | null;
  readonly bucketName: string;
  readonly objectKey: string;
}

/** The content of one version of a custom data identifier: Macie's fields and ours. Checked by `checkCustomIdentifier` of services/detect. */
export interface CustomDataIdentifierSpec {
  readonly name: string;
  readonly description: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Null for a dictionary, or exact values that stand alone. */
  readonly regex: string | null;
  readonly keywords: readonly string[];
  readonly maximumMatchDistance: number;
  readonly maximumDistanceAfter: number;
  readonly ignoreWords: readonly string[];
  readonly validator: string | null;
  readonly severityLevels: readonly { readonly occurrencesThreshold: number; readonly severity: string }[];
  /** Words of a small dictionary; a large one stands in S3, one entry a line. */
  readonly dictionary: readonly string[] | null;
  readonly dictionaryS3: S3Text | null;
  /** Keyed fingerprints of exact values and what the values are like; a large set stands in S3, with the same lines. */
  readonly exactFingerprints: readonly string[] | null;
  readonly exactFingerprintsS3: S3Text | null;
}

/** The content of one version of an allow list. `regex` or `s3Text`, as in Macie. */
export interface AllowListSpec {
  readonly name: string;
  readonly description: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly regex: string | null;
  readonly s3Text: S3Text | null;
  /** Where it applies; empty lists: everywhere. Of several lists all must hold. */
  readonly accountIds: readonly string[];
  readonly organizationalUnitIds: readonly string[];
  readonly bucketNames: readonly string[];
  /** Sweeps that begin later do without it; null: never. */
  readonly expiresAt: string | null;
}

/** Macie's `AllowListStatusCode`. */
export const AllowListStatus = {
  OK: 'OK',
  S3_OBJECT_NOT_FOUND: 'S3_OBJECT_NOT_FOUND',
  S3_USER_ACCESS_DENIED: 'S3_USER_ACCESS_DENIED',
  S3_OBJECT_ACCESS_DENIED: 'S3_OBJECT_ACCESS_DENIED',
  S3_THROTTLED: 'S3_THROTTLED',
  S3_OBJECT_OVERSIZE: 'S3_OBJECT_OVERSIZE',
  S3_OBJECT_EMPTY: 'S3_OBJECT_EMPTY',
  UNKNOWN_ERROR: 'UNKNOWN_ERROR',
} as const;
export type AllowListStatus = (typeof AllowListStatus)[keyof typeof AllowListStatus];
