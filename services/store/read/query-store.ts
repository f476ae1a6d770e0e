import type { QueryStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { accessFactReads } from './access-facts.ts';
import { accountReads } from './accounts.ts';
import { bucketReads } from './buckets.ts';
import { detailReads } from './details.ts';
import { findingReads } from './findings.ts';
import { scheduleStore } from './schedules.ts';
import { statisticReads } from './statistics.ts';
import { sweepReads } from './sweeps.ts';

/** What the API reads, and the few things it writes. */
export function createQueryStore(db: Db): QueryStore {
  return {
    ...accountReads(db),
    ...bucketReads(db),
    ...accessFactReads(db),
    ...findingReads(db),
    ...detailReads(db),
    ...statisticReads(db),
    ...sweepReads(db),
    ...scheduleStore(db),
  };
}
