import type { AuditStore, ChangeStore, QueryStore } from '../contract.ts';
import type { Db } from '../db.ts';
import type { SinkStore } from '../sink-contract.ts';
import { eventReads } from './events.ts';
import { queues } from './queue.ts';
import { remediationNewsReads } from './remediation-news.ts';
import { routing } from './route.ts';
import { sinkRows } from './sinks.ts';
import { sweepNewsReads } from './sweep-news.ts';
import { tickets } from './tickets.ts';

/** Sinks, routing, and what became of each delivery. */
export function createSinkStore(
  db: Db,
  reads: QueryStore & Pick<ChangeStore, 'causesByFindingIds'> & Pick<AuditStore, 'auditHead'>,
): SinkStore {
  return {
    ...sinkRows(db),
    ...routing(db),
    ...queues(db),
    ...eventReads(db, reads),
    ...sweepNewsReads(db, reads),
    ...remediationNewsReads(db),
    ...tickets(db),
  };
}
