import { PutObjectTaggingCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountClients } from '../../infra/dev/organization/account-clients.ts';
import { anyTags, type TagCriterion } from '../../services/model/index.ts';
import type { Store } from '../../services/store/index.ts';
import type { TestOrganization } from '../support/org.ts';
import { organizationOf } from '../support/small-organization.ts';
import type { Stack } from '../support/stack.ts';
import { type Swept, startSwept } from '../support/swept.ts';

const object = (key: string) => ({ key, body: Buffer.from('id\n1\n'), contentType: 'text/csv', contains: {} });
const plan = organizationOf({
  Shop: [
    {
      name: 'scope-prod',
      region: 'us-east-1',
      tags: { env: 'prod' },
      objects: ['secret.csv', 'plain.csv', 'other.csv'].map(object),
    },
    { name: 'scope-dev', region: 'us-east-1', tags: { env: 'dev' }, objects: [object('a.csv')] },
  ],
});
const is = (key: string, value: string | null): TagCriterion => ({ comparator: 'EQ', tagValues: [{ key, value }] });

describe('sweeps by tags', () => {
  let swept: Swept;
  let org: TestOrganization;
  let stack: Stack;
  let store: Store;
  beforeAll(async () => {
    swept = await startSwept(plan);
    ({ org, stack, store } = swept);
    const clients = new AccountClients(org.moto.endpoint);
    const s3 = await clients.s3(org.accountId('Shop'), 'us-east-1');
    const TagSet = [{ Key: 'privileged', Value: 'yes' }];
    await s3.send(new PutObjectTaggingCommand({ Bucket: 'scope-prod', Key: 'secret.csv', Tagging: { TagSet } }));
    clients.close();
  });
  afterAll(async () => {
    await swept?.stop();
  });

  /** The bucket's counts; each object that is listed is counted once. */
  async function counts(name: string): Promise<readonly number[]> {
    const [bucket] = await store.bucketsByNames([{ accountId: org.accountId('Shop'), name }]);
    if (bucket === undefined) throw new RangeError(name);
    const { objectsListed, objectsScanned, objectsPartial, objectsSkipped } = bucket;
    expect(objectsListed).toBe(objectsScanned + objectsPartial + objectsSkipped);
    return [objectsListed, objectsScanned, objectsSkipped];
  }
  async function gaps(sweepId: string): Promise<readonly unknown[]> {
    const { edges } = await store.coverage.page({ sweepId }, 'SCOPE_ASC', { first: 50, after: null });
    return edges
      .map(({ node }) => node)
      .filter(({ status, scope, aspect }) => status !== 'COVERED' && scope === 'BUCKET' && aspect === 'OBJECTS')
      .map(({ bucketName, status, reason }) => [bucketName, status, reason]);
  }

  it('read buckets with the tag; the others are named, judged all the same, and no gap', async () => {
    const bucketTags = { ...anyTags, includes: [is('env', 'prod')] };
    expect(await (await stack.startSweep('by-bucket', { bucketTags })).result()).toEqual({ status: 'COMPLETE' });
    expect(await counts('scope-prod')).toEqual([3, 3, 0]);
    expect(await counts('scope-dev')).toEqual([0, 0, 0]);
    expect(await gaps('by-bucket')).toEqual([['scope-dev', 'SKIPPED', 'EXCLUDED_BY_TAGS']]);
    const rows = await store.evaluationsByBuckets([{ accountId: org.accountId('Shop'), name: 'scope-dev' }]);
    expect(rows.find(({ checkId }) => checkId === 'tags-contradict-contents')?.sweepId).toBe('by-bucket');
  });

  it('count objects that tags keep out as skipped, with the reason', async () => {
    const objectTags = { ...anyTags, excludes: [is('privileged', null)] };
    const bucketTags = { ...anyTags, excludes: [is('env', 'dev')] };
    const sweep = await stack.startSweep('by-object', { bucketTags, objectTags });
    expect(await sweep.result()).toEqual({ status: 'COMPLETE' });
    expect(await counts('scope-prod')).toEqual([3, 2, 1]);
  });

  it('read nothing whose tags could not be read, and say so', async () => {
    const refuse = (operation: string) =>
      org.proxy.setRules({
        rules: [{ name: operation, match: { operation }, action: { kind: 'error', code: 'AccessDenied' } }],
      });
    refuse('GetObjectTagging');
    const objectTags = { ...anyTags, excludes: [is('privileged', null)] };
    expect(await (await stack.startSweep('refused', { objectTags })).result()).toEqual({ status: 'PARTIAL' });
    expect(await counts('scope-prod')).toEqual([3, 0, 3]);
    expect(await gaps('refused')).toContainEqual(['scope-prod', 'PARTIAL', 'TAGS_NOT_READ']);

    refuse('GetBucketTagging');
    const bucketTags = { ...anyTags, excludes: [is('env', 'dev')] };
    expect(await (await stack.startSweep('unread', { bucketTags })).result()).toEqual({ status: 'PARTIAL' });
    expect(await gaps('unread')).toContainEqual(['scope-prod', 'SKIPPED', 'TAGS_NOT_READ DENIED s3:GetBucketTagging']);
    org.proxy.setRules({});
  });
});
