import { createServer } from 'node:http';
import {
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  ListRootsCommand,
  MoveAccountCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  CreateBucketCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFaultProxy } from '../../infra/dev/fault-proxy.ts';
import type { MotoServer } from '../../infra/dev/moto.ts';
import { startMoto } from '../../test/support/moto.ts';
import { denied } from '../model/index.ts';
import { createHandler, MemberCaller } from './caller.ts';
import { type AwsConfig, type AwsOrganization, createAwsOrganization } from './index.ts';
import { listObjects } from './objects.ts';
import type { SessionCredentials } from './sessions.ts';

const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };

describe('the AWS adapter against moto', () => {
  let moto: MotoServer;
  let aws: AwsOrganization;
  let config: AwsConfig;
  let accountId = '';
  let s3: S3Client;
  const naughty = [
    'plain.txt',
    'with space+plus.txt',
    'ünïcode/日本.txt',
    '../up.txt',
    `${'k'.repeat(1000)}/${'x'.repeat(20)}`,
  ];

  beforeAll(async () => {
    moto = await startMoto();
    const central = { region: 'us-east-1', endpoint: moto.endpoint, credentials };
    const organizations = new OrganizationsClient(central);
    await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
    const rootId = (await organizations.send(new ListRootsCommand({}))).Roots?.[0]?.Id ?? '';
    const unit = await organizations.send(new CreateOrganizationalUnitCommand({ ParentId: rootId, Name: 'Workloads' }));
    const prod = await organizations.send(
      new CreateOrganizationalUnitCommand({ ParentId: unit.OrganizationalUnit?.Id, Name: 'Prod' }),
    );
    const created = await organizations.send(
      new CreateAccountCommand({ AccountName: 'shop', Email: 'shop@example.com' }),
    );
    accountId = created.CreateAccountStatus?.AccountId ?? '';
    await organizations.send(
      new MoveAccountCommand({
        AccountId: accountId,
        SourceParentId: rootId,
        DestinationParentId: prod.OrganizationalUnit?.Id,
      }),
    );
    const session = await new STSClient(central).send(
      new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${accountId}:role/seed`, RoleSessionName: 'seed' }),
    );
    s3 = new S3Client({
      ...central,
      forcePathStyle: true,
      credentials: {
        accessKeyId: session.Credentials?.AccessKeyId ?? '',
        secretAccessKey: session.Credentials?.SecretAccessKey ?? '',
        sessionToken: session.Credentials?.SessionToken ?? '',
      },
    });
    await s3.send(new CreateBucketCommand({ Bucket: 'shop-orders' }));
    await s3.send(
      new CreateBucketCommand({ Bucket: 'shop-eu', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }),
    );
    await s3.send(
      new PutBucketPolicyCommand({
        Bucket: 'shop-orders',
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::shop-orders/*' },
          ],
        }),
      }),
    );
    await s3.send(
      new PutPublicAccessBlockCommand({
        Bucket: 'shop-eu',
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
      }),
    );
    for (const key of naughty)
      await s3.send(new PutObjectCommand({ Bucket: 'shop-orders', Key: key, Body: key.slice(0, 40) }));
    config = {
      region: 'us-east-1',
      endpoint: moto.endpoint,
      roleName: 'OrgsweepMember',
      externalId: 'test-external-id',
      sessionSeconds: 900,
      credentials,
      requestsPerSecond: 500,
    };
    aws = createAwsOrganization(config);
  });
  afterAll(async () => {
    aws?.close();
    await moto?.stop();
  });
  const handle = () => ({ sweepId: 'sweep-1', accountId });
  const bucket = async (name: string) => {
    const found = (await aws.listBuckets(handle())).find((each) => each.name === name);
    if (found === undefined) throw new Error(`no bucket ${name}`);
    return found;
  };

  it('reads the tree with paths of names and of ids', async () => {
    const tree = await aws.readTree();
    expect(tree.units.map((unit) => unit.path)).toEqual(['Root', 'Root/Workloads', 'Root/Workloads/Prod']);
    expect(tree.units[2]?.idPath).toMatch(/^o-[^/]+\/r-[^/]+\/ou-[^/]+\/ou-[^/]+\/$/);
    expect(tree.accounts.find(({ id }) => id === accountId)).toMatchObject({
      state: 'ACTIVE',
      organizationalUnitPath: 'Root/Workloads/Prod',
    });
  });

  it('lists buckets once, each by its home region', async () => {
    expect((await aws.listBuckets(handle())).map(({ name, region }) => `${name} ${region}`)).toEqual([
      'shop-eu eu-west-1',
      'shop-orders us-east-1',
    ]);
  });

  it('asks nothing where it may not know the region, and leaves out a bucket that is gone', async () => {
    const proxy = await startFaultProxy({ upstream: moto.endpoint });
    const member = createAwsOrganization({ ...config, endpoint: proxy.endpoint });
    const refuse = (code: string) =>
      proxy.setRules({
        rules: [
          { name: 'location', match: { operation: 'GetBucketLocation' }, action: { kind: 'error', code } },
          {
            name: 'list',
            match: { operation: 'ListBuckets' },
            action: { kind: 'replace', status: 200, body: plainList },
          },
        ],
      });
    const plainList =
      '<ListAllMyBucketsResult><Buckets><Bucket><Name>shop-orders</Name></Bucket></Buckets></ListAllMyBucketsResult>';
    try {
      refuse('AccessDenied');
      const [unknown] = await member.listBuckets(handle());
      expect(unknown).toMatchObject({ name: 'shop-orders', region: 'unknown' });
      if (unknown === undefined) return;
      const facts = await member.collectFacts(handle(), unknown, ['bucketPolicy', 'tags']);
      expect(facts).toMatchObject({
        bucketPolicy: denied('s3:GetBucketLocation'),
        tags: denied('s3:GetBucketLocation'),
      });
      refuse('NoSuchBucket');
      expect(await member.listBuckets(handle())).toEqual([]);
    } finally {
      member.close();
      await proxy.stop();
    }
  });

  it('tells known facts from absent ones', async () => {
    const facts = await aws.collectFacts(handle(), await bucket('shop-orders'), [
      'bucketPolicy',
      'bucketPublicAccessBlock',
      'versioning',
      'tags',
      'bucketAcl',
      'logging',
      'accountPublicAccessBlock',
    ]);
    expect(facts.bucketPolicy).toMatchObject({ state: 'known' });
    expect(facts.versioning).toEqual({ state: 'known', value: { status: 'Disabled', mfaDelete: false } });
    expect(facts.tags).toEqual({ state: 'absent' });
    expect(facts.logging).toEqual({ state: 'absent' });
    expect(facts.accountPublicAccessBlock).toEqual({ state: 'absent' });
    expect(facts.bucketAcl).toMatchObject({ state: 'known' });
    expect(facts.cors).toEqual({ state: 'failed', code: 'NOT_ASKED' });
    const eu = await aws.collectFacts(handle(), await bucket('shop-eu'), ['bucketPublicAccessBlock', 'bucketPolicy']);
    expect(eu.bucketPublicAccessBlock).toEqual({
      state: 'known',
      value: { blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true, restrictPublicBuckets: true },
    });
    expect(eu.bucketPolicy).toEqual({ state: 'absent' });
  });

  it('lists and reads keys with spaces, unicode, dots and 1,021 bytes', async () => {
    const orders = await bucket('shop-orders');
    const { objects, next } = await aws.listObjects(handle(), orders, null);
    expect(next).toBeNull();
    expect(objects.map(({ key }) => key).toSorted()).toEqual(naughty.toSorted());
    for (const object of objects) {
      const { body } = await aws.getObject(handle(), orders, object);
      const chunks: Uint8Array[] = [];
      for await (const chunk of body) chunks.push(chunk);
      expect(Buffer.concat(chunks).toString()).toBe(object.key.slice(0, 40));
    }
  });

  it('lists keys with newlines and controls, which moto cannot hold', async () => {
    const key = 'line\nbreak\u0001 +.txt';
    const listed = encodeURIComponent(key).replace(/%20/g, '+');
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'application/xml');
      response.end(
        `<?xml version="1.0"?><ListBucketResult><EncodingType>url</EncodingType><IsTruncated>false</IsTruncated><Contents><Key>${listed}</Key><Size>5</Size><ETag>&quot;e&quot;</ETag></Contents></ListBucketResult>`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const session: SessionCredentials = {
      accessKeyId: 'a',
      secretAccessKey: 'b',
      sessionToken: 'c',
      expiration: new Date(Date.now() + 3_600_000),
    };
    const peer = { ...config, endpoint: `http://127.0.0.1:${port}` };
    const caller = new MemberCaller(peer, { get: async () => session, drop: async () => undefined }, createHandler());
    const page = await listObjects(
      caller,
      handle(),
      { accountId, name: 'b', region: 'us-east-1', createdAt: null },
      null,
    );
    expect(page.objects).toMatchObject([{ key, eTag: 'e', sizeBytes: 5 }]);
    caller.close();
    server.close();
  });

  it('goes on after a key', async () => {
    const orders = await bucket('shop-orders');
    const all = (await aws.listObjects(handle(), orders, null)).objects.map(({ key }) => key);
    const rest = await aws.listObjects(handle(), orders, all[2] ?? '');
    expect(rest.objects.map(({ key }) => key)).toEqual(all.slice(3));
  });

  it('says NOT_FOUND of a bucket or object that is gone, OBJECT_CHANGED of one that was rewritten', async () => {
    const orders = await bucket('shop-orders');
    await expect(aws.listObjects(handle(), { ...orders, name: 'no-such-bucket-here' }, null)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const object = { key: 'plain.txt', sizeBytes: 9, eTag: '0'.repeat(32), lastModified: '', storageClass: 'STANDARD' };
    await expect(aws.getObject(handle(), orders, object)).rejects.toMatchObject({ code: 'OBJECT_CHANGED' });
    await expect(aws.getObject(handle(), orders, { ...object, key: 'gone.txt', eTag: '' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('says NETWORK when nothing answers', async () => {
    const lost = createAwsOrganization({ ...config, endpoint: 'http://127.0.0.1:9' });
    await expect(lost.readTree()).rejects.toMatchObject({ code: 'NETWORK', retryable: true });
    lost.close();
  });

  it('says NOT_IN_ORGANIZATION of an account without one', async () => {
    const alone = await startMoto();
    const outside = createAwsOrganization({ ...config, endpoint: alone.endpoint });
    await expect(outside.readTree()).rejects.toMatchObject({ code: 'NOT_IN_ORGANIZATION' });
    outside.close();
    await alone.stop();
  });
});
