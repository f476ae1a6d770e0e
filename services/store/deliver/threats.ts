import { z } from 'zod';
import { column } from '../column.ts';
import type { Tx } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import type { ActingRules } from '../read/acting-rules.ts';

/** Buckets at a time, and the worst of the open findings in each that are told of: more would be read by nobody. */
const [mostBuckets, mostFindings] = [20, 1_000];

/**
 * The last news of open findings in buckets whose threat has risen since routing looked: to a sink that asks for a threat it is news now. A sweep
 * reads threats after it has told what it found.
 */
export async function risenThreats(
  tx: Tx,
  rules: ActingRules,
): Promise<{ readonly buckets: number; readonly eventIds: readonly string[] }> {
  const risen = await tx.rows(
    z.object({ account_id: column.text, name: column.text }),
    'SELECT account_id, name FROM buckets WHERE threat_rose ORDER BY account_id, name LIMIT $1 FOR UPDATE SKIP LOCKED',
    [mostBuckets],
  );
  const eventIds: string[] = [];
  for (const { account_id: accountId, name } of risen) {
    const last = await tx.select(
      z.object({ id: column.text }),
      Prisma.sql`SELECT e.id FROM ${rules.findings} JOIN outbox_events e ON e.finding_id = t.id
        WHERE t.account_id = ${accountId} AND t.bucket_name = ${name} AND t.status <> 'RESOLVED' AND NOT ${rules.suppressed}
          AND e.routed AND NOT e.held AND e.seq = (SELECT max(l.seq) FROM outbox_events l WHERE l.finding_id = t.id)
        ORDER BY t.shown_score DESC, e.seq DESC LIMIT ${mostFindings}`,
    );
    eventIds.push(...last.map(({ id }) => id));
    await tx.run('UPDATE buckets SET threat_rose = false WHERE account_id = $1 AND name = $2', [accountId, name]);
  }
  return { buckets: risen.length, eventIds };
}
