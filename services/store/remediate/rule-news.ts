import { Prisma } from '../generated/client.ts';
import { encodeKey } from '../object-key.ts';
import type { ActingRules } from '../read/acting-rules.ts';
import { findingConditions } from '../read/finding-filter.ts';
import type { RemediationRuleFilter, RulePlace } from '../remediation-rule-contract.ts';

export type About = 'ACCOUNT' | 'BUCKET' | 'OBJECT';

/** Columns that make a place. */
export const placeColumns: Readonly<Record<About, Prisma.Sql>> = {
  ACCOUNT: Prisma.sql`t.account_id`,
  BUCKET: Prisma.sql`t.account_id, t.bucket_name`,
  OBJECT: Prisma.sql`t.account_id, t.bucket_name, t.object_key`,
};
/** A place as it is selected: what it is not about is null. */
export const placeAs: Readonly<Record<About, Prisma.Sql>> = {
  ACCOUNT: Prisma.sql`t.account_id, NULL::text AS bucket_name, NULL::bytea AS object_key`,
  BUCKET: Prisma.sql`t.account_id, t.bucket_name, NULL::bytea AS object_key`,
  OBJECT: placeColumns.OBJECT,
};

/** Findings `t` with their news `n` that meets `condition` (over events `e`); what resolves is no reason to act. */
export const withNews = (rules: ActingRules, condition: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${rules.findings} JOIN (SELECT e.finding_id, min(e.occurred_at) AS first_at, max(e.seq) AS seq FROM outbox_events e
    WHERE e.subject = 'FINDING' AND e.status <> 'RESOLVED' AND ${condition} GROUP BY e.finding_id) n ON n.finding_id = t.id`;

/** Whether the rule's filter matches. One without a condition matches nothing. */
export function matches(filter: RemediationRuleFilter, rules: ActingRules): Prisma.Sql {
  const conditions = findingConditions(filter, rules);
  return conditions.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(conditions, ' AND ')})`;
}

/** Whether it can be acted on: open, not suppressed, and of the kind of place that the action is about. */
export const actionable = (rules: ActingRules, about: About): Prisma.Sql =>
  Prisma.sql`t.status <> 'RESOLVED' AND NOT ${rules.suppressed} AND ${
    about === 'OBJECT' ? Prisma.sql`t.object_key IS NOT NULL` : Prisma.sql`true`
  }`;

/** Whether a finding is about the place. */
export const atPlace = (about: About, { accountId, bucketName, objectKey }: RulePlace): Prisma.Sql => {
  const conditions = [Prisma.sql`t.account_id = ${accountId}`];
  if (about !== 'ACCOUNT') conditions.push(Prisma.sql`t.bucket_name = ${bucketName}`);
  if (about === 'OBJECT') conditions.push(Prisma.sql`t.object_key = ${encodeKey(objectKey ?? '')}::bytea`);
  return Prisma.join(conditions, ' AND ');
};
