import { z } from 'zod';
import { ExternalProvider, ExternalReadStatus, ExternalSeverity, ExternalState } from '../../model/index.ts';
import { column } from '../column.ts';
import type {
  ExternalFindingFilter,
  ExternalFindingGroupBy,
  ExternalFindingRow,
  ExternalFindingStore,
  ExternalReadRow,
} from '../contract.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { between, oneOf, withinUnits } from './conditions.ts';
import { byNumber, byText, byTime, connection, where } from './connection.ts';

const rowShape = z.object({
  id: column.text,
  provider: z.enum(ExternalProvider),
  foreign_id: column.text,
  product: column.text,
  type: column.text,
  title: column.text,
  severity: z.enum(ExternalSeverity),
  severity_score: column.int,
  control: column.maybeText,
  count: column.int,
  account_id: column.text,
  region: column.text,
  bucket_name: column.text,
  first_seen: column.time,
  last_seen: column.time,
  state: z.enum(ExternalState),
  resolved_at: column.maybeTime,
  read_at: column.time,
});
const shape = rowShape.transform(
  (row): ExternalFindingRow => ({
    id: row.id,
    provider: row.provider,
    foreignId: row.foreign_id,
    product: row.product,
    type: row.type,
    title: row.title,
    severity: row.severity,
    severityScore: row.severity_score,
    control: row.control,
    count: row.count,
    accountId: row.account_id,
    region: row.region,
    bucketName: row.bucket_name,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    state: row.state,
    resolvedAt: row.resolved_at,
    readAt: row.read_at,
  }),
);

const readShape = z
  .object({
    provider: z.enum(ExternalProvider),
    account_id: column.text,
    region: column.text,
    status: z.enum(ExternalReadStatus),
    reason: column.maybeText,
    administrator_id: column.maybeText,
    read_at: column.time,
    covered_at: column.maybeTime,
  })
  .transform(
    (row): ExternalReadRow => ({
      provider: row.provider,
      accountId: row.account_id,
      region: row.region,
      status: row.status,
      reason: row.reason,
      administratorId: row.administrator_id,
      readAt: row.read_at,
      coveredAt: row.covered_at,
    }),
  );

const keys: Record<ExternalFindingGroupBy, string> = {
  ACCOUNT: 't.account_id',
  REGION: 't.region',
  BUCKET: 't.bucket_name',
  PROVIDER: 't.provider',
  PRODUCT: 't.product',
  TYPE: 't.type',
  CONTROL: 't.control',
  SEVERITY: 't.severity',
  STATE: 't.state',
};

const conditions = (filter: ExternalFindingFilter): Prisma.Sql[] => [
  ...oneOf('t.account_id', filter.accountIds),
  ...withinUnits('t.account_id', filter.organizationalUnitIds),
  ...oneOf('t.region', filter.regions),
  ...oneOf('t.bucket_name', filter.bucketNames),
  ...oneOf('t.provider', filter.providers),
  ...oneOf('t.product', filter.products),
  ...oneOf('t.type', filter.types),
  ...oneOf('t.control', filter.controls),
  ...oneOf('t.severity', filter.severities),
  ...oneOf('t.state', filter.states),
  ...between('t.first_seen', filter.firstSeenAfter, filter.firstSeenUntil),
  ...between('t.last_seen', filter.lastSeenAfter, filter.lastSeenUntil),
];

const byId = byText<ExternalFindingRow>('t.id', ({ id }) => id);
const byLastSeen = byTime<ExternalFindingRow>('t.last_seen', ({ lastSeen }) => lastSeen);

/** Findings of other services, and how reading them went. */
export function externalFindingReads(
  db: Db,
): Pick<ExternalFindingStore, 'externalFindings' | 'externalFindingStatistics' | 'externalFindingReads'> {
  return {
    externalFindings: connection(db, {
      shape,
      select: Prisma.raw(
        Object.keys(rowShape.shape)
          .map((name) => `t.${name}`)
          .join(', '),
      ),
      from: Prisma.sql`external_findings t`,
      conditions,
      sorts: {
        SEVERITY_DESC: {
          direction: 'DESC',
          keys: [byNumber('t.severity_score', ({ severityScore }) => severityScore), byLastSeen, byId],
        },
        LAST_SEEN_DESC: { direction: 'DESC', keys: [byLastSeen, byId] },
        FIRST_SEEN_DESC: { direction: 'DESC', keys: [byTime('t.first_seen', ({ firstSeen }) => firstSeen), byId] },
      },
    }),

    externalFindingStatistics: (groupBy, filter, limit) => {
      const key = Prisma.raw(keys[groupBy]);
      return db.rows(
        z.object({ key: column.text, count: column.int }),
        Prisma.sql`SELECT ${key} AS key, count(*) AS count FROM external_findings t
          ${where([...conditions(filter), Prisma.sql`${key} IS NOT NULL`])} GROUP BY ${key} ORDER BY count DESC, key LIMIT ${limit}`,
      );
    },

    externalFindingReads: (places) =>
      db.rows(
        readShape,
        Prisma.sql`SELECT r.provider, r.account_id, r.region, r.status, r.reason, r.administrator_id, r.read_at, r.covered_at
          FROM external_finding_reads r
          JOIN unnest(${places.map(({ accountId }) => accountId)}::text[], ${places.map(({ region }) => region)}::text[])
            AS u(account_id, region) ON u.account_id = r.account_id AND u.region = r.region
          ORDER BY r.provider, r.account_id, r.region`,
      ),
  };
}
