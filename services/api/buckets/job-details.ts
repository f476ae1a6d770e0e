import type { SweepOptions } from '../../model/index.ts';
import type { BucketRow } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import type { JobDetailsType } from './describe.type.ts';

/** Whether a sweep with these options scans the bucket's objects. `unitPath`: of the account's unit, `o-…/r-…/ou-…/`. */
function scans(options: SweepOptions, { accountId, name }: BucketRow, unitPath: string): boolean {
  const among = (given: readonly string[], value: string): boolean => given.length === 0 || given.includes(value);
  return (
    options.scanObjects &&
    among(options.accountIds, accountId) &&
    among(options.bucketNames, name) &&
    (options.organizationalUnitIds.length === 0 ||
      options.organizationalUnitIds.some((id) => unitPath.split('/').includes(id)))
  );
}

/** Schedules are what Macie calls periodic jobs and automated discovery; a sweep is a job that ran. */
export async function jobDetails(context: ApiContext, bucket: BucketRow): Promise<JobDetailsType> {
  authorize(context, 'read');
  const [account, units, schedules] = await Promise.all([
    context.loaders.account.load(bucket.accountId),
    context.loaders.units(),
    context.loaders.schedules(),
  ]);
  const unitPath = units.find(({ id }) => id === account?.organizationalUnitId)?.idPath ?? '';
  const scanning = bucket.gone ? [] : schedules.filter(({ options }) => scans(options, bucket, unitPath));
  return {
    isDefinedInJob: scanning.length > 0 || bucket.lastScan !== null ? 'TRUE' : 'FALSE',
    isMonitoredByJob: scanning.some(({ paused }) => !paused) ? 'TRUE' : 'FALSE',
    lastJobId: bucket.lastScan?.sweepId ?? null,
    lastJobRunTime: bucket.lastScan?.startedAt ?? null,
  };
}

/** Start of the bucket's last scan, where a schedule made it; a scan by hand before or after says nothing of it. */
export async function lastScheduledScan(context: ApiContext, { lastScan }: BucketRow): Promise<string | null> {
  authorize(context, 'read');
  if (lastScan === null) return null;
  const sweep = await context.loaders.sweep.load(lastScan.sweepId);
  return sweep?.trigger === 'SCHEDULE' ? lastScan.startedAt : null;
}
