import type { ObjectCounts } from '../model/index.ts';
import type { Manifest, ReportRow } from './contract.ts';

/** EncryptionStatus (S3 User Guide, "Amazon S3 Inventory list") in Macie's words. */
const encryptions: Readonly<Record<string, 'customerManaged' | 'kmsManaged' | 's3Managed' | 'unencrypted'>> = {
  'SSE-C': 'customerManaged',
  'SSE-KMS': 'kmsManaged',
  'DSSE-KMS': 'kmsManaged',
  'SSE-S3': 's3Managed',
  'NOT-SSE': 'unencrypted',
};

/** Counts the current versions of a report; noncurrent ones and delete markers are none. */
export class Tally {
  #objects = 0;
  #bytes = 0;
  readonly #classes = new Map<string, { objectCount: number; sizeBytes: number }>();
  readonly #encryption = { customerManaged: 0, kmsManaged: 0, s3Managed: 0, unencrypted: 0, unknown: 0 };

  add({ isLatest, isDeleteMarker, size, storageClass, encryptionStatus }: ReportRow): void {
    if (isLatest === false || isDeleteMarker === true) return;
    this.#objects += 1;
    this.#bytes += size ?? 0;
    const name = storageClass ?? 'UNKNOWN';
    const sum = this.#classes.get(name) ?? { objectCount: 0, sizeBytes: 0 };
    this.#classes.set(name, { objectCount: sum.objectCount + 1, sizeBytes: sum.sizeBytes + (size ?? 0) });
    this.#encryption[encryptions[encryptionStatus ?? ''] ?? 'unknown'] += 1;
  }

  /** What it comes to; what the report leaves out is null, with the reason. */
  counts({ at, columns }: Pick<Manifest, 'at' | 'columns'>): ObjectCounts {
    const sized = columns.size !== null;
    const classed = columns.storageClass !== null;
    const encrypted = columns.encryptionStatus !== null;
    const reason = 'NOT_IN_REPORT' as const;
    return {
      source: 'S3_INVENTORY',
      at,
      complete: true,
      counted: 'CURRENT_VERSIONS',
      objectCount: this.#objects,
      sizeBytes: sized ? this.#bytes : null,
      byStorageClass: classed
        ? [...this.#classes]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([storageClass, { objectCount, sizeBytes }]) => ({
              storageClass,
              objectCount,
              sizeBytes: sized ? sizeBytes : null,
            }))
        : null,
      byEncryptionType: encrypted ? { ...this.#encryption } : null,
      untold: [
        ...(sized ? [] : [{ field: 'SIZE_BYTES', reason } as const]),
        ...(classed ? [] : [{ field: 'BY_STORAGE_CLASS', reason } as const]),
        ...(classed && !sized ? [{ field: 'SIZE_BYTES_BY_STORAGE_CLASS', reason } as const] : []),
        ...(encrypted ? [] : [{ field: 'BY_ENCRYPTION_TYPE', reason } as const]),
      ],
    };
  }
}
