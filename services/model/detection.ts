import type { Severity } from './severity.ts';

/** The four labels that every data identifier carries one of. */
export const DataLabel = { PII: 'PII', PHI: 'PHI', FINANCIAL: 'FINANCIAL', CREDENTIALS: 'CREDENTIALS' } as const;
export type DataLabel = (typeof DataLabel)[keyof typeof DataLabel];

/** Macie's `SensitiveDataItemCategory`; PHI is PERSONAL_INFORMATION there. */
export const SensitiveDataCategory = {
  CREDENTIALS: 'CREDENTIALS',
  FINANCIAL_INFORMATION: 'FINANCIAL_INFORMATION',
  PERSONAL_INFORMATION: 'PERSONAL_INFORMATION',
  CUSTOM_IDENTIFIER: 'CUSTOM_IDENTIFIER',
} as const;
export type SensitiveDataCategory = (typeof SensitiveDataCategory)[keyof typeof SensitiveDataCategory];

/** Macie's category for one of our labels. */
export function categoryOf(label: DataLabel): SensitiveDataCategory {
  return label === 'CREDENTIALS'
    ? 'CREDENTIALS'
    : label === 'FINANCIAL'
      ? 'FINANCIAL_INFORMATION'
      : 'PERSONAL_INFORMATION';
}

export const Confidence = { LOW: 'LOW', MEDIUM: 'MEDIUM', HIGH: 'HIGH' } as const;
export type Confidence = (typeof Confidence)[keyof typeof Confidence];

/** Macie's occurrence model (`Cell`, `Range`, `Page`, `Record`); offsets and lines as documented per kind. */
export type Occurrence =
  | {
      readonly kind: 'CELL';
      readonly row: number;
      readonly column: number;
      readonly columnName: string | null;
      readonly cellReference: string | null;
      readonly archivePath?: string;
    }
  | {
      readonly kind: 'LINE_RANGE';
      readonly start: number;
      readonly end: number;
      readonly startColumn: number;
      readonly archivePath?: string;
    }
  | { readonly kind: 'OFFSET_RANGE'; readonly start: number; readonly end: number; readonly archivePath?: string }
  | { readonly kind: 'PAGE'; readonly pageNumber: number; readonly archivePath?: string }
  | {
      readonly kind: 'RECORD';
      readonly recordIndex: number;
      readonly jsonPath: string | null;
      readonly archivePath?: string;
    };

/** All matches of one identifier in one object. Holds no matched text: values leave the engine as keyed fingerprints only. */
export interface DetectionGroup {
  /** Macie's id where one exists, else ours; `custom:<id>` for custom data identifiers. */
  readonly identifier: string;
  readonly label: DataLabel | null;
  readonly category: SensitiveDataCategory;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly count: number;
  /** Why the engine believes it: `checksum`, `keyword`, `header`, `column-share`, … */
  readonly reasons: readonly string[];
  /** At most the limit that the scan asked for; `count` is exact. */
  readonly occurrences: readonly Occurrence[];
  /** HMAC-SHA-256 (hex, first 32 digits) of distinct values under the organization's key, at most 100, sorted. */
  readonly fingerprints: readonly string[];
}

/** Macie's `ClassificationResultStatus.code`. */
export const ObjectStatus = { COMPLETE: 'COMPLETE', PARTIAL: 'PARTIAL', SKIPPED: 'SKIPPED' } as const;
export type ObjectStatus = (typeof ObjectStatus)[keyof typeof ObjectStatus];

/** Macie's status reasons (API model `ClassificationResultStatus.reason`) and, after the blank line, ours. */
export const StatusReason = {
  ARCHIVE_CONTAINS_UNPROCESSED_FILES: 'ARCHIVE_CONTAINS_UNPROCESSED_FILES',
  ARCHIVE_EXCEEDS_SIZE_LIMIT: 'ARCHIVE_EXCEEDS_SIZE_LIMIT',
  ARCHIVE_NESTING_LEVEL_OVER_LIMIT: 'ARCHIVE_NESTING_LEVEL_OVER_LIMIT',
  ARCHIVE_TOTAL_BYTES_EXTRACTED_OVER_LIMIT: 'ARCHIVE_TOTAL_BYTES_EXTRACTED_OVER_LIMIT',
  ARCHIVE_TOTAL_DOCUMENTS_PROCESSED_OVER_LIMIT: 'ARCHIVE_TOTAL_DOCUMENTS_PROCESSED_OVER_LIMIT',
  FILE_EXCEEDS_SIZE_LIMIT: 'FILE_EXCEEDS_SIZE_LIMIT',
  INVALID_ENCRYPTION: 'INVALID_ENCRYPTION',
  INVALID_KMS_KEY: 'INVALID_KMS_KEY',
  INVALID_OBJECT_STATE: 'INVALID_OBJECT_STATE',
  JSON_NESTING_LEVEL_OVER_LIMIT: 'JSON_NESTING_LEVEL_OVER_LIMIT',
  MALFORMED_FILE: 'MALFORMED_FILE',
  MALFORMED_OR_FILE_SIZE_EXCEEDS_LIMIT: 'MALFORMED_OR_FILE_SIZE_EXCEEDS_LIMIT',
  NO_SUCH_BUCKET_AVAILABLE: 'NO_SUCH_BUCKET_AVAILABLE',
  OBJECT_VERSION_MISMATCH: 'OBJECT_VERSION_MISMATCH',
  OOXML_UNCOMPRESSED_RATIO_EXCEEDS_LIMIT: 'OOXML_UNCOMPRESSED_RATIO_EXCEEDS_LIMIT',
  OOXML_UNCOMPRESSED_SIZE_EXCEEDS_LIMIT: 'OOXML_UNCOMPRESSED_SIZE_EXCEEDS_LIMIT',
  PERMISSION_DENIED: 'PERMISSION_DENIED',
  SOURCE_OBJECT_NO_LONGER_AVAILABLE: 'SOURCE_OBJECT_NO_LONGER_AVAILABLE',
  TIME_CUT_OFF_REACHED: 'TIME_CUT_OFF_REACHED',
  UNABLE_TO_PARSE_FILE: 'UNABLE_TO_PARSE_FILE',
  UNSUPPORTED_FILE_TYPE_EXCEPTION: 'UNSUPPORTED_FILE_TYPE_EXCEPTION',

  BYTE_BUDGET_REACHED: 'BYTE_BUDGET_REACHED',
  DETECTOR_BUDGET_EXCEEDED: 'DETECTOR_BUDGET_EXCEEDED',
  WORKER_CRASHED: 'WORKER_CRASHED',
  ENCRYPTED_ARCHIVE: 'ENCRYPTED_ARCHIVE',
  UNSUPPORTED_STORAGE_CLASS: 'UNSUPPORTED_STORAGE_CLASS',
  NOT_SAMPLED: 'NOT_SAMPLED',
  OUT_OF_SCOPE: 'OUT_OF_SCOPE',
  EXCLUDED_BY_TAGS: 'EXCLUDED_BY_TAGS',
  TAGS_NOT_READ: 'TAGS_NOT_READ',
  READ_FAILED: 'READ_FAILED',
  TRUNCATED_BODY: 'TRUNCATED_BODY',
} as const;
export type StatusReason = (typeof StatusReason)[keyof typeof StatusReason];

/** What became of one object. `COMPLETE` means that every byte was read and understood; anything less says why. */
export interface ObjectResult {
  readonly status: ObjectStatus;
  readonly reason: StatusReason | null;
  readonly mimeType: string;
  /** Bytes taken from the object's stream. */
  readonly bytesRead: number;
  /** Bytes of (decompressed, extracted) text that went through the detectors: Macie's `sizeClassified`. */
  readonly bytesClassified: number;
  readonly detections: readonly DetectionGroup[];
  /** Version of the detector catalogue that judged it. */
  readonly catalogueVersion: string;
  /**
   * Bytes of text looked at for names and addresses, by the model or, where lists and headers say enough, by rules, and those left because
   * the budget was spent. Absent without a model, or when neither was looked for.
   */
  readonly modelPass?: { readonly bytesRead: number; readonly bytesLeft: number };
  /** Pictures in documents that were read otherwise: no text is recognized in them. Absent when there are none. */
  readonly unreadPictures?: number;
  /** As S3 named it: `AES256 | aws:kms | aws:kms:dsse | NONE`; absent when the object was not read, or the store did not say. */
  readonly encryption?: string;
  /** How often each allow list kept a match back, by the list's id; absent when none did. */
  readonly allowListHits?: Readonly<Record<string, number>>;
}
