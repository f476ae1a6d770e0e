import type { ClassCount, ObjectCounts } from '../model/index.ts';

/** One storage metric of one bucket. Written to while its answer is read. */
export interface Series {
  readonly bucket: string;
  /** `NumberOfObjects | BucketSizeBytes` */
  readonly metric: string;
  readonly storageType: string;
  /** The newest value, and the day that it is of; null: none in the last days. */
  value: number | null;
  at: string | null;
  /** As CloudWatch said of it: `Complete`, …; null when it said nothing. */
  status: string | null;
}

/**
 * Storage classes by StorageType (S3 User Guide, "Amazon S3 metrics and dimensions"). What is not here, overheads and staged parts, is no
 * object's bytes.
 */
const classes: Readonly<Record<string, string>> = {
  StandardStorage: 'STANDARD',
  StandardIAStorage: 'STANDARD_IA',
  OneZoneIAStorage: 'ONEZONE_IA',
  ReducedRedundancyStorage: 'REDUCED_REDUNDANCY',
  IntelligentTieringFAStorage: 'INTELLIGENT_TIERING',
  IntelligentTieringIAStorage: 'INTELLIGENT_TIERING',
  IntelligentTieringAIAStorage: 'INTELLIGENT_TIERING',
  IntelligentTieringAAStorage: 'INTELLIGENT_TIERING',
  IntelligentTieringDAAStorage: 'INTELLIGENT_TIERING',
  GlacierInstantRetrievalStorage: 'GLACIER_IR',
  GlacierStorage: 'GLACIER',
  DeepArchiveStorage: 'DEEP_ARCHIVE',
  ExpressOneZone: 'EXPRESS_ONEZONE',
};

/** A class that has become empty is told no more, and its last value lingers. */
const lingeringMs = 86_400_000;

/** What the series of one bucket come to, as of the oldest day among them; null: no data. */
export function bucketCounts(series: readonly Series[]): ObjectCounts | null | 'MALFORMED' {
  const all = series.flatMap((one) =>
    one.value !== null && one.at !== null ? [{ ...one, value: Math.round(one.value), at: one.at }] : [],
  );
  if (all.some(({ value }) => !(value >= 0 && Number.isSafeInteger(value)))) return 'MALFORMED';
  const newest = Math.max(...all.map(({ at }) => Date.parse(at)));
  const told = all.filter(({ at }) => newest - Date.parse(at) <= lingeringMs);
  const oldest = told.map(({ at }) => at).sort()[0];
  if (oldest === undefined) return null;
  const objects = told.find(
    ({ metric, storageType }) => metric === 'NumberOfObjects' && storageType === 'AllStorageTypes',
  );
  const bytes = new Map<string, number>();
  for (const { metric, storageType, value } of told) {
    const storageClass = classes[storageType];
    if (metric === 'BucketSizeBytes' && storageClass !== undefined)
      bytes.set(storageClass, (bytes.get(storageClass) ?? 0) + value);
  }
  const sized = bytes.size > 0;
  const byStorageClass = [...bytes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([storageClass, sizeBytes]): ClassCount => ({ storageClass, objectCount: null, sizeBytes }));
  return {
    source: 'CLOUDWATCH',
    at: oldest,
    complete: true,
    counted: 'ALL_VERSIONS',
    objectCount: objects?.value ?? null,
    sizeBytes: sized ? [...bytes.values()].reduce((sum, size) => sum + size, 0) : null,
    byStorageClass: sized ? byStorageClass : null,
    byEncryptionType: null,
    untold: [
      { field: 'BY_ENCRYPTION_TYPE', reason: 'NOT_IN_SOURCE' },
      { field: 'OBJECT_COUNT_BY_STORAGE_CLASS', reason: 'NOT_IN_SOURCE' },
      ...(objects === undefined ? [{ field: 'OBJECT_COUNT', reason: 'NO_DATA' } as const] : []),
      ...(sized
        ? []
        : [
            { field: 'SIZE_BYTES', reason: 'NO_DATA' } as const,
            { field: 'BY_STORAGE_CLASS', reason: 'NO_DATA' } as const,
          ]),
    ],
  };
}
