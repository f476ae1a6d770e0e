import { z } from 'zod';
import { FindingKind, FindingStatus, Severity, severityScore } from '../../model/index.ts';
import { column } from '../column.ts';
import type { FindingRow, QueryStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { decodeKey } from '../object-key.ts';
import { type ActingRules, actingRules } from './acting-rules.ts';
import { byNumber, byText, byTime, connectionOf } from './connection.ts';
import { findingConditions } from './finding-filter.ts';
import type { Sort } from './sort.ts';

const findingShape = {
  id: column.text,
  kind: z.enum(FindingKind),
  type: column.text,
  title: column.text,
  description: column.text,
  severity: z.enum(Severity),
  status: z.enum(FindingStatus),
  account_id: column.text,
  region: column.text,
  bucket_name: column.text,
  object_key: column.maybeBytes,
  check_id: column.maybeText,
  count: column.int,
  first_seen: column.time,
  last_seen: column.time,
  resolved_at: column.maybeTime,
};
/** Of the object's record, which is gone when the object is. */
const objectShape = {
  size_bytes: column.int.nullable(),
  e_tag: column.maybeText,
  last_modified: column.maybeTime,
  storage_class: column.maybeText,
  mime_type: column.maybeText,
  object_status: column.maybeText,
  object_reason: column.maybeText,
  bytes_classified: column.int.nullable(),
  catalogue_version: column.maybeText,
  rules_version: column.maybeText,
  unread_pictures: column.int.nullable(),
};
const ruledShape = { shown_severity: z.enum(Severity), suppressed_by: z.array(column.text) };
const rowShape = z.object({ ...findingShape, ...objectShape, ...ruledShape });

function objectOf(row: z.infer<typeof rowShape>): FindingRow['object'] {
  if (row.object_key === null || row.e_tag === null || row.last_modified === null) return null;
  return {
    key: decodeKey(row.object_key),
    sizeBytes: row.size_bytes ?? 0,
    eTag: row.e_tag,
    lastModified: row.last_modified,
    storageClass: row.storage_class ?? '',
    mimeType: row.mime_type ?? '',
    status: row.object_status ?? '',
    reason: row.object_reason,
    bytesClassified: row.bytes_classified ?? 0,
    catalogueVersion: row.catalogue_version ?? '',
    rulesVersion: row.rules_version ?? '',
    unreadPictures: row.unread_pictures ?? 0,
  };
}

const shape = rowShape.transform(
  (row): FindingRow => ({
    id: row.id,
    kind: row.kind,
    type: row.type,
    title: row.title,
    description: row.description,
    severity: row.shown_severity,
    originalSeverity: row.severity,
    suppressedBy: row.suppressed_by,
    status: row.status,
    accountId: row.account_id,
    region: row.region,
    bucketName: row.bucket_name,
    objectKey: row.object_key === null ? null : decodeKey(row.object_key),
    checkId: row.check_id,
    count: row.count,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    resolvedAt: row.resolved_at,
    object: objectOf(row),
  }),
);
const columns = Prisma.raw(
  [
    ...Object.keys(findingShape).map((name) => `t.${name}`),
    't.shown_severity',
    'o.size_bytes, o.e_tag, o.last_modified, o.storage_class, o.mime_type, o.bytes_classified',
    'o.catalogue_version, o.rules_version, o.unread_pictures',
    'o.status AS object_status, o.reason AS object_reason',
  ].join(', '),
);
const selectBy = ({ suppressedBy }: ActingRules) => Prisma.sql`${columns}, ${suppressedBy} AS suppressed_by`;
const fromBy = ({ findings }: ActingRules) => Prisma.sql`${findings} LEFT JOIN objects o
  ON o.account_id = t.account_id AND o.bucket_name = t.bucket_name AND o.key = t.object_key`;

const byId = byText<FindingRow>('t.id', ({ id }) => id);

const sorts: Readonly<Record<string, Sort<FindingRow>>> = {
  SEVERITY_DESC: {
    direction: 'DESC',
    keys: [
      byNumber('t.shown_score', ({ severity }) => severityScore(severity)),
      byTime('t.last_seen', ({ lastSeen }) => lastSeen),
      byId,
    ],
  },
  LAST_SEEN_DESC: { direction: 'DESC', keys: [byTime('t.last_seen', ({ lastSeen }) => lastSeen), byId] },
  FIRST_SEEN_DESC: { direction: 'DESC', keys: [byTime('t.first_seen', ({ firstSeen }) => firstSeen), byId] },
  COUNT_DESC: { direction: 'DESC', keys: [byNumber('t.count', ({ count }) => count), byId] },
  TYPE_ASC: { direction: 'ASC', keys: [byText('t.type', ({ type }) => type), byId] },
};

/** Findings of all kinds. */
export function findingReads(db: Db): Pick<QueryStore, 'findings' | 'findingsByIds'> {
  return {
    findings: connectionOf(db, async () => {
      const rules = await actingRules(db);
      return {
        shape,
        select: selectBy(rules),
        from: fromBy(rules),
        conditions: (filter) => findingConditions(filter, rules),
        sorts,
      };
    }),

    findingsByIds: async (ids) => {
      const rules = await actingRules(db);
      return await db.rows(
        shape,
        Prisma.sql`SELECT ${selectBy(rules)} FROM ${fromBy(rules)} WHERE t.id = ANY(${[...ids]}::text[]) ORDER BY t.id`,
      );
    },
  };
}
