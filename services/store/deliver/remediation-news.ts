import { z } from 'zod';
import type { RemediationNews } from '../../model/index.ts';
import { RemediationState } from '../../model/index.ts';
import { column } from '../column.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { planColumns, planShape } from '../remediate/plan-shape.ts';
import type { SinkStore } from '../sink-contract.ts';

const newsShape = z.object({
  id: column.text,
  finding_id: column.text,
  occurred_at: column.time,
  status: z.enum(RemediationState),
});

/** News of remediations, with what is planned. */
export function remediationNewsReads(db: Db): Pick<SinkStore, 'remediationNews'> {
  return {
    async remediationNews(eventIds) {
      if (eventIds.length === 0) return [];
      const news = await db.rows(
        newsShape,
        Prisma.sql`SELECT id, finding_id, occurred_at, status FROM outbox_events
          WHERE id = ANY(${[...eventIds]}::text[]) AND subject = 'REMEDIATION' ORDER BY seq`,
      );
      const ids = [...new Set(news.map((each) => each.finding_id))];
      const rows = await db.rows(
        planShape,
        Prisma.sql`SELECT ${Prisma.raw(planColumns)} FROM remediation_plans WHERE id = ANY(${ids}::text[])`,
      );
      const plans = new Map(rows.map(({ plan }) => [plan.id, plan]));
      return news.flatMap(
        ({ id: key, finding_id: planId, occurred_at: occurredAt, status: state }): RemediationNews[] => {
          const plan = plans.get(planId);
          if (plan === undefined) return [];
          const { action, target, findingId, proposedBy, decidedBy, notBefore } = plan;
          const { accountId, region, bucketName, objectKey } = target;
          // Why it ended is not why it waited.
          const reason = plan.state === state ? plan.reason : null;
          const what = { action, accountId, region, bucketName, objectKey, findingId };
          return [{ key, occurredAt, planId, state, reason, ...what, proposedBy, decidedBy, notBefore }];
        },
      );
    },
  };
}
