import {
  type Account,
  type AccountState,
  type BucketPosture,
  type BucketRef,
  type DetectionGroup,
  defaultSweepOptions,
  type Evaluation,
  type OrganizationTree,
} from '../../../services/model/index.ts';
import type { Store } from '../../../services/store/index.ts';

export const sweepId = 'sweep-1';
export const startedAt = '2026-01-02T03:04:05.000Z';
export const accounts = { prod: '111111111111', dev: '222222222222', old: '333333333333' } as const;

const account = (id: string, name: string, unit: string, path: string, state: AccountState = 'ACTIVE'): Account => ({
  id,
  name,
  email: `${name}@example.com`,
  state,
  organizationalUnitId: unit,
  organizationalUnitPath: path,
  joinedAt: null,
});

const tree: OrganizationTree = {
  organization: { id: 'o-abcdefghij', managementAccountId: accounts.prod },
  units: [
    { id: 'r-root', name: 'Root', parentId: null, path: 'Root', idPath: 'o-abcdefghij/r-root/' },
    {
      id: 'ou-root-workload',
      name: 'Workloads',
      parentId: 'r-root',
      path: 'Root/Workloads',
      idPath: 'o-abcdefghij/r-root/ou-root-workload/',
    },
    {
      id: 'ou-root-prodprod',
      name: 'Prod',
      parentId: 'ou-root-workload',
      path: 'Root/Workloads/Prod',
      idPath: 'o-abcdefghij/r-root/ou-root-workload/ou-root-prodprod/',
    },
  ],
  accounts: [
    account(accounts.prod, 'prod', 'ou-root-prodprod', 'Root/Workloads/Prod'),
    account(accounts.dev, 'dev', 'ou-root-workload', 'Root/Workloads'),
    account(accounts.old, 'old', 'r-root', 'Root', 'SUSPENDED'),
  ],
};

const posture = (open: boolean): BucketPosture => ({
  effectivePermission: open ? 'PUBLIC' : 'NOT_PUBLIC',
  sharedAccess: 'NOT_SHARED',
  encryptionType: 'AES256',
  kmsKeyArn: null,
  versioning: 'ENABLED',
  logging: 'DISABLED',
  tags: { owner: 'data', class: 'b' },
  exposure: open
    ? { exposure: 100, permission: 'READ', grantees: 'PUBLIC' }
    : { exposure: 10, permission: 'READ', grantees: 'ACCOUNT' },
});

const evaluations = (open: boolean): Evaluation[] => [
  {
    checkId: 'bucket-public',
    severity: 'CRITICAL',
    findingType: 'Policy:IAMUser/S3BucketPublic',
    title: 'The bucket is not public',
    verdict: open
      ? { status: 'NON_COMPLIANT', evidence: 'The ACL grants READ to everyone.' }
      : { status: 'COMPLIANT', evidence: 'Blocked.' },
  },
  {
    checkId: 'bucket-logging',
    severity: 'LOW',
    findingType: 'Policy:IAMUser/S3BucketLoggingDisabled',
    title: 'Access is logged',
    verdict: { status: 'UNKNOWN', reason: 'DENIED s3:GetBucketLogging' },
  },
];

const detections: DetectionGroup[] = [
  {
    identifier: 'USA_SOCIAL_SECURITY_NUMBER',
    label: 'PII',
    category: 'PERSONAL_INFORMATION',
    severity: 'HIGH',
    confidence: 'HIGH',
    count: 3,
    reasons: ['keyword', 'checksum'],
    occurrences: [
      { kind: 'CELL', row: 2, column: 3, columnName: 'ssn', cellReference: null },
      { kind: 'LINE_RANGE', start: 4, end: 4, startColumn: 9 },
      { kind: 'RECORD', recordIndex: 0, jsonPath: '$.ssn', archivePath: 'inner.json' },
    ],
    fingerprints: [],
  },
];

/** Size of the biggest object: above 2^45, as S3 allows. */
export const bigBytes = 2 ** 45 + 1;

/** A finished sweep of a small organization, written through the store as the worker writes it. */
export async function seed(store: Store): Promise<void> {
  const options = defaultSweepOptions;
  await store.createSweep({
    id: sweepId,
    options,
    trigger: 'MANUAL',
    scheduleId: null,
    requestedBy: 'test',
    startedAt,
  });
  await store.setSweepStatus(sweepId, 'RUNNING');
  await store.writeOrganization(sweepId, tree);
  await store.writeCoverage(sweepId, [
    {
      aspect: 'BOTH',
      scope: 'ACCOUNT',
      accountId: accounts.old,
      region: null,
      bucketName: null,
      status: 'SKIPPED',
      reason: 'ACCOUNT_SUSPENDED',
    },
  ]);
  const home: Readonly<Record<string, readonly string[]>> = {
    [accounts.prod]: ['alpha', 'beta', 'gamma'],
    [accounts.dev]: ['delta'],
  };
  for (const [accountId, names] of Object.entries(home)) {
    const buckets: BucketRef[] = names.map((name) => ({
      accountId,
      name,
      region: 'eu-central-1',
      createdAt: '2020-01-01T00:00:00.000Z',
    }));
    await store.writeBuckets(sweepId, accountId, buckets);
    const rows = names.map((bucketName) => {
      const open = bucketName === 'alpha';
      return { bucketName, posture: posture(open), evaluations: evaluations(open) };
    });
    await store.writePosture(sweepId, accountId, rows);
    for (const name of names) {
      const objects = Array.from(
        { length: 4 },
        (_, n) =>
          ({
            object: {
              key: `data/${n}.csv`,
              sizeBytes: n === 0 ? bigBytes : 100,
              eTag: `e${n}`,
              lastModified: '2025-01-01T00:00:00.000Z',
              storageClass: 'STANDARD',
            },
            result: {
              status: 'COMPLETE',
              reason: null,
              mimeType: 'text/csv',
              bytesRead: 100,
              bytesClassified: 90,
              detections: n < 2 ? detections : [],
              catalogueVersion: '1',
            },
          }) as const,
      );
      await store.writeObjects(sweepId, accountId, name, objects);
      await store.closeBucketScan(sweepId, accountId, name, true, null);
    }
    await store.closeAccount(sweepId, accountId);
  }
  await store.closeSweep(sweepId, 'ENDED', null, '2026-01-02T03:05:00.000Z');
}
