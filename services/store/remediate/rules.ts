import { z } from 'zod';
import { type JsonValue, OrgsweepError } from '../../model/index.ts';
import { cleanText } from '../clean-text.ts';
import { column } from '../column.ts';
import { contentId } from '../content-id.ts';
import type { Db, Tx } from '../db.ts';
import { findingRuleFilter } from '../finding-rule-shape.ts';
import { Prisma } from '../generated/client.ts';
import type { RemediationRule, RemediationRuleSpec, RemediationRuleStore } from '../remediation-rule-contract.ts';
import { json } from '../write/bulk.ts';

const most = 200;
const dayMs = 86_400_000;
const parametersShape: z.ZodType<Record<string, JsonValue>> = z.record(z.string(), z.json());
const columns =
  'id, name, reason, action, parameters, filter, plans_per_day, version, authors, created_at, updated_at, enabled_by, enabled_at';

const ruleShape = z
  .object({
    id: column.text,
    name: column.text,
    reason: column.text,
    action: column.text,
    parameters: column.text,
    filter: findingRuleFilter,
    plans_per_day: column.int,
    version: column.text,
    authors: z.array(column.text),
    created_at: column.time,
    updated_at: column.time,
    enabled_by: column.maybeText,
    enabled_at: column.maybeTime,
  })
  .transform(
    (row): RemediationRule => ({
      id: row.id,
      name: row.name,
      reason: row.reason,
      action: row.action,
      parameters: parametersShape.parse(JSON.parse(row.parameters)),
      filter: row.filter,
      plansPerDay: row.plans_per_day,
      version: row.version,
      authors: row.authors,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      enabled: row.enabled_by === null || row.enabled_at === null ? null : { by: row.enabled_by, at: row.enabled_at },
    }),
  );

/** Keys in order, so that the same rule has the same hash however it was written. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
const versionOf = ({ action, parameters, filter, plansPerDay }: RemediationRuleSpec): string =>
  contentId('remediation-rule', action, inOrder(parameters), inOrder(filter), plansPerDay);

async function locked(tx: Tx, id: string): Promise<RemediationRule | null> {
  const sql = `SELECT ${columns} FROM remediation_rules WHERE id = $1 FOR UPDATE`;
  return (await tx.rows(ruleShape, sql, [id]))[0] ?? null;
}

const conflict = (message: string, advice: string): OrgsweepError => new OrgsweepError('CONFLICT', message, { advice });

/** Rules that plan by themselves, as people write and switch them. */
export function remediationRules(
  db: Db,
): Pick<
  RemediationRuleStore,
  | 'remediationRules'
  | 'remediationRule'
  | 'addRemediationRule'
  | 'changeRemediationRule'
  | 'deleteRemediationRule'
  | 'enableRemediationRule'
  | 'disableRemediationRule'
> {
  const select = Prisma.sql`SELECT ${Prisma.raw(columns)} FROM remediation_rules`;
  return {
    remediationRules: () => db.rows(ruleShape, Prisma.sql`${select} ORDER BY name`),
    remediationRule: async (id) => (await db.rows(ruleShape, Prisma.sql`${select} WHERE id = ${id}`))[0] ?? null,

    addRemediationRule: (rule, { actor, at }) =>
      db.write(async (tx) => {
        const taken = await tx.rows(z.object({ id: column.text }), 'SELECT id FROM remediation_rules WHERE name = $1', [
          rule.name,
        ]);
        if (taken.some(({ id }) => id !== rule.id))
          throw conflict(`There is a rule "${rule.name}" already.`, 'Give it another name, or change that one.');
        const [all] = await tx.rows(z.object({ n: column.int }), 'SELECT count(*) AS n FROM remediation_rules', []);
        if ((all?.n ?? 0) >= most) throw conflict(`There are ${most} rules already.`, 'Delete some.');
        await tx.run(
          `INSERT INTO remediation_rules (id, name, reason, action, parameters, filter, plans_per_day, version, authors, created_at, updated_at)
           VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, ARRAY[$9], $10, $10) ON CONFLICT (id) DO NOTHING`,
          [
            rule.id,
            rule.name,
            cleanText(rule.reason),
            rule.action,
            JSON.stringify(rule.parameters),
            json(rule.filter),
            rule.plansPerDay,
            versionOf(rule),
            actor,
            at,
          ],
        );
        const made = await locked(tx, rule.id);
        if (made === null) throw new RangeError('a row that was just written');
        return made;
      }),

    changeRemediationRule: (id, change, { actor, at }) =>
      db.write(async (tx) => {
        const rule = await locked(tx, id);
        if (rule === null) return null;
        const version = versionOf(change);
        const off = version === rule.version ? '' : ', enabled_version = NULL, enabled_by = NULL, enabled_at = NULL';
        await tx.run(
          `UPDATE remediation_rules SET reason = $2, action = $3, parameters = $4, filter = $5::jsonb, plans_per_day = $6, version = $7,
             authors = $8, updated_at = $9${off} WHERE id = $1`,
          [
            id,
            cleanText(change.reason),
            change.action,
            JSON.stringify(change.parameters),
            json(change.filter),
            change.plansPerDay,
            version,
            [...new Set([...rule.authors, actor])],
            at,
          ],
        );
        return await locked(tx, id);
      }),

    deleteRemediationRule: (id) =>
      db.write(async (tx) => (await tx.run('DELETE FROM remediation_rules WHERE id = $1', [id])) > 0),

    enableRemediationRule: (id, { actor, at, existingDays, simulatedSince }) =>
      db.write(async (tx) => {
        const rule = await locked(tx, id);
        if (rule === null || rule.enabled !== null) return rule;
        const simulated = await tx.rows(
          z.object({ at: column.time }),
          'SELECT at FROM remediation_rule_simulations WHERE rule_id = $1 AND version = $2 AND at >= $3',
          [id, rule.version, simulatedSince],
        );
        if (simulated.length === 0)
          throw conflict(
            `The rule "${rule.name}", as it is now, has not been simulated lately.`,
            'Simulate it, look at what it would do, then switch it on.',
          );
        const since = new Date(Date.parse(at) - existingDays * dayMs).toISOString();
        await tx.run(
          `UPDATE remediation_rules SET enabled_version = version, enabled_by = $2, enabled_at = $3, after_seq =
             (SELECT coalesce(min(seq) FILTER (WHERE occurred_at >= $4 AND $5) - 1, max(seq), 0) FROM outbox_events) WHERE id = $1`,
          [id, actor, at, since, existingDays > 0],
        );
        return await locked(tx, id);
      }),

    disableRemediationRule: (id) =>
      db.write(async (tx) => {
        await tx.run(
          'UPDATE remediation_rules SET enabled_version = NULL, enabled_by = NULL, enabled_at = NULL WHERE id = $1',
          [id],
        );
        return await locked(tx, id);
      }),
  };
}
