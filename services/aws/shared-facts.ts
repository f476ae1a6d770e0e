import { LRUCache } from 'lru-cache';
import { type BucketRef, type Fact, type FactName, known } from '../model/index.ts';
import type { AccountHandle } from './contract.ts';
import type { DerivedFact } from './facts.ts';
import { multiRegionHome, type RoutingAccessPoint } from './facts-multi-region-access-points.ts';

type PlainFact = Exclude<FactName, DerivedFact>;
type ReadFact = (bucket: BucketRef, name: PlainFact) => Promise<Fact<unknown>>;

/** Facts that all buckets of an account share, or all of one region in it. */
const sharedBy: { readonly [N in PlainFact]?: 'ACCOUNT' | 'REGION' } = {
  accountPublicAccessBlock: 'ACCOUNT',
  multiRegionAccessPoints: 'ACCOUNT',
  objectEventTrails: 'REGION',
};

const isRouting = (value: unknown): value is readonly RoutingAccessPoint[] => Array.isArray(value);

/** Of the account's multi-Region access points those that route to the bucket. */
function ofBucket(name: PlainFact, fact: Fact<unknown>, bucket: BucketRef): Fact<unknown> {
  if (name !== 'multiRegionAccessPoints' || fact.state !== 'known' || !isRouting(fact.value)) return fact;
  const routed = fact.value.filter(({ buckets }) => buckets.includes(bucket.name));
  return routed.length === 0 ? { state: 'absent' } : known(routed.map(({ buckets: _, ...point }) => point));
}

/** Reads what buckets share once a sweep, whatever the number of buckets. */
export class SharedFacts {
  readonly #region: string;
  readonly #read = new LRUCache<string, Promise<Fact<unknown>>>({ max: 20_000 });

  /** `region`: where facts of an account as a whole are asked for. */
  constructor(region: string) {
    this.#region = region;
  }

  /** The fact; from `read`, once for all who share it. */
  async get(handle: AccountHandle, bucket: BucketRef, name: PlainFact, read: ReadFact): Promise<Fact<unknown>> {
    const share = sharedBy[name];
    if (share === undefined) return read(bucket, name);
    const home = name === 'multiRegionAccessPoints' ? multiRegionHome : this.#region;
    const region = share === 'REGION' ? bucket.region : home;
    const key = `${handle.sweepId} ${handle.accountId} ${name} ${region}`;
    const cached = this.#read.get(key) ?? read({ ...bucket, region }, name);
    this.#read.set(key, cached);
    return ofBucket(name, await cached, bucket);
  }
}
