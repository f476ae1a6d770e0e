import { z } from 'zod';
import { RemediationState } from '../../model/index.ts';
import { column } from '../column.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { between, oneOf } from '../read/conditions.ts';
import { byText, byTime, connection } from '../read/connection.ts';
import type { RemediationEventRow, RemediationStore } from '../remediation-contract.ts';
import type { RemediationRuleStore } from '../remediation-rule-contract.ts';
import { accessKeys } from './access-keys.ts';
import { controls } from './control.ts';
import { decisions } from './decide.ts';
import { marks } from './mark.ts';
import { planColumns, planShape } from './plan-shape.ts';
import { proposals } from './propose.ts';
import { ruleMatches } from './rule-matches.ts';
import { rulePlaces } from './rule-places.ts';
import { remediationRules } from './rules.ts';
import { writeRights } from './write-right.ts';

const eventShape = z.object({
  plan_id: column.text,
  at: column.time,
  actor: column.text,
  state: z.enum(RemediationState),
  detail: column.maybeText,
});

const countShape = z.object({ action: column.text, state: z.enum(RemediationState), count: column.int });

/** Remediations: plans, decisions, the right to write, rules that plan by themselves. */
export function createRemediationStore(db: Db): RemediationStore & RemediationRuleStore {
  return {
    ...proposals(db),
    ...decisions(db),
    ...writeRights(db),
    ...marks(db),
    ...controls(db),
    ...accessKeys(db),
    ...remediationRules(db),
    ...rulePlaces(db),
    ...ruleMatches(db),
    async remediation(id) {
      const [row] = await db.rows(
        planShape,
        Prisma.sql`SELECT ${Prisma.raw(planColumns)} FROM remediation_plans WHERE id = ${id}`,
      );
      return row?.plan ?? null;
    },
    async remediationEvents(ids) {
      const rows = await db.rows(
        eventShape,
        Prisma.sql`SELECT plan_id, at, actor, state, detail FROM remediation_events
          WHERE plan_id = ANY(${[...ids]}::text[]) ORDER BY plan_id, seq`,
      );
      const found = new Map<string, RemediationEventRow[]>();
      for (const { plan_id, ...event } of rows) found.set(plan_id, [...(found.get(plan_id) ?? []), event]);
      return found;
    },
    plansOfRun: ({ runId, proposedBy }) =>
      db.rows(
        countShape,
        Prisma.sql`SELECT action, state, count(*) AS count FROM remediation_plans 
          WHERE run_id = ${runId} AND proposed_by = ${proposedBy} GROUP BY action, state ORDER BY action, state`,
      ),
    remediations: connection(db, {
      shape: planShape.transform(({ plan }) => plan),
      select: Prisma.raw(planColumns),
      from: Prisma.sql`remediation_plans t`,
      conditions: (filter) => [
        ...(filter.idPrefix === undefined ? [] : [Prisma.sql`starts_with(t.id, ${filter.idPrefix})`]),
        ...oneOf('t.state', filter.states),
        ...oneOf('t.action', filter.actions),
        ...oneOf('t.account_id', filter.accountIds),
        ...oneOf('t.bucket_name', filter.bucketNames),
        ...between('t.proposed_at', filter.proposedAfter, filter.proposedUntil),
      ],
      sorts: {
        PROPOSED_DESC: {
          direction: 'DESC',
          keys: [byTime('t.proposed_at', ({ proposedAt }) => proposedAt), byText('t.id', ({ id }) => id)],
        },
      },
    }),
  };
}
