import { z } from 'zod';
import { column } from '../column.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { actingRulesIn } from '../read/acting-rules.ts';
import {
  type RemediationRuleStore,
  type RuleMatch,
  RuleOutcome,
  type RuleSimulationResult,
} from '../remediation-rule-contract.ts';
import { actionable, atPlace, matches, withNews } from './rule-news.ts';

const matchShape = z
  .object({
    finding_id: column.text,
    outcome: z.enum(RuleOutcome),
    reason: column.maybeText,
    plan_id: column.maybeText,
    at: column.time,
    seq: column.int,
  })
  .transform(({ finding_id, outcome, reason, plan_id, at, seq }): RuleMatch & { readonly seq: number } => ({
    findingId: finding_id,
    outcome,
    reason,
    planId: plan_id,
    at,
    seq,
  }));
const columns = Prisma.sql`finding_id, outcome, reason, plan_id, at, seq`;

const place = {
  accountId: z.string(),
  bucketName: z.string().nullable(),
  objectKey: z.string().nullable(),
};
const count = z.int().nonnegative();
const outcome = { outcome: z.enum(RuleOutcome), reason: z.string().nullable() };
const resultShape: z.ZodType<RuleSimulationResult> = z.object({
  findings: count,
  resolved: count,
  suppressed: count,
  withoutObject: count,
  accounts: count,
  buckets: count,
  places: count,
  looked: count,
  plans: count,
  approvedBeforehand: count,
  waiting: count,
  outcomes: z.array(z.object({ ...outcome, places: count })),
  topBuckets: z.array(z.object({ accountId: z.string(), bucketName: z.string(), findings: count })),
  examples: z.array(z.object({ ...place, findingId: z.string(), ...outcome, diff: z.string() })),
});
const simulationShape = z.object({
  version: column.text,
  days: column.int,
  actor: column.text,
  at: column.time,
  result: column.text.transform((text) => resultShape.parse(JSON.parse(text))),
});

/** What rules did, and would have done. */
export function ruleMatches(
  db: Db,
): Pick<
  RemediationRuleStore,
  'ruleSimulation' | 'keepRuleSimulation' | 'recordRuleMatch' | 'ruleMatch' | 'ruleMatches' | 'rulePlansSince'
> {
  return {
    async ruleSimulation(ruleId) {
      const sql = Prisma.sql`SELECT version, days, actor, at, result FROM remediation_rule_simulations WHERE rule_id = ${ruleId}`;
      return (await db.rows(simulationShape, sql))[0] ?? null;
    },

    keepRuleSimulation: (ruleId, { version, days, actor, at, result }) =>
      db.write(async (tx) => {
        // A rule that was deleted meanwhile keeps nothing.
        await tx.run(
          `INSERT INTO remediation_rule_simulations (rule_id, version, days, actor, at, result)
           SELECT id, $2, $3, $4, $5, $6 FROM remediation_rules WHERE id = $1
           ON CONFLICT (rule_id) DO UPDATE SET version = $2, days = $3, actor = $4, at = $5, result = $6`,
          [ruleId, version, days, actor, at, JSON.stringify(result)],
        );
      }),

    recordRuleMatch: (rule, about, where, match) =>
      db.write(async (tx) => {
        const rules = await actingRulesIn(tx, match.at);
        const row = (findingId: Prisma.Sql, seq: Prisma.Sql) =>
          Prisma.sql`r.id, ${findingId}, ${seq}, ${match.version}, ${match.outcome}, ${match.reason}::text, ${match.planId}::text,
            ${match.at}::timestamptz, ${match.retryAt}::timestamptz FROM remediation_rules r`;
        const insert = (rows: Prisma.Sql) =>
          tx.select(
            z.object({}),
            Prisma.sql`INSERT INTO remediation_rule_matches (rule_id, finding_id, seq, version, outcome, reason, plan_id, at, retry_at)
              SELECT ${rows} ON CONFLICT (rule_id, finding_id) DO UPDATE SET seq = excluded.seq, version = excluded.version,
              outcome = excluded.outcome, reason = excluded.reason, plan_id = excluded.plan_id, at = excluded.at, retry_at = excluded.retry_at`,
          );
        const own = Prisma.sql`${where.findingId}::text`;
        await insert(Prisma.sql`${row(own, Prisma.sql`${where.seq}::bigint`)} WHERE r.id = ${rule.id}`);
        // News that came after the look is still to be acted on.
        const others = Prisma.sql`CROSS JOIN ${withNews(rules, Prisma.sql`e.seq <= ${where.seq}`)}
          WHERE r.id = ${rule.id} AND t.id <> ${where.findingId} AND n.seq > r.after_seq
          AND ${atPlace(about, where)} AND ${matches(rule.filter, rules)} AND ${actionable(rules, about)}`;
        await insert(Prisma.sql`${row(Prisma.sql`t.id`, Prisma.sql`n.seq`)} ${others}`);
      }),

    async ruleMatch(ruleId, findingId) {
      const sql = Prisma.sql`SELECT ${columns} FROM remediation_rule_matches WHERE rule_id = ${ruleId} AND finding_id = ${findingId}`;
      return (await db.rows(matchShape, sql))[0] ?? null;
    },

    ruleMatches: (ruleId, limit) =>
      db.rows(
        matchShape,
        Prisma.sql`SELECT ${columns} FROM remediation_rule_matches WHERE rule_id = ${ruleId} ORDER BY at DESC, finding_id LIMIT ${limit}`,
      ),

    async rulePlansSince(ruleId, since) {
      const [row] = await db.rows(
        z.object({ n: column.int }),
        Prisma.sql`SELECT count(DISTINCT plan_id) AS n FROM remediation_rule_matches
          WHERE rule_id = ${ruleId} AND outcome = 'PROPOSED' AND at >= ${since}::timestamptz`,
      );
      return row?.n ?? 0;
    },
  };
}
