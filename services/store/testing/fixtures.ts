import {
  type BucketPosture,
  type BucketRef,
  type DetectionGroup,
  defaultSweepOptions,
  type Evaluation,
  type ObjectRef,
  type ObjectResult,
  type OrganizationTree,
  type SweepOptions,
} from '../../model/index.ts';
import type { ScannedObject, Store } from '../contract.ts';

export const accountId = '111111111111';
export const bucketName = 'orders';

/** Sweep number n started on day n. */
export const startOf = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
export const sweepId = (n: number): string => `sweep-${String(n).padStart(3, '0')}`;

/** An organization of two units and three accounts, one of them suspended. */
export const tree: OrganizationTree = {
  organization: { id: 'o-example', managementAccountId: '000000000000' },
  units: [
    { id: 'r-1', name: 'Root', parentId: null, path: 'Root', idPath: 'o-example/r-1/' },
    { id: 'ou-1', name: 'Prod', parentId: 'r-1', path: 'Root/Prod', idPath: 'o-example/r-1/ou-1/' },
  ],
  accounts: [
    {
      id: '000000000000',
      name: 'Management',
      email: 'm@example.com',
      state: 'ACTIVE',
      organizationalUnitId: 'r-1',
      organizationalUnitPath: 'Root',
      joinedAt: null,
    },
    {
      id: accountId,
      name: 'Shop',
      email: 's@example.com',
      state: 'ACTIVE',
      organizationalUnitId: 'ou-1',
      organizationalUnitPath: 'Root/Prod',
      joinedAt: '2025-01-01T00:00:00.000Z',
    },
    {
      id: '222222222222',
      name: 'Old',
      email: 'o@example.com',
      state: 'SUSPENDED',
      organizationalUnitId: 'ou-1',
      organizationalUnitPath: 'Root/Prod',
      joinedAt: null,
    },
  ],
};

export const bucket = (name: string = bucketName, account: string = accountId): BucketRef => ({
  accountId: account,
  name,
  region: 'eu-west-1',
  createdAt: '2025-02-01T00:00:00.000Z',
});

export const object = (key: string, eTag = 'e1', sizeBytes = 100): ObjectRef => ({
  key,
  sizeBytes,
  eTag,
  lastModified: '2025-03-01T00:00:00.000Z',
  storageClass: 'STANDARD',
});

export const group = (identifier: string, count = 1, change: Partial<DetectionGroup> = {}): DetectionGroup => ({
  identifier,
  label: 'PII',
  category: 'PERSONAL_INFORMATION',
  severity: count >= 100 ? 'HIGH' : 'MEDIUM',
  confidence: 'HIGH',
  count,
  reasons: ['checksum'],
  occurrences: [
    { kind: 'LINE_RANGE', start: 1, end: 1, startColumn: 1 },
    { kind: 'CELL', row: 2, column: 3, columnName: 'n "q" \\', cellReference: null, archivePath: 'a.csv' },
  ],
  fingerprints: ['0123456789abcdef0123456789abcdef'],
  ...change,
});

export const result = (detections: readonly DetectionGroup[], change: Partial<ObjectResult> = {}): ObjectResult => ({
  status: 'COMPLETE',
  reason: null,
  mimeType: 'text/csv',
  bytesRead: 100,
  bytesClassified: 90,
  detections,
  catalogueVersion: 'c1',
  ...change,
});

export const scanned = (key: string, detections: readonly DetectionGroup[] = []): ScannedObject => ({
  object: object(key),
  result: result(detections),
});

export const posture: BucketPosture = {
  effectivePermission: 'PUBLIC',
  sharedAccess: 'NOT_SHARED',
  encryptionType: 'AES256',
  kmsKeyArn: null,
  versioning: 'ENABLED',
  logging: 'DISABLED',
  tags: { team: 'shop' },
  exposure: { exposure: 100, permission: 'READ', grantees: 'PUBLIC' },
};

export const evaluation = (checkId: string, status: Evaluation['verdict']['status']): Evaluation => ({
  checkId,
  severity: 'HIGH',
  title: `Title of ${checkId}`,
  findingType: 'Policy:IAMUser/S3BucketPublic',
  verdict: status === 'UNKNOWN' ? { status, reason: 'DENIED s3:GetBucketPolicy' } : { status, evidence: 'as read' },
});

/** A schedule of everything, made on day 0. */
export const schedule = (id: string) =>
  ({
    id,
    name: id,
    cron: '@daily',
    every: null,
    timeZone: 'UTC',
    overlapPolicy: 'SKIP',
    catchupWindowSeconds: 60,
    paused: false,
    options: defaultSweepOptions,
    createdAt: startOf(0),
    updatedAt: startOf(0),
  }) as const;

/** Creates sweep n and writes the organization and the account's buckets. */
export async function openSweep(
  store: Store,
  n: number,
  buckets: readonly BucketRef[] = [bucket()],
  options: Partial<SweepOptions> = {},
): Promise<string> {
  const id = sweepId(n);
  await store.createSweep({
    id,
    options: { ...defaultSweepOptions, ...options },
    trigger: 'MANUAL',
    scheduleId: null,
    requestedBy: 'test',
    startedAt: startOf(n),
  });
  await store.setSweepStatus(id, 'RUNNING');
  await store.writeOrganization(id, tree);
  await store.writeBuckets(id, accountId, buckets);
  return id;
}
