import { Confidence, severityFloor } from '../../model/index.ts';
import type { FindingFilter } from '../contract.ts';
import { Prisma } from '../generated/client.ts';
import { encodeKey } from '../object-key.ts';
import { json } from '../write/bulk.ts';
import type { ActingRules } from './acting-rules.ts';
import { between, oneOf, withinUnits } from './conditions.ts';

const levels: Record<Confidence, number> = { LOW: 1, MEDIUM: 2, HIGH: 3 };

/** Keys from the prefix's bytes up to the first that does not start with them: a range that the index over keys answers. */
function withPrefix(prefix: string | undefined): Prisma.Sql[] {
  if (prefix === undefined || prefix === '') return [];
  const from = encodeKey(prefix);
  const to = Buffer.from(from);
  // The last byte of UTF-8 is at most 0xBF or ASCII, so adding one never carries.
  to[to.length - 1] = (to.at(-1) ?? 0) + 1;
  return [Prisma.sql`(t.object_key >= ${from}::bytea AND t.object_key < ${to}::bytea)`];
}

/** Conditions on one detection of a finding; null when the filter asks for none. Resolved ones count for resolved findings only. */
function detectionConditions(filter: FindingFilter): Prisma.Sql | null {
  const { identifiers, labels, minConfidence } = filter;
  if (identifiers === undefined && labels === undefined && minConfidence === undefined) return null;
  const confident = Object.values(Confidence).filter((level) => levels[level] >= levels[minConfidence ?? 'LOW']);
  return Prisma.join(
    [
      Prisma.sql`d.finding_id = t.id AND (d.status <> 'RESOLVED' OR t.status = 'RESOLVED')`,
      ...oneOf('d.identifier', identifiers),
      ...oneOf('d.label', labels),
      ...(minConfidence === undefined ? [] : oneOf('d.confidence', confident)),
    ],
    ' AND ',
  );
}

function withTags(tags: FindingFilter['bucketTags']): Prisma.Sql[] {
  if (tags === undefined) return [];
  const any = tags.map(({ key, value }) => Prisma.sql`b.tags @> ${json({ [key]: value })}::jsonb`);
  if (any.length === 0) return [Prisma.sql`false`];
  return [
    Prisma.sql`EXISTS (SELECT FROM buckets b WHERE b.account_id = t.account_id AND b.name = t.bucket_name AND (${Prisma.join(any, ' OR ')}))`,
  ];
}

/**
 * A filter over findings `t` as conditions. With `rules`, severities are those that overrides make (`shown_severity`), and what is suppressed
 * can be asked for; rules themselves see what detections and checks say.
 */
export function findingConditions(filter: FindingFilter, rules?: ActingRules): Prisma.Sql[] {
  const detection = detectionConditions(filter);
  return [
    ...oneOf('t.id', filter.ids),
    ...oneOf('t.account_id', filter.accountIds),
    ...withinUnits('t.account_id', filter.organizationalUnitIds),
    ...oneOf('t.region', filter.regions),
    ...oneOf('t.bucket_name', filter.bucketNames),
    ...withPrefix(filter.keyPrefix),
    ...oneOf('t.kind', filter.kinds),
    ...oneOf('t.type', filter.types),
    ...oneOf(rules === undefined ? 't.severity' : 't.shown_severity', filter.severities),
    ...oneOf('t.status', filter.statuses),
    ...oneOf('t.check_id', filter.checkIds),
    ...between('t.first_seen', filter.firstSeenAfter, filter.firstSeenUntil),
    ...between('t.last_seen', filter.lastSeenAfter, filter.lastSeenUntil),
    ...withTags(filter.bucketTags),
    ...(filter.suppressed === undefined || rules === undefined
      ? []
      : [filter.suppressed ? rules.suppressed : Prisma.sql`NOT ${rules.suppressed}`]),
    ...(filter.effectivePermissions === undefined
      ? []
      : [
          Prisma.sql`EXISTS (SELECT FROM buckets b WHERE b.account_id = t.account_id AND b.name = t.bucket_name
            AND ${Prisma.join(oneOf('b.effective_permission', filter.effectivePermissions))})`,
        ]),
    ...(filter.minThreat === undefined
      ? []
      : [
          Prisma.sql`EXISTS (SELECT FROM buckets b WHERE b.account_id = t.account_id AND b.name = t.bucket_name
            AND b.threat_score >= ${severityFloor[filter.minThreat]})`,
        ]),
    ...(detection === null ? [] : [Prisma.sql`EXISTS (SELECT FROM finding_detections d WHERE ${detection})`]),
  ];
}
