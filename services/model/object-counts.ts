import type { BucketInventory } from './bucket-inventory.ts';
import { type Fact, known } from './fact.ts';

/** Where object counts come from. */
export const CountSource = { LISTING: 'LISTING', S3_INVENTORY: 'S3_INVENTORY', CLOUDWATCH: 'CLOUDWATCH' } as const;
export type CountSource = (typeof CountSource)[keyof typeof CountSource];
/** Sources that are asked beside a scan. */
export const AskedSource = { S3_INVENTORY: 'S3_INVENTORY', CLOUDWATCH: 'CLOUDWATCH' } as const;
export type AskedSource = (typeof AskedSource)[keyof typeof AskedSource];

/** The IAM actions that asking takes, beside those of scanning; the member role has them. */
export const countActions: Readonly<Record<AskedSource, readonly string[]>> = {
  CLOUDWATCH: ['cloudwatch:ListMetrics', 'cloudwatch:GetMetricData'],
  S3_INVENTORY: ['s3:ListBucket', 's3:GetObject'],
};

/** Objects of one storage class; null where the source does not tell it. */
export interface ClassCount {
  readonly storageClass: string;
  readonly objectCount: number | null;
  readonly sizeBytes: number | null;
}
export type EncryptionCounts = BucketInventory['byEncryptionType'];

/** Why a source does not tell something: it never does; this report leaves the field out; it had no data. */
export const UntoldReason = {
  NOT_IN_SOURCE: 'NOT_IN_SOURCE',
  NOT_IN_REPORT: 'NOT_IN_REPORT',
  NO_DATA: 'NO_DATA',
} as const;
export type UntoldReason = (typeof UntoldReason)[keyof typeof UntoldReason];
export const CountField = {
  OBJECT_COUNT: 'OBJECT_COUNT',
  SIZE_BYTES: 'SIZE_BYTES',
  BY_STORAGE_CLASS: 'BY_STORAGE_CLASS',
  OBJECT_COUNT_BY_STORAGE_CLASS: 'OBJECT_COUNT_BY_STORAGE_CLASS',
  SIZE_BYTES_BY_STORAGE_CLASS: 'SIZE_BYTES_BY_STORAGE_CLASS',
  BY_ENCRYPTION_TYPE: 'BY_ENCRYPTION_TYPE',
} as const;
export type CountField = (typeof CountField)[keyof typeof CountField];

/** What one source says of a bucket's objects at one time. What it does not tell is null and stands in `untold`, and is never 0. */
export interface ObjectCounts {
  readonly source: CountSource;
  /** When it was so, ISO 8601: the sweep's start, the report's, or the day of the metric. */
  readonly at: string;
  /** False: there are more objects than counted. */
  readonly complete: boolean;
  /** ALL_VERSIONS: noncurrent versions and parts of unfinished uploads count too. */
  readonly counted: 'CURRENT_VERSIONS' | 'ALL_VERSIONS';
  readonly objectCount: number | null;
  readonly sizeBytes: number | null;
  readonly byStorageClass: readonly ClassCount[] | null;
  readonly byEncryptionType: EncryptionCounts | null;
  readonly untold: readonly { readonly field: CountField; readonly reason: UntoldReason }[];
}

/** What a source said when it was asked. */
export interface CountAnswer {
  readonly source: AskedSource;
  readonly outcome: Fact<ObjectCounts>;
  /** What the counts were made from, where a source names it: asking again need not read it again. */
  readonly report: string | null;
}

/** What asking a source came to: counts, none there (absent), refused with the action, or failed with a code. */
export interface CountLook {
  readonly source: CountSource;
  /** Of the sweep that asked last; null: nobody has asked yet. */
  readonly askedAt: string | null;
  readonly outcome: Fact<ObjectCounts>;
  /** The newest counts that it gave; older than `outcome` when that is no answer. */
  readonly counts: ObjectCounts | null;
}

/** The listing of a scan, as a source. `scannedAt` stands in for inventories that do not know their time. */
function listingCounts(inventory: BucketInventory | null, scannedAt: string | null): ObjectCounts | null {
  const at = inventory?.at ?? scannedAt;
  if (inventory === null || at === null) return null;
  const { complete, objectCount, sizeBytes, byStorageClass, byEncryptionType } = inventory;
  return {
    source: 'LISTING',
    at,
    complete,
    counted: 'CURRENT_VERSIONS',
    objectCount,
    sizeBytes,
    byStorageClass,
    byEncryptionType,
    untold: [],
  };
}

/** The listing's look, made from what scans have stored. */
export function listingLook(inventory: BucketInventory | null, scannedAt: string | null): CountLook {
  const counts = listingCounts(inventory, scannedAt);
  return {
    source: 'LISTING',
    askedAt: scannedAt,
    outcome: counts === null ? { state: 'absent' } : known(counts),
    counts,
  };
}

/** A metric of every day that counts old versions too is better than an exact count only when that is older than this. */
const staleMs = 7 * 86_400_000;
const newest = (all: readonly ObjectCounts[]): ObjectCounts | undefined =>
  [...all].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))[0];

/**
 * The truest and newest: the newest exact count (a whole listing, an S3 Inventory report); CloudWatch where there is none, or where it is more
 * than a week newer; a listing that ended early only where nothing else is.
 */
export function bestCounts(all: readonly ObjectCounts[]): ObjectCounts | null {
  const counting = all.filter(({ objectCount }) => objectCount !== null);
  const exact = newest(counting.filter(({ complete, counted }) => complete && counted === 'CURRENT_VERSIONS'));
  const metric = newest(counting.filter(({ source }) => source === 'CLOUDWATCH'));
  if (exact !== undefined && (metric === undefined || Date.parse(metric.at) - Date.parse(exact.at) <= staleMs))
    return exact;
  return metric ?? newest(counting) ?? newest(all) ?? null;
}

/** The counts that know the encryption of the largest share of objects; of equals the newest. */
export function bestEncryption(all: readonly ObjectCounts[]): ObjectCounts | null {
  const shareUnknown = ({ byEncryptionType, complete }: ObjectCounts): number => {
    if (byEncryptionType === null) return 2;
    const total = Object.values(byEncryptionType).reduce((sum, count) => sum + count, 0);
    return (total === 0 ? 0 : byEncryptionType.unknown / total) + (complete ? 0 : 1);
  };
  const telling = all.filter(({ byEncryptionType }) => byEncryptionType !== null);
  const least = Math.min(...telling.map(shareUnknown));
  return newest(telling.filter((counts) => shareUnknown(counts) === least)) ?? null;
}
