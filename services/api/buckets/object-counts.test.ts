import { isEnumType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { owner, seedAccess, worldStart } from '../../../test/support/api/access-world.ts';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';
import { defaultSweepOptions, denied, known, type ObjectCounts, type SweepOptions } from '../../model/index.ts';
import * as fixture from '../../store/testing/fixtures.ts';
import { createSchema } from '../schema.ts';

let test: TestApi;
const metric: ObjectCounts = {
  source: 'CLOUDWATCH',
  at: '2026-01-01T00:00:00.000Z',
  complete: true,
  counted: 'ALL_VERSIONS',
  objectCount: 12,
  sizeBytes: 3_000_000_000_000,
  byStorageClass: [{ storageClass: 'STANDARD', objectCount: null, sizeBytes: 3_000_000_000_000 }],
  byEncryptionType: null,
  untold: [{ field: 'BY_ENCRYPTION_TYPE', reason: 'NOT_IN_SOURCE' }],
};
beforeAll(async () => {
  test = await startTestApi();
  await seedAccess(test.store);
  const row = { bucketName: 'open-bucket', posture: fixture.posture, evaluations: [] };
  await test.store.writePosture('sweep-access', owner, [
    {
      ...row,
      countAnswers: [
        { source: 'CLOUDWATCH', outcome: known(metric), report: null },
        { source: 'S3_INVENTORY', outcome: denied('s3:GetObject'), report: null },
      ],
    },
  ]);
});
afterAll(() => test.stop());

const counted = async (name: string) =>
  (
    await test.data(
      z.object({ bucket: z.unknown() }),
      `query ($name: String!) { bucket(name: $name) {
        objectCounts { source at complete counted objectCount sizeBytes untold { field reason }
          byStorageClass { storageClass objectCount sizeBytes } byEncryptionType { unknown } }
        encryptionCounts { source }
        countLooks { source state reason askedAt counts { objectCount } }
        jobDetails { isDefinedInJob isMonitoredByJob lastJobId lastJobRunTime }
        automatedDiscoveryMonitoringStatus lastAutomatedDiscoveryTime } }`,
      { name },
    )
  ).bucket;
const unscanned = {
  jobDetails: { isDefinedInJob: 'FALSE', isMonitoredByJob: 'FALSE', lastJobId: null, lastJobRunTime: null },
  automatedDiscoveryMonitoringStatus: 'NOT_MONITORED',
  lastAutomatedDiscoveryTime: null,
};

describe('object counts', () => {
  it('say whose they are, as of when, and what the source does not tell', async () => {
    expect(await counted('open-bucket')).toEqual({
      objectCounts: metric,
      encryptionCounts: null,
      countLooks: [
        { source: 'LISTING', state: 'ABSENT', reason: null, askedAt: null, counts: null },
        { source: 'S3_INVENTORY', state: 'DENIED', reason: 's3:GetObject', askedAt: worldStart, counts: null },
        { source: 'CLOUDWATCH', state: 'KNOWN', reason: null, askedAt: worldStart, counts: { objectCount: 12 } },
      ],
      ...unscanned,
    });
  });

  it('are null, not 0, where nobody counts', async () => {
    expect(await counted('unswept-bucket')).toMatchObject({
      objectCounts: null,
      encryptionCounts: null,
      countLooks: [{ state: 'ABSENT' }, { state: 'FAILED', reason: 'NOT_SWEPT' }, { state: 'FAILED' }],
    });
  });
});

describe('jobs', () => {
  it('are the schedules that scan the bucket, and the sweep that did', async () => {
    const schedule = (id: string, options: Partial<SweepOptions>, paused = false): Promise<unknown> =>
      test.store.upsertSchedule({
        id,
        name: id,
        cron: '0 3 * * *',
        every: null,
        timeZone: 'UTC',
        overlapPolicy: 'SKIP',
        catchupWindowSeconds: 60,
        paused,
        options: { ...defaultSweepOptions, ...options },
        createdAt: worldStart,
        updatedAt: worldStart,
      });
    const details = async (name: string) => z.looseObject({ jobDetails: z.unknown() }).parse(await counted(name));
    await schedule('posture', { scanObjects: false });
    await schedule('others', { bucketNames: ['another-bucket'] });
    expect(await details('open-bucket')).toMatchObject(unscanned);
    await schedule('sleeping', { accountIds: [owner] }, true);
    expect((await details('open-bucket')).jobDetails).toMatchObject({
      isDefinedInJob: 'TRUE',
      isMonitoredByJob: 'FALSE',
    });
    await schedule('nightly', { organizationalUnitIds: ['r-root'], bucketNames: ['open-bucket'] });
    expect(await details('open-bucket')).toMatchObject({
      jobDetails: { isDefinedInJob: 'TRUE', isMonitoredByJob: 'TRUE', lastJobId: null },
      automatedDiscoveryMonitoringStatus: 'MONITORED',
    });
    expect((await details('listed-bucket')).jobDetails).toMatchObject({ isMonitoredByJob: 'FALSE' });
  });
});

/** Fields of Macie's DescribeBuckets (Macie API reference, BucketMetadata), and where they are here. */
const macieFields: Readonly<Record<string, readonly string[]>> = {
  accountId: ['accountId'],
  bucketName: ['name'],
  bucketArn: ['arn'],
  region: ['region'],
  bucketCreatedAt: ['createdAt'],
  lastUpdated: ['lastUpdated'],
  tags: ['posture.tags'],
  versioning: ['posture.versioning'],
  publicAccess: ['posture.effectivePermission', 'permissionConfiguration'],
  sharedAccess: ['posture.sharedAccess'],
  replicationDetails: ['replicated', 'replicatedExternally', 'replicationAccounts'].map(
    (field) => `replicationDetails.${field}`,
  ),
  serverSideEncryption: ['posture.encryptionType', 'posture.kmsKeyArn'],
  allowsUnencryptedObjectUploads: ['allowsUnencryptedObjectUploads'],
  objectCount: ['objectCounts.objectCount'],
  sizeInBytes: ['objectCounts.sizeBytes'],
  sizeInBytesCompressed: ['inventory.sizeBytesCompressed'],
  classifiableObjectCount: ['inventory.classifiable.objectCount'],
  classifiableSizeInBytes: ['inventory.classifiable.sizeBytes'],
  unclassifiableObjectCount: ['fileType', 'storageClass', 'total'].map(
    (field) => `inventory.unclassifiable.${field}.objectCount`,
  ),
  unclassifiableObjectSizeInBytes: ['fileType', 'storageClass', 'total'].map(
    (field) => `inventory.unclassifiable.${field}.sizeBytes`,
  ),
  objectCountByEncryptionType: ['customerManaged', 'kmsManaged', 's3Managed', 'unencrypted', 'unknown'].map(
    (field) => `encryptionCounts.byEncryptionType.${field}`,
  ),
  jobDetails: ['isDefinedInJob', 'isMonitoredByJob', 'lastJobId', 'lastJobRunTime'].map(
    (field) => `jobDetails.${field}`,
  ),
  automatedDiscoveryMonitoringStatus: ['automatedDiscoveryMonitoringStatus'],
  lastAutomatedDiscoveryTime: ['lastAutomatedDiscoveryTime'],
  sensitivityScore: ['risk.sensitivityScore'],
  errorCode: ['errorCode'],
  errorMessage: ['errorMessage'],
};

it("has every field of Macie's DescribeBuckets", async () => {
  const types = (await createSchema()).getTypeMap();
  const follow = (path: string): boolean => {
    let type = types['Bucket'];
    for (const name of path.split('.')) {
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      if (field === undefined) return false;
      type = types[String(field.type).replace(/[[\]!]/g, '')];
    }
    return true;
  };
  expect(
    Object.values(macieFields)
      .flat()
      .filter((path) => !follow(path)),
  ).toEqual([]);
  const values = (name: string) => {
    const type = types[name];
    return isEnumType(type) ? type.getValues().map(({ value }) => String(value)) : [];
  };
  expect(values('BucketErrorCode')).toEqual(['ACCESS_DENIED', 'BUCKET_COUNT_EXCEEDS_QUOTA']);
  expect(values('SharedAccess')).toEqual(expect.arrayContaining(['EXTERNAL', 'INTERNAL', 'NOT_SHARED', 'UNKNOWN']));
});
