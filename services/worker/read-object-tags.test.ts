import { PutObjectCommand, PutObjectTaggingCommand, type S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AccountClients } from '../../infra/dev/organization/account-clients.ts';
import { awsOf } from '../../test/support/aws-of.ts';
import { startOrg, type TestOrganization } from '../../test/support/org.ts';
import { freshDatabase } from '../../test/support/postgres.ts';
import type { AwsOrganization } from '../aws/index.ts';
import { openStore, type Store } from '../store/index.ts';
import { group, openSweep, scanned } from '../store/testing/fixtures.ts';
import { maxTaggedObjects, readObjectTags } from './read-object-tags.ts';

const bucketName = 'small-shop-orders';
const key = (n: number): string => `many/${String(n).padStart(3, '0')}`;
const objects = maxTaggedObjects + 5;

let org: TestOrganization;
let aws: AwsOrganization;
let store: Store;
let accountId: string;
let sweeps = 0;

beforeAll(async () => {
  org = await startOrg();
  accountId = org.accountId('Shop');
  aws = awsOf(org);
  store = await openStore({ databaseUrl: await freshDatabase() });
  const clients = new AccountClients(org.moto.endpoint);
  const s3: S3Client = await clients.s3(accountId, 'us-east-1');
  // One is gone by the time that its tags are asked for.
  for (let n = 1; n < objects; n += 1)
    await s3.send(new PutObjectCommand({ Bucket: bucketName, Key: key(n), Body: '.' }));
  const TagSet = [{ Key: 'class', Value: 'public' }];
  await s3.send(new PutObjectTaggingCommand({ Bucket: bucketName, Key: key(7), Tagging: { TagSet } }));
  clients.close();
});
afterAll(async () => {
  await store?.close();
  aws?.close();
  await org?.stop();
});

const tagReads = () =>
  org.proxy.log
    .counts()
    .filter(({ operation }) => operation === 'GetObjectTagging')
    .reduce((sum, { count }) => sum + count, 0);

/** What is known of the tags once a sweep has found something in so many objects; and the requests that it took. */
async function sweep(found: number) {
  sweeps += 1;
  const bucket = { accountId, name: bucketName, region: 'us-east-1', createdAt: null };
  const id = await openSweep(store, sweeps, []);
  await store.writeBuckets(id, accountId, [bucket]);
  const rows = Array.from({ length: found }, (_, n) => scanned(key(n), [group('USA_SSN')]));
  await store.writeObjects(id, accountId, bucketName, rows);
  await store.closeBucketScan(id, accountId, bucketName, true, null);
  org.proxy.log.clear();
  await readObjectTags(store, aws, { sweepId: id, accountId }, bucketName);
  return { labels: (await store.bucketContents(accountId, [bucketName])).get(bucketName)?.objects, asked: tagReads() };
}

it('asks for nothing where nothing was found', async () => {
  expect(await sweep(0)).toEqual({ labels: undefined, asked: 0 });
});

it('reads those of so many objects and no more; what is gone or beyond is not read', async () => {
  expect(await sweep(objects)).toEqual({
    labels: {
      found: objects,
      read: maxTaggedObjects - 1,
      unread: [],
      tagged: [{ key: key(7), kinds: ['PII'], tags: { class: 'public' } }],
    },
    asked: maxTaggedObjects,
  });
});

it('stops at the first refusals', async () => {
  org.proxy.setRules({
    strictSts: true,
    rules: [
      { name: 'no tags', match: { operation: 'GetObjectTagging' }, action: { kind: 'error', code: 'AccessDenied' } },
    ],
  });
  const { labels, asked } = await sweep(100);
  org.proxy.setRules({ strictSts: true });
  expect(asked).toBe(8);
  expect(labels).toEqual({
    found: 100,
    read: 0,
    unread: [{ reason: 'DENIED s3:GetObjectTagging', objects: 8 }],
    tagged: [],
  });
});
