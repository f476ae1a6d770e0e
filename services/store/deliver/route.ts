import { z } from 'zod';
import { FindingKind, FindingStatus, NewsSubject, Severity } from '../../model/index.ts';
import { column } from '../column.ts';
import type { Db, Tx } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { type ActingRules, actingRules, actingRulesIn } from '../read/acting-rules.ts';
import { findingConditions } from '../read/finding-filter.ts';
import type { Routing, SinkStore } from '../sink-contract.ts';
import { upsert } from '../write/bulk.ts';
import { tables } from '../write/tables.ts';
import { lockLines, markHeads } from './heads.ts';
import { routingShape } from './sinks.ts';
import { risenThreats } from './threats.ts';
import { dueAt, isRemediationWanted, isWanted } from './wanted.ts';

const newsShape = z.object({
  id: column.text,
  seq: column.int,
  finding_id: column.text,
  subject: z.enum(NewsSubject),
  /** Of a remediation. */
  account_id: column.maybeText,
  /** Id of the finding that it is about, or that it is for. */
  about: column.maybeText,
  finding: z
    .object({
      status: z.enum(FindingStatus),
      kind: z.enum(FindingKind),
      type: z.string(),
      severity: z.enum(Severity),
      accountId: z.string(),
    })
    .nullable(),
  suppressed: column.flag.nullable(),
});
const sinkShape = z.object({ id: column.text, routing: routingShape });
/** News of findings that are stored no longer is no news; nor is what rules suppress, as long as they do. */
const newsWhere = (rules: ActingRules, condition: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT e.id, e.seq, e.finding_id, e.subject, p.account_id, t.id AS about,
      CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('status', CASE WHEN e.subject = 'FINDING' THEN e.status ELSE t.status END,
      'kind', t.kind, 'type', t.type, 'severity', t.shown_severity, 'accountId', t.account_id) END AS finding,
      (e.subject = 'FINDING' AND ${rules.suppressed}) AS suppressed
    FROM outbox_events e LEFT JOIN remediation_plans p ON p.id = e.finding_id AND e.subject = 'REMEDIATION'
      LEFT JOIN ${rules.findings} ON t.id = CASE WHEN e.subject = 'REMEDIATION' THEN e.sweep_id ELSE e.finding_id END
    WHERE (t.id IS NOT NULL OR e.subject <> 'FINDING') AND ${condition} ORDER BY e.seq`;

/**
 * What was held back and is suppressed no more becomes news again: of each finding the last piece, which says how it stands now. The
 * earlier ones would tell what nobody asks any more.
 */
async function release(tx: Tx, rules: ActingRules, limit: number): Promise<void> {
  const free = await tx.select(
    z.object({ finding_id: column.text }),
    Prisma.sql`SELECT DISTINCT e.finding_id FROM outbox_events e LEFT JOIN findings t ON t.id = e.finding_id
      WHERE e.held AND (t.id IS NULL OR NOT ${rules.suppressed}) LIMIT ${limit}`,
  );
  if (free.length === 0) return;
  await tx.run(
    `UPDATE outbox_events e SET held = false, routed = (e.seq <> last.seq)
     FROM (SELECT finding_id, max(seq) AS seq FROM outbox_events WHERE held AND finding_id = ANY($1::text[]) GROUP BY finding_id) last
     WHERE e.held AND e.finding_id = last.finding_id`,
    [free.map((row) => row.finding_id)],
  );
}

type News = z.infer<typeof newsShape>;

/** Ids of the findings among the news that the routing's filter matches as they stand; undefined without a filter. */
async function matchingIds(
  db: Pick<Tx, 'select'>,
  rules: ActingRules,
  { filter }: Routing,
  news: readonly News[],
): Promise<ReadonlySet<string> | undefined> {
  if (filter === undefined) return undefined;
  const ids = news.flatMap(({ about }) => about ?? []);
  const conditions = [Prisma.sql`t.id = ANY(${ids}::text[])`, ...findingConditions(filter, rules)];
  const rows = await db.select(
    z.object({ id: column.text }),
    Prisma.sql`SELECT t.id FROM ${rules.findings} WHERE ${Prisma.join(conditions, ' AND ')}`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** The news, in its order, that a routing asks for; `told`: ids of findings and remediations that its sink was told of before. */
async function wantedNews(
  db: Pick<Tx, 'select'>,
  rules: ActingRules,
  wanted: Routing,
  news: readonly News[],
  told: ReadonlySet<string> = new Set(),
): Promise<readonly News[]> {
  const matching = await matchingIds(db, rules, wanted, news);
  const known = new Set(told);
  return news.filter(({ subject, account_id, about, finding, finding_id: id }) => {
    const matches = about === null ? undefined : matching?.has(about);
    const takes =
      subject === NewsSubject.REMEDIATION
        ? isRemediationWanted(wanted, account_id ?? '', finding, matches, known.has(id))
        : isWanted(wanted, finding, matches, known.has(id));
    if (takes) known.add(id);
    return takes;
  });
}

/** By sink: which of the findings that have ended by this news, and which of its remediations, it was told of. */
async function toldBefore(tx: Tx, news: readonly News[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ended = news.flatMap(({ subject, finding, finding_id: id }) =>
    subject === NewsSubject.REMEDIATION || finding?.status === 'RESOLVED' ? [id] : [],
  );
  const rows = await tx.rows(
    z.object({ sink_id: column.text, finding_ids: z.array(column.text) }),
    'SELECT sink_id, array_agg(DISTINCT finding_id) AS finding_ids FROM deliveries WHERE finding_id = ANY($1::text[]) GROUP BY sink_id',
    [ended],
  );
  return new Map(rows.map((row) => [row.sink_id, new Set(row.finding_ids)]));
}

type SinkRow = z.infer<typeof sinkShape>;

/** Puts news into the lines of the sinks that ask for it; what is in a line already stays as it is. */
async function queue(tx: Tx, rules: ActingRules, sinks: readonly SinkRow[], news: readonly News[], now: string) {
  const told = await toldBefore(tx, news);
  const rows = [];
  for (const { id, routing: wanted } of sinks) {
    const due_at = new Date(dueAt(wanted, Date.parse(now))).toISOString();
    const line = { sink_id: id, state: 'PENDING', attempts: 0, due_at, queued_at: now };
    for (const each of await wantedNews(tx, rules, wanted, news, told.get(id)))
      rows.push({ ...line, event_id: each.id, finding_id: each.finding_id, seq: each.seq });
  }
  await upsert(tx, tables.deliveries, rows, { update: [] });
  await markHeads(tx, [...new Set(rows.map((row) => row.sink_id))], [...new Set(rows.map((row) => row.finding_id))]);
}

/** From the outbox to the queues of sinks. */
export function routing(db: Db): Pick<SinkStore, 'routeOutbox' | 'previewRouting'> {
  return {
    routeOutbox: (limit, now) =>
      db.write(async (tx) => {
        await lockLines(tx, 'alone');
        const rules = await actingRulesIn(tx, now);
        await release(tx, rules, limit);
        const sinks = await tx.rows(sinkShape, 'SELECT id, routing FROM sinks WHERE enabled ORDER BY id', []);
        const newsOf = async (eventIds: readonly string[]): Promise<readonly News[]> =>
          eventIds.length === 0
            ? []
            : await tx.select(newsShape, newsWhere(rules, Prisma.sql`e.id = ANY(${[...eventIds]}::text[])`));
        const risen = await risenThreats(tx, rules);
        const asking = sinks.filter(({ routing: { filter } }) => filter?.minThreat !== undefined);
        if (asking.length > 0) await queue(tx, rules, asking, await newsOf(risen.eventIds), now);
        const ids = await tx.rows(
          z.object({ id: column.text }),
          'SELECT id FROM outbox_events WHERE NOT routed ORDER BY seq LIMIT $1 FOR UPDATE SKIP LOCKED',
          [limit],
        );
        if (ids.length === 0) return risen.buckets;
        const eventIds = ids.map(({ id }) => id);
        const all = await newsOf(eventIds);
        const news = all.filter(({ suppressed }) => suppressed !== true);
        const held = all.filter(({ suppressed }) => suppressed === true).map(({ id }) => id);
        await queue(tx, rules, sinks, news, now);
        await tx.run(
          'UPDATE outbox_events SET routed = true, held = (id = ANY($2::text[])) WHERE id = ANY($1::text[])',
          [eventIds, held],
        );
        return ids.length + risen.buckets;
      }),

    async previewRouting(wanted, since) {
      const rules = await actingRules(db);
      const all = await db.rows(newsShape, newsWhere(rules, Prisma.sql`e.occurred_at >= ${since}::timestamptz`));
      const news = all.filter(({ suppressed }) => suppressed !== true);
      const select: Tx['select'] = (shape, sql) => db.rows(shape, sql);
      return (await wantedNews({ select }, rules, wanted, news)).length;
    },
  };
}
