import { z } from 'zod';
import {
  type BucketPosture,
  type BucketRisk,
  countedSensitivity,
  EffectivePermission,
  ExposedPermission,
  ExposedTo,
  listingLook,
  riskScore,
  SharedAccess,
} from '../../model/index.ts';
import { column } from '../column.ts';
import type { BucketRow, QueryStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { looksOf, storedCounts } from '../object-counts-shape.ts';
import { tagsShape } from '../tag-shape.ts';
import { contains, oneOf, withinUnits } from './conditions.ts';
import { byNumber, byText, connection } from './connection.ts';
import { inventoryShape } from './inventory-shape.ts';

const settingsShape = z.object({
  allowsUnencryptedObjectUploads: z.enum(['TRUE', 'FALSE', 'UNKNOWN']),
  replicated: z.boolean().nullable(),
  replicatedExternally: z.boolean().nullable(),
  replicationAccounts: z.array(z.string()),
  deniedActions: z.array(z.string()),
});
const versioning = z.enum(['ENABLED', 'SUSPENDED', 'DISABLED', 'UNKNOWN']);
const logging = z.enum(['ENABLED', 'DISABLED', 'UNKNOWN']);
const rowShape = z.object({
  account_id: column.text,
  name: column.text,
  region: column.text,
  created_at: column.maybeTime,
  gone: column.flag,
  effective_permission: z.enum(EffectivePermission).nullable(),
  shared_access: z.enum(SharedAccess).nullable(),
  encryption_type: column.maybeText,
  kms_key_arn: column.maybeText,
  versioning: versioning.nullable(),
  logging: logging.nullable(),
  tags: tagsShape.nullable(),
  exposure: column.int.nullable(),
  exposed_permission: z.enum(ExposedPermission).nullable(),
  exposed_to: z.enum(ExposedTo).nullable(),
  sensitivity_score: column.int.nullable(),
  label_score: column.int.nullable(),
  label_tag: column.maybeText,
  risk_score: column.int.nullable(),
  threat_score: column.int.nullable(),
  inventory: inventoryShape.nullable(),
  object_counts: storedCounts.nullable(),
  settings: settingsShape.nullable(),
  posture_sweep_at: column.maybeTime,
  scan_sweep_id: column.maybeText,
  scan_sweep_at: column.maybeTime,
  objects_listed: column.int,
  objects_scanned: column.int,
  objects_partial: column.int,
  objects_skipped: column.int,
  size_bytes: column.int,
  open_findings: column.int,
  sweep_id: column.text,
});

/** Null until the bucket was evaluated once. */
function postureOf(row: z.infer<typeof rowShape>): BucketPosture | null {
  if (row.effective_permission === null) return null;
  return {
    effectivePermission: row.effective_permission,
    sharedAccess: row.shared_access ?? 'UNKNOWN',
    encryptionType: row.encryption_type ?? 'UNKNOWN',
    kmsKeyArn: row.kms_key_arn,
    versioning: row.versioning ?? 'UNKNOWN',
    logging: row.logging ?? 'UNKNOWN',
    tags: row.tags ?? {},
    exposure: exposureOf(row),
  };
}

/** A bucket judged before exposure was noted counts as one of which nothing is known. */
const exposureOf = (row: z.infer<typeof rowShape>): BucketPosture['exposure'] => ({
  exposure: row.exposure ?? 60,
  permission: row.exposed_permission ?? 'READ',
  grantees: row.exposed_to ?? 'UNKNOWN',
});

function riskOf(row: z.infer<typeof rowShape>): BucketRisk | null {
  if (row.risk_score === null) return null;
  const exposed = exposureOf(row);
  return {
    ...exposed,
    score: row.risk_score,
    sensitivityScore: row.sensitivity_score,
    labelScore: row.label_score,
    labelTag: row.label_tag,
    threatScore: row.threat_score,
    threatAdded:
      row.risk_score - riskScore(exposed.exposure, countedSensitivity(row.sensitivity_score, row.label_score)),
  };
}

const shape = rowShape.transform(
  (row): BucketRow => ({
    accountId: row.account_id,
    name: row.name,
    region: row.region,
    createdAt: row.created_at,
    posture: postureOf(row),
    risk: riskOf(row),
    inventory: row.inventory,
    countLooks: [listingLook(row.inventory, row.scan_sweep_at), ...looksOf(row.object_counts)],
    settings: row.settings,
    judgedAt: row.posture_sweep_at,
    lastScan:
      row.scan_sweep_id === null || row.scan_sweep_at === null
        ? null
        : { sweepId: row.scan_sweep_id, startedAt: row.scan_sweep_at },
    objectsListed: row.objects_listed,
    objectsScanned: row.objects_scanned,
    objectsPartial: row.objects_partial,
    objectsSkipped: row.objects_skipped,
    sizeBytes: row.size_bytes,
    openFindings: row.open_findings,
    lastSweepId: row.sweep_id,
    gone: row.gone,
  }),
);
const select = Prisma.raw(
  Object.keys(rowShape.shape)
    .map((name) => `t.${name}`)
    .join(', '),
);
const from = Prisma.sql`buckets t`;
const identity = [
  byText<BucketRow>('t.account_id', ({ accountId }) => accountId),
  byText<BucketRow>('t.name', ({ name }) => name),
];

/** Buckets with their posture and sums. */
export function bucketReads(db: Db): Pick<QueryStore, 'buckets' | 'bucketsByNames'> {
  return {
    buckets: connection(db, {
      shape,
      select,
      from,
      conditions: (filter) => [
        ...(filter.includeGone === true ? [] : [Prisma.sql`NOT t.gone`]),
        ...oneOf('t.account_id', filter.accountIds),
        ...withinUnits('t.account_id', filter.organizationalUnitIds),
        ...oneOf('t.region', filter.regions),
        ...oneOf('t.name', filter.names),
        ...contains('t.name', filter.nameContains),
        ...oneOf('t.effective_permission', filter.effectivePermissions),
        ...oneOf('t.shared_access', filter.sharedAccess),
        ...oneOf('t.encryption_type', filter.encryptionTypes),
        ...(filter.minRiskScore === undefined ? [] : [Prisma.sql`t.risk_score >= ${filter.minRiskScore}`]),
      ],
      sorts: {
        NAME_ASC: {
          direction: 'ASC',
          keys: [byText('t.name', ({ name }) => name), byText('t.account_id', ({ accountId }) => accountId)],
        },
        SIZE_DESC: { direction: 'DESC', keys: [byNumber('t.size_bytes', ({ sizeBytes }) => sizeBytes), ...identity] },
        RISK_DESC: {
          direction: 'DESC',
          keys: [byNumber('coalesce(t.risk_score, -1)', ({ risk }) => risk?.score ?? -1), ...identity],
        },
        OPEN_FINDINGS_DESC: {
          direction: 'DESC',
          keys: [byNumber('t.open_findings', ({ openFindings }) => openFindings), ...identity],
        },
      },
    }),

    bucketsByNames: (refs) =>
      db.rows(
        shape,
        Prisma.sql`SELECT ${select} FROM ${from}
          JOIN unnest(${refs.map(({ accountId }) => accountId)}::text[], ${refs.map(({ name }) => name)}::text[]) AS u(account_id, name)
            ON u.account_id = t.account_id AND u.name = t.name
          ORDER BY t.account_id, t.name`,
      ),
  };
}
