import type { BucketPlan } from '../organization/plan.ts';
import { buildLog } from './content/decoys.ts';
import { type Series, series } from './objects.ts';
import { logDelivery, tlsOnly } from './policies.ts';

/** A bucket whose objects are still recipes. */
export interface DemoBucket extends Omit<BucketPlan, 'objects'> {
  readonly series: readonly Series[];
  /** Writes access logs. S3 wants the target in the same account and region, so each such pair gets one. */
  readonly logged?: true;
}

type Settings = Partial<Omit<DemoBucket, 'name' | 'series'>>;

export const bucket = (name: string, all: readonly Series[], settings: Settings = {}): DemoBucket => ({
  name: `larkspur-${name}`,
  region: 'us-east-1',
  ...settings,
  series: all,
});

/** As a careful team sets a bucket up. */
export const careful = (name: string, all: readonly Series[], settings: Settings = {}): DemoBucket =>
  bucket(name, all, {
    publicAccessBlock: 'ALL',
    ownership: 'BucketOwnerEnforced',
    versioning: 'Enabled',
    encryption: 'aws:kms',
    policy: tlsOnly(`larkspur-${name}`),
    lifecycleDays: 365,
    logged: true,
    tags: { team: name.split('-')[0] ?? name, 'data-class': 'restricted' },
    ...settings,
  });

/** The buckets of an account, the targets of their access logs first. */
export function withLogTargets(account: string, buckets: readonly DemoBucket[]): readonly DemoBucket[] {
  const regions = [...new Set(buckets.filter(({ logged }) => logged).map(({ region }) => region))];
  const place = account.toLowerCase().replaceAll(' ', '-');
  const target = (region: string): string => `${place}-access-logs-${region}`;
  const targets = regions.map((region) =>
    bucket(target(region), [series('access/@.log', 3, buildLog, [10, 30])], {
      region,
      publicAccessBlock: 'ALL',
      lifecycleDays: 90,
      policy: logDelivery(`larkspur-${target(region)}`),
    }),
  );
  const linked = buckets.map(({ logged, ...rest }) =>
    logged ? { ...rest, logging: { target: `larkspur-${target(rest.region)}`, prefix: `${rest.name}/` } } : rest,
  );
  return [...targets, ...linked];
}
