import { z } from 'zod';
import { column } from '../column.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import type { RemediationPolicyRecord, RemediationStore } from '../remediation-contract.ts';
import { uniqueName } from '../unique-name.ts';

const switchShape = z.object({
  stopped: column.flag,
  reason: column.maybeText,
  changed_by: column.text,
  changed_at: column.time,
});
const specShape = z.object({
  actions: z.array(z.string()),
  accountIds: z.array(z.string()).exactOptional(),
  organizationalUnitIds: z.array(z.string()).exactOptional(),
  tag: z.object({ key: z.string(), value: z.string() }).exactOptional(),
  findingTypes: z.array(z.string()).exactOptional(),
  noticeHours: z.number().exactOptional(),
});
const policyShape = z
  .object({ id: column.text, name: column.text, spec: specShape, created_by: column.text, created_at: column.time })
  .transform(
    ({ id, name, spec, created_by, created_at }): RemediationPolicyRecord => ({
      id,
      name,
      spec,
      createdBy: created_by,
      createdAt: created_at,
    }),
  );

/** The switch, and what is approved beforehand. */
export function controls(
  db: Db,
): Pick<
  RemediationStore,
  | 'remediationSwitch'
  | 'setRemediationSwitch'
  | 'remediationPolicies'
  | 'addRemediationPolicy'
  | 'deleteRemediationPolicy'
> {
  return {
    async remediationSwitch() {
      const [row] = await db.rows(
        switchShape,
        Prisma.sql`SELECT stopped, reason, changed_by, changed_at FROM remediation_switch WHERE id = 'all'`,
      );
      if (row === undefined) return { stopped: false, reason: null, changedBy: null, changedAt: null };
      return { stopped: row.stopped, reason: row.reason, changedBy: row.changed_by, changedAt: row.changed_at };
    },

    setRemediationSwitch: ({ stopped, reason, actor, at }) =>
      db.write(async (tx) => {
        await tx.run(
          `INSERT INTO remediation_switch (id, stopped, reason, changed_by, changed_at) VALUES ('all', $1, $2, $3, $4)
           ON CONFLICT (id) DO UPDATE SET stopped = $1, reason = $2, changed_by = $3, changed_at = $4`,
          [stopped, reason, actor, at],
        );
        return { stopped, reason, changedBy: actor, changedAt: at };
      }),

    remediationPolicies: () =>
      db.rows(
        policyShape,
        Prisma.sql`SELECT id, name, spec, created_by, created_at FROM remediation_policies ORDER BY name, id`,
      ),

    addRemediationPolicy: (policy) =>
      db.write(async (tx) => {
        await uniqueName(tx, 'remediation_policies', 'true', { ...policy, noun: 'a remediation policy' });
        await tx.run(
          'INSERT INTO remediation_policies (id, name, spec, created_by, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
          [policy.id, policy.name, JSON.stringify(policy.spec), policy.createdBy, policy.createdAt],
        );
        return policy;
      }),

    deleteRemediationPolicy: (id) =>
      db.write(async (tx) => (await tx.run('DELETE FROM remediation_policies WHERE id = $1', [id])) > 0),
  };
}
