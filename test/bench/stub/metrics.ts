import { bucketName, type StubOrganization } from './organization.ts';

/** Metrics that ListMetrics gives at once (CloudWatch API reference). */
const atOnce = 500;

/** CloudWatch's storage metrics: two a bucket, of today. */
export function metrics(stub: StubOrganization, operation: string, account: string, body: string): object {
  if (operation === 'GetMetricData') {
    const ids = [...body.matchAll(/"Id":"(\w+)"/g)].map(([, id]) => id);
    const today = Math.floor(Date.now() / 86_400_000) * 86_400;
    return {
      MetricDataResults: ids.map((Id) => ({ Id, StatusCode: 'Complete', Timestamps: [today], Values: [stub.objects] })),
    };
  }
  const all = Array.from({ length: stub.buckets }, (_, n) => bucketName(account, n)).flatMap((bucket) =>
    [
      ['NumberOfObjects', 'AllStorageTypes'],
      ['BucketSizeBytes', 'StandardStorage'],
    ].map(([MetricName, type]) => ({
      Namespace: 'AWS/S3',
      MetricName,
      Dimensions: [
        { Name: 'StorageType', Value: type },
        { Name: 'BucketName', Value: bucket },
      ],
    })),
  );
  const from = Number(/"NextToken":"(\d+)"/.exec(body)?.[1] ?? 0);
  const Metrics = all.slice(from, from + atOnce);
  return from + atOnce < all.length ? { Metrics, NextToken: String(from + atOnce) } : { Metrics };
}
