import { z } from 'zod';
import { Confidence, DataLabel, FindingKind, FindingStatus, Severity } from '../model/index.ts';
import { column } from './column.ts';
import { type FindingRule, type FindingRuleFilter, FindingRuleKind } from './finding-rule-contract.ts';

const texts = z.array(z.string());

/** A stored filter. Strict: a condition that this version does not know must not be left out, for the rule would match more. */
export const findingRuleFilter: z.ZodType<FindingRuleFilter> = z.strictObject({
  ids: texts.exactOptional(),
  accountIds: texts.exactOptional(),
  organizationalUnitIds: texts.exactOptional(),
  regions: texts.exactOptional(),
  bucketNames: texts.exactOptional(),
  bucketTags: z.array(z.object({ key: z.string(), value: z.string() })).exactOptional(),
  keyPrefix: z.string().exactOptional(),
  kinds: z.array(z.enum(FindingKind)).exactOptional(),
  types: texts.exactOptional(),
  severities: z.array(z.enum(Severity)).exactOptional(),
  statuses: z.array(z.enum(FindingStatus)).exactOptional(),
  identifiers: texts.exactOptional(),
  labels: z.array(z.enum(DataLabel)).exactOptional(),
  minConfidence: z.enum(Confidence).exactOptional(),
  checkIds: texts.exactOptional(),
  firstSeenAfter: z.string().exactOptional(),
  firstSeenUntil: z.string().exactOptional(),
  lastSeenAfter: z.string().exactOptional(),
  lastSeenUntil: z.string().exactOptional(),
  minThreat: z.enum(Severity).exactOptional(),
  effectivePermissions: texts.exactOptional(),
});

export const findingRuleColumns =
  'id, kind, name, reason, author, filter, severity, created_at, expires_at, ended_at, ended_by';

export const findingRuleShape = z
  .object({
    id: column.text,
    kind: z.enum(FindingRuleKind),
    name: column.text,
    reason: column.text,
    author: column.text,
    filter: findingRuleFilter,
    severity: z.enum(Severity).nullable(),
    created_at: column.time,
    expires_at: column.maybeTime,
    ended_at: column.maybeTime,
    ended_by: column.maybeText,
  })
  .transform(
    (row): FindingRule => ({
      id: row.id,
      kind: row.kind,
      name: row.name,
      reason: row.reason,
      author: row.author,
      filter: row.filter,
      severity: row.severity,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      endedAt: row.ended_at,
      endedBy: row.ended_by,
    }),
  );
