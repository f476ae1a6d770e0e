import type { SweepStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { countedReportReads } from '../read/counted-reports.ts';
import { bucketContents } from './bucket-contents.ts';
import { bucketWrites } from './buckets.ts';
import { bucketClosing } from './close-bucket.ts';
import { sweepClosing } from './close-sweep.ts';
import { contentFactReads } from './content-facts.ts';
import { objectTagWrites } from './object-tags.ts';
import { objectWrites } from './objects.ts';
import { organizationWrites } from './organization.ts';
import { postureWrites } from './posture.ts';
import { sweepWrites } from './sweeps.ts';

/** What the worker writes and reads. */
export function createSweepStore(db: Db): SweepStore {
  return {
    ...sweepWrites(db),
    ...organizationWrites(db),
    ...bucketWrites(db),
    ...bucketContents(db),
    ...contentFactReads(db),
    ...countedReportReads(db),
    ...postureWrites(db),
    ...objectWrites(db),
    ...objectTagWrites(db),
    ...bucketClosing(db),
    ...sweepClosing(db),
  };
}
