import { z } from 'zod';
import { column } from '../column.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { decodeKey, encodeKey } from '../object-key.ts';
import { actingRules } from '../read/acting-rules.ts';
import type { RemediationRuleStore, RulePlace } from '../remediation-rule-contract.ts';
import { planColumns, planShape } from './plan-shape.ts';
import { actionable, matches, placeAs, placeColumns, withNews } from './rule-news.ts';

const placeShape = z
  .object({
    account_id: column.text,
    bucket_name: column.maybeText,
    object_key: column.maybeBytes,
    finding_id: column.text,
    findings: column.int,
    first_at: column.time,
    seq: column.int,
  })
  .transform(
    (row): RulePlace => ({
      accountId: row.account_id,
      bucketName: row.bucket_name,
      objectKey: row.object_key === null ? null : decodeKey(row.object_key),
      findingId: row.finding_id,
      findings: row.findings,
      firstAt: row.first_at,
      seq: row.seq,
    }),
  );
const grouped = Prisma.sql`(array_agg(t.id ORDER BY n.first_at, t.id))[1] AS finding_id, count(*) AS findings,
  min(n.first_at) AS first_at, max(n.seq) AS seq`;

const countsShape = z.object({
  findings: column.int,
  resolved: column.int,
  suppressed: column.int,
  actionable: column.int,
  accounts: column.int,
  buckets: column.int,
  places: column.int,
});
const nothing = { findings: 0, resolved: 0, suppressed: 0, actionable: 0, accounts: 0, buckets: 0, places: 0 };
const topShape = z
  .object({ account_id: column.text, bucket_name: column.text, findings: column.int })
  .transform(({ account_id, bucket_name, findings }) => ({ accountId: account_id, bucketName: bucket_name, findings }));
const topBuckets = 20;

/** Where rules act, or would have acted. */
export function rulePlaces(
  db: Db,
): Pick<RemediationRuleStore, 'simulatedPlaces' | 'rulePlaces' | 'plansOfPlace' | 'newestNews'> {
  return {
    async simulatedPlaces({ filter }, about, since, limit) {
      const rules = await actingRules(db);
      const from = withNews(rules, Prisma.sql`e.occurred_at >= ${since}::timestamptz`);
      const [matched, acts] = [matches(filter, rules), actionable(rules, about)];
      const open = Prisma.sql`t.status <> 'RESOLVED'`;
      const [row = nothing] = await db.rows(
        countsShape,
        Prisma.sql`SELECT count(*) AS findings, count(*) FILTER (WHERE NOT ${open}) AS resolved,
            count(*) FILTER (WHERE ${open} AND ${rules.suppressed}) AS suppressed, count(*) FILTER (WHERE ${acts}) AS actionable,
            count(DISTINCT t.account_id) FILTER (WHERE ${acts}) AS accounts,
            count(DISTINCT (t.account_id, t.bucket_name)) FILTER (WHERE ${acts}) AS buckets,
            count(DISTINCT (${placeColumns[about]})) FILTER (WHERE ${acts}) AS places
          FROM ${from} WHERE ${matched}`,
      );
      const places = await db.rows(
        placeShape,
        Prisma.sql`SELECT ${placeAs[about]}, ${grouped} FROM ${from} WHERE ${matched} AND ${acts}
          GROUP BY ${placeColumns[about]} ORDER BY min(n.first_at), ${placeColumns[about]} LIMIT ${limit}`,
      );
      const top = await db.rows(
        topShape,
        Prisma.sql`SELECT t.account_id, t.bucket_name, count(*) AS findings FROM ${from} WHERE ${matched} AND ${acts}
          GROUP BY t.account_id, t.bucket_name ORDER BY findings DESC, t.account_id, t.bucket_name LIMIT ${topBuckets}`,
      );
      return {
        counts: {
          findings: row.findings,
          resolved: row.resolved,
          suppressed: row.suppressed,
          withoutObject: row.findings - row.resolved - row.suppressed - row.actionable,
          accounts: row.accounts,
          buckets: row.buckets,
          places: row.places,
        },
        places,
        topBuckets: top,
      };
    },

    async rulePlaces({ id, filter, enabled }, about, now, limit) {
      if (enabled === null) return [];
      const rules = await actingRules(db, now);
      const after = Prisma.sql`(SELECT after_seq FROM remediation_rules WHERE id = ${id} AND enabled_version IS NOT NULL)`;
      return await db.rows(
        placeShape,
        Prisma.sql`SELECT ${placeAs[about]}, ${grouped} FROM ${withNews(rules, Prisma.sql`e.seq > ${after}`)}
          LEFT JOIN remediation_rule_matches m ON m.rule_id = ${id} AND m.finding_id = t.id
          WHERE ${matches(filter, rules)} AND ${actionable(rules, about)}
            AND (m.seq IS NULL OR m.seq < n.seq OR m.retry_at <= ${now}::timestamptz)
          GROUP BY ${placeColumns[about]} ORDER BY min(n.first_at), ${placeColumns[about]} LIMIT ${limit}`,
      );
    },

    plansOfPlace: async (action, { accountId, bucketName, objectKey }, since) =>
      (
        await db.rows(
          planShape,
          Prisma.sql`SELECT ${Prisma.raw(planColumns)} FROM remediation_plans WHERE account_id = ${accountId} AND action = ${action}
            AND bucket_name IS NOT DISTINCT FROM ${bucketName}::text
            AND object_key IS NOT DISTINCT FROM ${objectKey === null ? null : encodeKey(objectKey)}::bytea
            AND NOT dry_run AND state NOT IN ('DRY_RUN', 'NOTHING_TO_DO', 'REFUSED')
            AND (ended_at IS NULL OR ended_at >= ${since}::timestamptz) ORDER BY proposed_at DESC, id LIMIT 50`,
        )
      ).map(({ plan }) => plan),

    async newestNews() {
      const [row] = await db.rows(
        z.object({ seq: column.int }),
        Prisma.sql`SELECT coalesce(greatest((SELECT max(seq) FROM outbox_events WHERE routed),
          (SELECT max(seq) FROM outbox_events WHERE NOT routed)), 0) AS seq`,
      );
      return row?.seq ?? 0;
    },
  };
}
