import { buffer } from 'node:stream/consumers';
import type { AccountHandle } from '../aws/index.ts';
import {
  chooseRule,
  countReport,
  maxManifestBytes,
  newestReport,
  ReportError,
  readManifest,
} from '../inventory/index.ts';
import {
  absent,
  type BucketRef,
  type CountAnswer,
  denied,
  type Fact,
  failed,
  type InventoryRule,
  known,
  type ObjectCounts,
  OrgsweepError,
} from '../model/index.ts';
import type { CountedReport } from '../store/contract.ts';
import type { WorkerDeps } from './deps.ts';

/** Reports come every day or every week; older ones say nothing of today. */
const newerThanMs = 35 * 86_400_000;

/** What counting one bucket's objects takes to know. */
interface CountedBucket {
  readonly bucket: BucketRef;
  readonly inventory: Fact<readonly InventoryRule[]>;
  /** Buckets of the organization that reports may go to, by name. */
  readonly places: ReadonlyMap<string, BucketRef>;
  /** Counted before, so that the same report is not read twice. */
  readonly before: CountedReport | undefined;
  /** Start of the sweep, ISO 8601. */
  readonly at: string;
}

type Report = Pick<CountAnswer, 'outcome' | 'report'>;
const none = (outcome: Fact<ObjectCounts>): Report => ({ outcome, report: null });

/** A refusal by its action, all else by its code: asking for counts never fails a sweep. */
function outcomeOf(error: unknown, missing: 'MANIFEST_MISSING' | 'FILE_MISSING'): Fact<never> {
  if (error instanceof ReportError) return failed(error.fault);
  if (!(error instanceof OrgsweepError)) throw error;
  if (error.code === 'ACCESS_DENIED') return denied(error.detail ?? 's3:GetObject');
  return failed(error.code === 'NOT_FOUND' ? missing : error.code);
}

/** Counts the newest report of S3 Inventory, where the bucket has them written to a bucket of the organization. */
async function reportCounts(aws: WorkerDeps['aws'], sweepId: string, counted: CountedBucket): Promise<Report> {
  const { bucket, inventory, places, before, at } = counted;
  if (inventory.state !== 'known') return none(inventory);
  const rule = chooseRule(bucket.name, inventory.value);
  if (rule === 'NONE') return none(absent);
  if (rule === 'PART') return none(failed('INVENTORY_OF_A_PART'));
  const place = places.get(rule.destinationBucket);
  if (place === undefined) return none(failed('DESTINATION_NOT_IN_ORGANIZATION'));
  const handle: AccountHandle = { sweepId, accountId: place.accountId };
  let missing: 'MANIFEST_MISSING' | 'FILE_MISSING' = 'MANIFEST_MISSING';
  const open = async (key: string) =>
    await aws.getObject(handle, place, {
      key,
      sizeBytes: 0,
      eTag: '',
      lastModified: at,
      storageClass: 'STANDARD',
    });
  const small = async (key: string): Promise<Buffer> => {
    const { body, sizeBytes } = await open(key);
    if (sizeBytes > maxManifestBytes) throw new ReportError('REPORT_TOO_LARGE', 'manifest');
    return await buffer(body);
  };
  try {
    const since = new Date(Date.parse(at) - newerThanMs).toISOString().slice(0, 10);
    const folder = newestReport(await aws.listFolders(handle, place, rule.prefix, since));
    if (folder === undefined) return none(failed('NO_RECENT_REPORT'));
    const report = `${place.name}/${rule.prefix}${folder}/manifest.json`;
    if (before?.report === report) return { outcome: known(before.counts), report };
    const checksum = await small(`${rule.prefix}${folder}/manifest.checksum`);
    const manifest = readManifest(await small(`${rule.prefix}${folder}/manifest.json`), checksum.toString('latin1'), {
      sourceBucket: bucket.name,
      destinationBucket: place.name,
      prefix: rule.prefix,
    });
    missing = 'FILE_MISSING';
    return { outcome: known(await countReport(manifest, async ({ key }) => (await open(key)).body)), report };
  } catch (error) {
    return none(outcomeOf(error, missing));
  }
}

/** Asks both sources beside a listing. CloudWatch is one call for all buckets of a region; most buckets have no inventory. */
export async function countObjects(
  aws: WorkerDeps['aws'],
  handle: AccountHandle,
  counted: CountedBucket,
): Promise<readonly CountAnswer[]> {
  const [metrics, report] = await Promise.all([
    aws.readStorageMetrics(handle, counted.bucket),
    reportCounts(aws, handle.sweepId, counted),
  ]);
  return [
    { source: 'CLOUDWATCH', outcome: metrics, report: null },
    { source: 'S3_INVENTORY', ...report },
  ];
}
