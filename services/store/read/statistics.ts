import { z } from 'zod';
import { VerdictStatus } from '../../model/index.ts';
import { column } from '../column.ts';
import type { FindingGroupBy, QueryStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { actingRules } from './acting-rules.ts';
import { oneOf, withinUnits } from './conditions.ts';
import { where } from './connection.ts';
import { findingConditions } from './finding-filter.ts';

/** What findings are grouped by. IDENTIFIER and LABEL count detections, so a finding with two identifiers is in two groups. */
const keys: Record<FindingGroupBy, string> = {
  ACCOUNT: 't.account_id',
  ORGANIZATIONAL_UNIT: 'a.organizational_unit_id',
  REGION: 't.region',
  BUCKET: 't.bucket_name',
  TYPE: 't.type',
  KIND: 't.kind',
  SEVERITY: 't.shown_severity',
  STATUS: 't.status',
  IDENTIFIER: 'd.identifier',
  LABEL: 'd.label',
  CHECK: 't.check_id',
};
const detections = Prisma.sql`JOIN finding_detections d ON d.finding_id = t.id AND (d.status <> 'RESOLVED' OR t.status = 'RESOLVED')`;
const accounts = Prisma.sql`JOIN accounts a ON a.id = t.account_id`;

const shape = z.object({ key: column.text, count: column.int, matches: column.int, suppressed: column.int });

const verdictShape = z
  .object({ check_id: column.text, status: z.enum(VerdictStatus), count: column.int })
  .transform(({ check_id: checkId, ...row }) => ({ checkId, ...row }));

/** Counts of findings by group, the largest first, suppressed ones apart; and of verdicts by check. */
export function statisticReads(db: Db): Pick<QueryStore, 'findingStatistics' | 'evaluationStatistics'> {
  return {
    evaluationStatistics: ({ accountIds, organizationalUnitIds, regions }) => {
      const conditions = [
        ...oneOf('t.account_id', accountIds),
        ...withinUnits('t.account_id', organizationalUnitIds),
        ...oneOf('b.region', regions),
      ];
      return db.rows(
        verdictShape,
        Prisma.sql`SELECT t.check_id, t.status, count(*) AS count FROM evaluations t
          JOIN buckets b ON b.account_id = t.account_id AND b.name = t.bucket_name AND NOT b.gone
          ${where(conditions)} GROUP BY t.check_id, t.status ORDER BY t.check_id, t.status`,
      );
    },
    findingStatistics: async (groupBy, filter, limit) => {
      const rules = await actingRules(db);
      const key = Prisma.raw(keys[groupBy]);
      const byDetection = groupBy === 'IDENTIFIER' || groupBy === 'LABEL';
      const join = byDetection ? detections : groupBy === 'ORGANIZATIONAL_UNIT' ? accounts : Prisma.empty;
      const conditions = [...findingConditions(filter, rules), Prisma.sql`${key} IS NOT NULL`];
      if (byDetection) {
        if (filter.identifiers !== undefined)
          conditions.push(Prisma.sql`d.identifier = ANY(${[...filter.identifiers]}::text[])`);
        if (filter.labels !== undefined) conditions.push(Prisma.sql`d.label = ANY(${[...filter.labels]}::text[])`);
      }
      return await db.rows(
        shape,
        Prisma.sql`SELECT ${key} AS key, count(DISTINCT t.id) FILTER (WHERE NOT ${rules.suppressed}) AS count,
            coalesce(sum(${Prisma.raw(byDetection ? 'd.count' : 't.count')}) FILTER (WHERE NOT ${rules.suppressed}), 0) AS matches,
            count(DISTINCT t.id) FILTER (WHERE ${rules.suppressed}) AS suppressed
          FROM ${rules.findings} ${join} ${where(conditions)} GROUP BY ${key} ORDER BY count DESC, key LIMIT ${limit}`,
      );
    },
  };
}
