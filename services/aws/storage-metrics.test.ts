import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountClients } from '../../infra/dev/organization/account-clients.ts';
import { awsOf } from '../../test/support/aws-of.ts';
import { startOrg, type TestOrganization } from '../../test/support/org.ts';
import type { BucketRef } from '../model/index.ts';
import type { AwsOrganization } from './index.ts';
import { bucketCounts, type Series } from './storage-metric-counts.ts';

const region = 'us-east-1';
let org: TestOrganization;
let aws: AwsOrganization;
let accountId: string;
const ref = (name: string): BucketRef => ({ accountId, name, region, createdAt: null });
const ask = (sweepId: string, name: string) => aws.readStorageMetrics({ sweepId, accountId }, ref(name));
const calls = (operation: string): number => org.proxy.log.total({ operation });

beforeAll(async () => {
  org = await startOrg();
  accountId = org.accountId('Shop');
  aws = awsOf(org);
  const clients = new AccountClients(org.moto.endpoint);
  const credentials = await clients.credentials(accountId);
  const cloudWatch = new CloudWatchClient({ region, endpoint: org.moto.endpoint, credentials });
  const day = new Date(new Date().toISOString().slice(0, 10));
  const datum = (BucketName: string, StorageType: string, Value: number, MetricName = 'BucketSizeBytes') => ({
    MetricName,
    Timestamp: day,
    Value,
    Dimensions: [
      { Name: 'StorageType', Value: StorageType },
      { Name: 'BucketName', Value: BucketName },
    ],
  });
  const many = Array.from({ length: 300 }, (_, n) => [
    datum(`many-${n}`, 'StandardStorage', n),
    datum(`many-${n}`, 'AllStorageTypes', n, 'NumberOfObjects'),
  ]).flat();
  const tiers = [
    datum('tiered', 'AllStorageTypes', 7, 'NumberOfObjects'),
    datum('tiered', 'IntelligentTieringFAStorage', 100),
    datum('tiered', 'IntelligentTieringIAStorage', 20),
    datum('tiered', 'GlacierStorage', 5),
    datum('tiered', 'GlacierObjectOverhead', 1_000),
    datum('uncounted', 'StandardStorage', 9),
  ];
  for (const MetricData of [many.slice(0, 300), many.slice(300), tiers])
    await cloudWatch.send(new PutMetricDataCommand({ Namespace: 'AWS/S3', MetricData }));
  clients.close();
});
afterAll(async () => {
  aws?.close();
  await org?.stop();
});

describe('object counts of CloudWatch', () => {
  it('are those of the bucket, with the day that they are of, and say what they do not tell', async () => {
    const sizeBytes = org.plan.accounts[0]?.buckets[0]?.objects.reduce((sum, { body }) => sum + body.length, 0);
    expect(await ask('one', 'small-shop-orders')).toEqual({
      state: 'known',
      value: {
        source: 'CLOUDWATCH',
        at: `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`,
        complete: true,
        counted: 'ALL_VERSIONS',
        objectCount: 3,
        sizeBytes,
        byStorageClass: [{ storageClass: 'STANDARD', objectCount: null, sizeBytes }],
        byEncryptionType: null,
        untold: [
          { field: 'BY_ENCRYPTION_TYPE', reason: 'NOT_IN_SOURCE' },
          { field: 'OBJECT_COUNT_BY_STORAGE_CLASS', reason: 'NOT_IN_SOURCE' },
        ],
      },
    });
  });

  it('sum tiers of one class, and leave overheads out', async () => {
    expect(await ask('one', 'tiered')).toMatchObject({
      value: {
        objectCount: 7,
        sizeBytes: 125,
        byStorageClass: [
          { storageClass: 'GLACIER', sizeBytes: 5 },
          { storageClass: 'INTELLIGENT_TIERING', sizeBytes: 120 },
        ],
      },
    });
  });

  it('are unknown, not 0, where there is no data', async () => {
    for (const name of ['never-heard-of', 'small-shop-empty'])
      expect(await ask('one', name)).toEqual({ state: 'absent' });
    const { value } = Object(await ask('one', 'uncounted'));
    expect(value).toMatchObject({ objectCount: null, sizeBytes: 9 });
    expect(value.untold).toContainEqual({ field: 'OBJECT_COUNT', reason: 'NO_DATA' });
  });

  it('are asked for once a region and sweep, 500 metrics at once', async () => {
    org.proxy.log.clear();
    const all = await Promise.all(Array.from({ length: 300 }, (_, n) => ask('two', `many-${n}`)));
    expect(all.map((fact) => Object(fact).value?.objectCount)).toEqual(Array.from({ length: 300 }, (_, n) => n));
    await ask('two', 'small-shop-orders');
    // Over 600 metrics: CloudWatch lists 500 at once, too.
    expect([calls('ListMetrics'), calls('GetMetricData')]).toEqual([2, 2]);
    await ask('three', 'small-shop-orders');
    expect([calls('ListMetrics'), calls('GetMetricData')]).toEqual([4, 4]);
  });

  it.each(['ListMetrics', 'GetMetricData'])('name the action when %s is refused', async (operation) => {
    const denied = { kind: 'error', code: 'AccessDenied' } as const;
    org.proxy.setRules({ strictSts: true, rules: [{ name: 'no', match: { operation }, action: denied }] });
    const fact = await ask(`without ${operation}`, 'small-shop-orders');
    org.proxy.setRules({ strictSts: true });
    expect(fact).toEqual({ state: 'denied', action: `cloudwatch:${operation}` });
  });

  it('are no answer where the region cannot be told', async () => {
    const bucket = { ...ref('small-shop-orders'), region: 'unknown' };
    expect(await aws.readStorageMetrics({ sweepId: 'one', accountId }, bucket)).toEqual({
      state: 'failed',
      code: 'REGION_UNKNOWN',
    });
  });
});

describe('the series of one bucket', () => {
  const series = (storageType: string, value: number | null, day = 4, metric = 'BucketSizeBytes'): Series => ({
    bucket: 'b',
    metric,
    storageType,
    value,
    at: value === null ? null : `2026-03-0${day}T00:00:00.000Z`,
    status: 'Complete',
  });
  it('leave out a class whose last value lingers, and tell the oldest day of the rest', () => {
    expect(
      bucketCounts([
        series('StandardStorage', 50, 2),
        series('GlacierStorage', 7, 4),
        series('StandardIAStorage', 3, 3),
        series('AllStorageTypes', 2, 4, 'NumberOfObjects'),
      ]),
    ).toMatchObject({ at: '2026-03-03T00:00:00.000Z', sizeBytes: 10, objectCount: 2 });
  });
  it('are no data when none has a value, and malformed when one is no count', () => {
    expect(bucketCounts([series('StandardStorage', null)])).toBeNull();
    expect(bucketCounts([series('StandardStorage', -1)])).toBe('MALFORMED');
    expect(bucketCounts([series('StandardStorage', Number.NaN)])).toBe('MALFORMED');
  });
});
