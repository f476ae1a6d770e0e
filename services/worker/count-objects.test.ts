import {
  DeleteObjectCommand,
  PutBucketInventoryConfigurationCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { AccountClients } from '../../infra/dev/organization/account-clients.ts';
import { awsOf } from '../../test/support/aws-of.ts';
import { startOrg, type TestOrganization } from '../../test/support/org.ts';
import type { AwsOrganization } from '../aws/index.ts';
import { manifestOf, md5, sampleFile } from '../inventory/testing/report.ts';
import type { BucketRef, CountAnswer } from '../model/index.ts';
import type { CountedReport } from '../store/contract.ts';
import { countObjects } from './count-objects.ts';

const region = 'us-east-1';
const at = '2026-03-02T00:00:00.000Z';
const source = 'small-shop-orders';
const lists = 'small-management-logs';
const base = `in/${source}/daily/`;
const file = sampleFile('ORC');
const manifest = manifestOf(source, lists, 'ORC', [{ key: `${base}data/one.orc`, bytes: file }]);

let org: TestOrganization;
let aws: AwsOrganization;
let destination: S3Client;
let owner: S3Client;
let accountId: string;
let place: BucketRef;
let sweeps = 0;

const put = (Key: string, Body: string | Buffer, Bucket = lists) =>
  destination.send(new PutObjectCommand({ Bucket, Key, Body }));
const configure = (more: object = {}) =>
  owner.send(
    new PutBucketInventoryConfigurationCommand({
      Bucket: source,
      Id: 'daily',
      InventoryConfiguration: {
        Id: 'daily',
        IsEnabled: true,
        IncludedObjectVersions: 'All',
        Schedule: { Frequency: 'Daily' },
        OptionalFields: ['Size', 'StorageClass', 'EncryptionStatus'],
        Destination: { S3BucketDestination: { Bucket: `arn:aws:s3:::${lists}`, Format: 'ORC', Prefix: 'in' } },
        ...more,
      },
    }),
  );

/** The answer of S3 Inventory in a sweep of its own. */
async function ask(places = new Map([[lists, place]]), before?: CountedReport): Promise<CountAnswer | undefined> {
  sweeps += 1;
  const handle = { sweepId: `counting-${sweeps}`, accountId };
  const bucket = { accountId, name: source, region, createdAt: null };
  const { inventory } = await aws.collectFacts(handle, bucket, ['inventory']);
  org.proxy.log.clear();
  const answers = await countObjects(aws, handle, { bucket, inventory, places, before, at });
  expect(answers.map((answer) => answer.source).sort()).toEqual(['CLOUDWATCH', 'S3_INVENTORY']);
  expect(answers.find((answer) => answer.source === 'CLOUDWATCH')?.outcome).toMatchObject({
    value: { objectCount: 3 },
  });
  return answers.find((answer) => answer.source === 'S3_INVENTORY');
}

beforeAll(async () => {
  org = await startOrg();
  accountId = org.accountId('Shop');
  place = { accountId: org.context.managementAccountId, name: lists, region, createdAt: null };
  const clients = new AccountClients(org.moto.endpoint);
  destination = await clients.s3(place.accountId, region);
  owner = await clients.s3(accountId, region);
  aws = awsOf(org);
});
afterAll(async () => {
  aws?.close();
  await org?.stop();
});
/** A report of yesterday, as S3 writes it, beside an older one. */
beforeEach(async () => {
  await configure();
  await put(`${base}2026-02-22T01-00Z/manifest.json`, '{}');
  await put(`${base}2026-02-22T01-00Z/manifest.checksum`, md5(Buffer.from('{}')));
  await put(`${base}2026-03-01T01-00Z/manifest.json`, manifest);
  await put(`${base}2026-03-01T01-00Z/manifest.checksum`, `${md5(manifest)}\n`);
  await put(`${base}data/one.orc`, file);
  await put(`${base}hive/dt=2026-03-01-01-00/symlink.txt`, 's3://…');
});

it('counts the newest report, in the account that it lies in, and each of its parts is asked for once', async () => {
  expect(await ask()).toMatchObject({
    report: `${lists}/${base}2026-03-01T01-00Z/manifest.json`,
    outcome: {
      state: 'known',
      value: {
        source: 'S3_INVENTORY',
        at: '2026-03-01T00:00:00.000Z',
        objectCount: 6,
        byEncryptionType: { kmsManaged: 2, s3Managed: 1, customerManaged: 1, unencrypted: 1, unknown: 1 },
      },
    },
  });
  const asked = Object.fromEntries(org.proxy.log.counts().map(({ operation, count }) => [operation, count]));
  expect(asked).toMatchObject({ ListObjectsV2: 1, GetObject: 3, ListMetrics: 1, GetMetricData: 1 });
});

it('reads no report twice', async () => {
  const first = await ask();
  if (first?.outcome.state !== 'known' || first.report === null) throw new TypeError('no report');
  const again = await ask(undefined, { report: first.report, counts: first.outcome.value });
  expect(again).toEqual(first);
  expect(org.proxy.log.total({ operation: 'GetObject' })).toBe(0);
});

it('has none where no inventory is in force, and says why where one cannot count', async () => {
  await configure({ IsEnabled: false });
  expect(await ask()).toMatchObject({ outcome: { state: 'absent' } });
  await configure({ Filter: { Prefix: 'logs/' } });
  expect(await ask()).toMatchObject({ outcome: { state: 'failed', code: 'INVENTORY_OF_A_PART' } });
  await configure();
  expect(await ask(new Map())).toMatchObject({ outcome: { code: 'DESTINATION_NOT_IN_ORGANIZATION' } });
  const elsewhere = { S3BucketDestination: { Bucket: `arn:aws:s3:::${lists}`, Format: 'ORC', Prefix: 'new' } };
  await configure({ Destination: elsewhere });
  expect(await ask()).toMatchObject({ outcome: { state: 'failed', code: 'NO_RECENT_REPORT' } });
});

it.each([
  [
    'a manifest that its checksum is not of',
    'CHECKSUM_MISMATCH',
    () => put(`${base}2026-03-01T01-00Z/manifest.json`, '{"files": []}'),
  ],
  [
    'a manifest that is none',
    'MANIFEST_MALFORMED',
    async () => {
      await put(`${base}2026-03-01T01-00Z/manifest.json`, '[]');
      await put(`${base}2026-03-01T01-00Z/manifest.checksum`, md5(Buffer.from('[]')));
    },
  ],
  ['a report whose manifest is not there yet', 'MANIFEST_MISSING', () => put(`${base}2026-03-02T01-00Z/other`, '-')],
  ['a file that is another', 'CHECKSUM_MISMATCH', () => put(`${base}data/one.orc`, sampleFile('Parquet'))],
  [
    'a file that is not there',
    'FILE_MISSING',
    async () => {
      const moved = manifestOf(source, lists, 'ORC', [{ key: `${base}data/two.orc`, bytes: file }]);
      await put(`${base}2026-03-01T01-00Z/manifest.json`, moved);
      await put(`${base}2026-03-01T01-00Z/manifest.checksum`, md5(moved));
    },
  ],
])('does not count %s: %s', async (_, code, spoil) => {
  await spoil();
  expect(await ask()).toMatchObject({ report: null, outcome: { state: 'failed', code } });
  await destination.send(new DeleteObjectCommand({ Bucket: lists, Key: `${base}2026-03-02T01-00Z/other` }));
});

it.each([
  ['ListBucketInventoryConfigurations', 's3:GetInventoryConfiguration'],
  ['ListObjectsV2', 's3:ListBucket'],
  ['GetObject', 's3:GetObject'],
])('names the action when %s is refused', async (operation, action) => {
  const denied = { kind: 'error', code: 'AccessDenied' } as const;
  org.proxy.setRules({ strictSts: true, rules: [{ name: 'no', match: { operation }, action: denied }] });
  const answer = await ask();
  org.proxy.setRules({ strictSts: true });
  expect(answer).toEqual({ source: 'S3_INVENTORY', outcome: { state: 'denied', action }, report: null });
});
