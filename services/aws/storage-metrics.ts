import {
  type Dimension,
  GetMetricDataCommand,
  ListMetricsCommand,
  type MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';
import { LRUCache } from 'lru-cache';
import {
  absent,
  type BucketRef,
  denied,
  type Fact,
  failed,
  known,
  type ObjectCounts,
  unknownRegion,
} from '../model/index.ts';
import type { MemberCaller } from './caller.ts';
import type { AccountHandle } from './contract.ts';
import { translate } from './errors.ts';
import { paged } from './paged.ts';
import { bucketCounts, type Series } from './storage-metric-counts.ts';

/** Metrics of one GetMetricData (its API reference). */
const atOnce = 500;
const dayMs = 86_400_000;
/** A metric of a day comes up to two days later (S3 User Guide, "Monitoring metrics with Amazon CloudWatch"). */
const days = 4;
const names = new Set(['BucketSizeBytes', 'NumberOfObjects']);

type Region = { readonly outcome: 'READ'; readonly series: ReadonlyMap<string, readonly Series[]> } | Fact<never>;

/** The storage metrics that the account has in the region; of those that came in the last two weeks CloudWatch lists the names. */
async function listed(caller: MemberCaller, handle: AccountHandle, region: string) {
  const found: { series: Series; dimensions: Dimension[] }[] = [];
  const action = 'cloudwatch:ListMetrics';
  const pages = paged(action, async (NextToken) => {
    const asked = { Namespace: 'AWS/S3', Dimensions: [{ Name: 'StorageType' }], NextToken };
    const page = await caller.ask(handle, region, action, ({ cloudwatch }) =>
      cloudwatch.send(new ListMetricsCommand(asked)),
    );
    return { items: page.Metrics ?? [], next: page.NextToken };
  });
  for await (const page of pages)
    for (const { MetricName = '', Dimensions = [] } of page) {
      const of = (name: string) => Dimensions.find(({ Name }) => Name === name)?.Value;
      const [bucket, storageType] = [of('BucketName'), of('StorageType')];
      if (names.has(MetricName) && bucket !== undefined && storageType !== undefined && Dimensions.length === 2)
        found.push({
          series: { bucket, metric: MetricName, storageType, value: null, at: null, status: null },
          dimensions: Dimensions,
        });
    }
  return found;
}

async function readRegion(caller: MemberCaller, handle: AccountHandle, region: string, now: number): Promise<Region> {
  let action = 'cloudwatch:ListMetrics';
  try {
    const all = await listed(caller, handle, region);
    action = 'cloudwatch:GetMetricData';
    const EndTime = new Date(Math.floor(now / dayMs) * dayMs + dayMs);
    const StartTime = new Date(EndTime.getTime() - days * dayMs);
    const series = new Map<string, Series[]>();
    for (let from = 0; from < all.length; from += atOnce) {
      const batch = all.slice(from, from + atOnce);
      const MetricDataQueries = batch.map(
        ({ series: { metric }, dimensions }, index): MetricDataQuery => ({
          Id: `m${index}`,
          MetricStat: {
            Metric: { Namespace: 'AWS/S3', MetricName: metric, Dimensions: dimensions },
            Period: 86_400,
            Stat: 'Average',
          },
        }),
      );
      const pages = paged(action, async (NextToken) => {
        const asked = { MetricDataQueries, StartTime, EndTime, ScanBy: 'TimestampDescending', NextToken } as const;
        const page = await caller.ask(handle, region, action, ({ cloudwatch }) =>
          cloudwatch.send(new GetMetricDataCommand(asked)),
        );
        return { items: page.MetricDataResults ?? [], next: page.NextToken };
      });
      for await (const page of pages)
        for (const { Id = '', Values = [], Timestamps = [], StatusCode } of page) {
          const one = batch[Number(Id.slice(1))]?.series;
          if (one === undefined) continue;
          one.status = StatusCode ?? null;
          // Newest first, over all pages.
          if (one.at !== null || Values[0] === undefined || Timestamps[0] === undefined) continue;
          one.value = Values[0];
          one.at = new Date(Timestamps[0]).toISOString();
        }
      for (const { series: one } of batch) {
        const known = series.get(one.bucket);
        if (known === undefined) series.set(one.bucket, [one]);
        else known.push(one);
      }
    }
    return { outcome: 'READ', series };
  } catch (error) {
    const { code } = translate(error, action, region);
    return code === 'ACCESS_DENIED' ? denied(action) : failed(code);
  }
}

/** Object counts as CloudWatch has them: asked once an account, region and sweep, whatever the number of buckets. */
export class StorageMetrics {
  readonly #caller: MemberCaller;
  readonly #regions = new LRUCache<string, Promise<Region>>({ max: 500 });

  constructor(caller: MemberCaller) {
    this.#caller = caller;
  }

  /** What it says of the bucket. Absent: no data of it in the last days, as for an empty bucket. Never throws. */
  async get(handle: AccountHandle, bucket: BucketRef): Promise<Fact<ObjectCounts>> {
    const { region } = bucket;
    if (region === unknownRegion) return failed('REGION_UNKNOWN');
    const key = `${handle.sweepId} ${handle.accountId} ${region}`;
    const asked = this.#regions.get(key) ?? readRegion(this.#caller, handle, region, Date.now());
    this.#regions.set(key, asked);
    const answer = await asked;
    if (!('series' in answer)) return answer;
    const series = answer.series.get(bucket.name);
    if (series === undefined) return absent;
    const broken = series.find(({ status }) => status !== 'Complete' && status !== 'PartialData');
    if (broken !== undefined) return failed(`METRIC_${broken.status ?? 'MISSING'}`);
    const counts = bucketCounts(series);
    return counts === 'MALFORMED' ? failed('MALFORMED_RESPONSE') : counts === null ? absent : known(counts);
  }
}
