import { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';
import { column } from '../column.ts';
import type { Db } from '../db.ts';
import type { FindingRuleStore } from '../finding-rule-contract.ts';
import { findingRuleColumns, findingRuleShape } from '../finding-rule-shape.ts';
import { Prisma } from '../generated/client.ts';
import { actingRules } from '../read/acting-rules.ts';
import { where } from '../read/connection.ts';
import { findingConditions } from '../read/finding-filter.ts';
import { uniqueName } from '../unique-name.ts';
import { json } from './bulk.ts';

/** Each is a condition over findings that every list of them evaluates. */
const mostActing = 200;
const acting = 'ended_at IS NULL AND (expires_at IS NULL OR expires_at > now())';
const countsShape = z.object({ findings: column.int, open: column.int, suppressed: column.int });
const columns = Prisma.raw(findingRuleColumns);

/** Suppression rules and severity overrides. */
export function findingRuleStore(db: Db): FindingRuleStore {
  return {
    findingRules: (kind, includeEnded = false) =>
      db.rows(
        findingRuleShape,
        Prisma.sql`SELECT ${columns} FROM finding_rules WHERE kind = ${kind}
          AND (${includeEnded} OR (${Prisma.raw(acting)})) ORDER BY name, id`,
      ),

    findingRule: async (kind, id) => {
      const sql = Prisma.sql`SELECT ${columns} FROM finding_rules WHERE kind = ${kind} AND id = ${id}`;
      return (await db.rows(findingRuleShape, sql))[0] ?? null;
    },

    addFindingRule: (rule) =>
      db.write(async (tx) => {
        const [others] = await tx.rows(
          z.object({ n: column.int }),
          `SELECT count(*) AS n FROM finding_rules WHERE ${acting} AND id <> $1`,
          [rule.id],
        );
        if ((others?.n ?? 0) >= mostActing)
          throw new OrgsweepError('CONFLICT', `There are ${mostActing} rules over findings already.`, {
            advice: 'End some that are no longer needed.',
          });
        const [known] = await tx.rows(z.object({}), 'SELECT FROM finding_rules WHERE id = $1', [rule.id]);
        if (known === undefined)
          await uniqueName(tx, 'finding_rules', `kind = '${rule.kind}' AND ${acting}`, {
            id: rule.id,
            name: rule.name,
            noun: rule.kind === 'SUPPRESSION' ? 'a suppression rule' : 'a severity override',
          });
        await tx.run(
          `INSERT INTO finding_rules (id, kind, name, reason, author, filter, severity, created_at, expires_at)
           VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9) ON CONFLICT (id) DO NOTHING`,
          [
            rule.id,
            rule.kind,
            rule.name,
            rule.reason,
            rule.author,
            json(rule.filter),
            rule.severity,
            rule.createdAt,
            rule.expiresAt,
          ],
        );
        const [row] = await tx.rows(findingRuleShape, `SELECT ${findingRuleColumns} FROM finding_rules WHERE id = $1`, [
          rule.id,
        ]);
        if (row === undefined) throw new RangeError('a row that was just written');
        return row;
      }),

    endFindingRule: (kind, id, at, by) =>
      db.write(async (tx) => {
        await tx.run(
          'UPDATE finding_rules SET ended_at = $3, ended_by = $4 WHERE kind = $1 AND id = $2 AND ended_at IS NULL',
          [kind, id, at, by],
        );
        const sql = `SELECT ${findingRuleColumns} FROM finding_rules WHERE kind = $1 AND id = $2`;
        return (await tx.rows(findingRuleShape, sql, [kind, id]))[0] ?? null;
      }),

    previewFindingRule: async (filter) => {
      const { suppressed } = await actingRules(db);
      const [row] = await db.rows(
        countsShape,
        Prisma.sql`SELECT count(*) AS findings, count(*) FILTER (WHERE t.status <> 'RESOLVED') AS open,
            count(*) FILTER (WHERE t.status <> 'RESOLVED' AND ${suppressed}) AS suppressed
          FROM findings t ${where(findingConditions(filter))}`,
      );
      return row ?? { findings: 0, open: 0, suppressed: 0 };
    },
  };
}
