import { NewsSubject, type SweepStatus } from '../../model/index.ts';
import { contentId } from '../content-id.ts';
import type { Tx } from '../db.ts';
import type { SweepMark } from '../sweep-mark.ts';
import { upsert } from './bulk.ts';
import { tables } from './tables.ts';

/** Puts the end of a sweep, and that it has gaps, into the outbox; in the transaction that ends it. */
export async function writeSweepNews(tx: Tx, sweep: SweepMark, status: SweepStatus, gaps: boolean): Promise<void> {
  const subjects = gaps ? [NewsSubject.SWEEP, NewsSubject.COVERAGE] : [NewsSubject.SWEEP];
  await upsert(
    tx,
    tables.outbox,
    subjects.map((subject) => ({
      id: contentId(subject, sweep.id, status),
      finding_id: sweep.id,
      sweep_id: sweep.id,
      occurred_at: sweep.at,
      status,
      content_hash: contentId(status),
      subject,
    })),
    { update: [] },
  );
}
