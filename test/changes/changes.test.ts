import { randomUUID } from 'node:crypto';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketPolicyCommand,
  PutBucketPolicyCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountClients } from '../../infra/dev/organization/account-clients.ts';
import { openStore, type Store } from '../../services/store/index.ts';
import { type ChangeWorld, changeMessage, openChangeQueue, settled } from '../support/change-world.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';
import { type Stack, startStack, type WorkerProcess } from '../support/stack.ts';

const site = 'small-shop-orders';
const publicType = 'Policy:IAMUser/S3BucketPublic';

describe('a change, from the queue to the finding', () => {
  let org: TestOrganization;
  let stack: Stack;
  let store: Store;
  let queue: ChangeWorld;
  let shop: string;
  let s3: Awaited<ReturnType<AccountClients['s3']>>;
  let worker: WorkerProcess;

  beforeAll(async () => {
    org = await startOrg();
    queue = await openChangeQueue(org.moto.endpoint);
    stack = await startStack({
      endpoint: org.endpoint,
      environment: { ...org.environment, ORGSWEEP_EVENTS_QUEUE_URL: queue.queueUrl },
    });
    store = await openStore({ databaseUrl: stack.databaseUrl });
    shop = org.accountId('Shop');
    s3 = await new AccountClients(org.moto.endpoint).s3(shop, 'us-east-1');
    worker = await stack.startWorker();
    await (await stack.startSweep('before', { scanObjects: false })).result();
  });
  afterAll(async () => {
    await store?.close();
    await stack?.stop();
    await org?.stop();
  });

  const open = (Bucket: string) =>
    s3.send(
      new PutBucketPolicyCommand({
        Bucket,
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` },
          ],
        }),
      }),
    );
  const message = (eventName: string, bucketName: string, more: Partial<Parameters<typeof changeMessage>[0]> = {}) =>
    changeMessage({ accountId: shop, eventName, parameters: { bucketName }, ...more });
  async function finding(bucketName = site, type = publicType) {
    const filter = { bucketNames: [bucketName], types: [type] };
    const { edges } = await store.findings.page(filter, 'LAST_SEEN_DESC', { first: 1, after: null });
    const row = edges[0]?.node;
    if (row === undefined) return null;
    return { ...row, causes: (await store.causesByFindingIds([row.id])).get(row.id) };
  }
  const done = () =>
    settled(
      async () => ({ ...(await store.changeFeed()), left: await queue.left() }),
      ({ pending, left }) => pending === 0 && left === 0,
    );

  it('names actor, call, time and address within seconds, and who closed it again', async () => {
    expect(await finding()).toBeNull();
    const coverage = await store.coverage.count({ sweepId: 'before' });
    const at = new Date().toISOString();
    await open(site);
    await queue.send(message('PutBucketPolicy', site, { at }));
    const sent = performance.now();
    const opened = await settled(finding, (row) => row !== null);
    const seconds = (performance.now() - sent) / 1000;
    process.stdout.write(`message to finding: ${seconds.toFixed(2)} s\n`);
    expect(opened).toMatchObject({ status: 'NEW', severity: 'HIGH', accountId: shop });
    expect(opened?.causes).toMatchObject({
      resolved: null,
      opened: {
        api: 'PutBucketPolicy',
        service: 's3.amazonaws.com',
        firstSeen: at,
        lastSeen: at,
        actor: {
          type: 'IAMUser',
          userName: 'ada',
          arn: 'arn:aws:iam::111122223333:user/ada',
          ipAddress: '198.51.100.7',
          userAgent: '[aws-cli/2.31.0]',
        },
      },
    });
    await s3.send(new DeleteBucketPolicyCommand({ Bucket: site }));
    const role = {
      type: 'AssumedRole',
      arn: `arn:aws:sts::${shop}:assumed-role/Deploy/ci`,
      accountId: shop,
      sessionContext: { sessionIssuer: { arn: `arn:aws:iam::${shop}:role/Deploy`, userName: 'Deploy' } },
    };
    await queue.send(
      message('DeleteBucketPolicy', site, { identity: role, sourceIPAddress: 'cloudformation.amazonaws.com' }),
    );
    const closed = await settled(finding, (row) => row?.status === 'RESOLVED');
    expect(closed?.causes).toMatchObject({
      opened: { api: 'PutBucketPolicy' },
      resolved: {
        api: 'DeleteBucketPolicy',
        actor: {
          type: 'AssumedRole',
          issuerUserName: 'Deploy',
          ipAddress: null,
          domainName: 'cloudformation.amazonaws.com',
        },
      },
    });
    // Coverage is what sweeps have read; a look between them is no part of it.
    expect(await store.coverage.count({ sweepId: 'before' })).toBe(coverage);
  });

  it('looks once at a burst, whatever the order and however often each comes', async () => {
    await done();
    const before = await store.changeFeed();
    const began = Date.now();
    const call = (second: number, eventName: string, userName: string) =>
      message(eventName, site, {
        eventId: `burst-${second}`,
        at: new Date(began + second * 1000).toISOString(),
        identity: { type: 'IAMUser', userName },
      });
    await open(site);
    org.proxy.log.total({ operation: 'GetBucketPolicy' });
    const asked = org.proxy.log.total({ operation: 'GetBucketPolicy' });
    // The newest that matters arrives first, and each twice.
    const messages = [
      call(3, 'PutBucketPolicy', 'newest'),
      call(1, 'PutBucketPolicy', 'oldest'),
      call(4, 'PutBucketTagging', 'tagger'),
    ];
    await Promise.all([...messages, ...messages].map((body) => queue.send(body)));
    await settled(finding, (row) => row?.status === 'REOPENED');
    const after = await done();
    expect(after.evaluated - before.evaluated).toBe(3);
    expect((await finding())?.causes).toMatchObject({ resolved: null, opened: { actor: { userName: 'newest' } } });
    expect(org.proxy.log.total({ operation: 'GetBucketPolicy' }) - asked).toBeLessThanOrEqual(2);
  });

  it('keeps what it cannot read, with the reason, and goes on', async () => {
    await done();
    const before = await store.changeFeed();
    await queue.send('{"detail-type": ');
    await queue.send(
      JSON.stringify({ 'detail-type': 'AWS API Call via CloudTrail', account: shop, detail: { eventName: 7 } }),
    );
    await queue.send(
      changeMessage({ accountId: '999999999999', eventName: 'PutBucketPolicy', parameters: { bucketName: 'x' } }),
    );
    await queue.send(message('PutBucketPolicy', site, { errorCode: 'AccessDenied' }));
    await queue.send(message('GetBucketPolicy', site));
    const after = await settled(
      async () => ({ ...(await store.changeFeed()), left: await queue.left() }),
      ({ deadLetters, left }) => deadLetters - before.deadLetters === 3 && left === 0,
    );
    expect(after).toMatchObject({
      deadLetters: before.deadLetters + 3,
      evaluated: before.evaluated,
      pending: 0,
      left: 0,
    });
    const reasons = (await store.changeDeadLetters(3)).map(({ reason }) => reason).sort();
    expect(reasons[0]).toBe('ACCOUNT_NOT_IN_ORGANIZATION');
    expect(reasons[1]).toMatch(/^NOT_A_CLOUDTRAIL_EVENT detail\.event/);
    expect(reasons[2]).toBe('NOT_JSON');
  });

  it('learns of buckets that come and go, and of changes of a whole account', async () => {
    const fresh = 'small-shop-fresh';
    await s3.send(new CreateBucketCommand({ Bucket: fresh }));
    await open(fresh);
    await queue.send(message('CreateBucket', fresh));
    expect(
      (
        await settled(
          () => finding(fresh),
          (row) => row !== null,
        )
      )?.causes?.opened?.api,
    ).toBe('CreateBucket');
    await s3.send(new DeleteBucketPolicyCommand({ Bucket: fresh }));
    await s3.send(new DeleteBucketCommand({ Bucket: fresh }));
    await queue.send(message('DeleteBucket', fresh));
    expect(
      (
        await settled(
          () => finding(fresh),
          (row) => row?.status === 'RESOLVED',
        )
      )?.status,
    ).toBe('RESOLVED');
    expect(await store.getBucket(shop, fresh)).toBeNull();
    await done();
    const asked = org.proxy.log.total({ operation: 'GetBucketVersioning' });
    await queue.send(changeMessage({ accountId: shop, eventName: 'DeleteAccountPublicAccessBlock', parameters: {} }));
    await done();
    expect(org.proxy.log.total({ operation: 'GetBucketVersioning' }) - asked).toBe(3);
  });

  it('loses nothing when the worker is killed on the way', async () => {
    await s3.send(new DeleteBucketPolicyCommand({ Bucket: site }));
    await queue.send(message('DeleteBucketPolicy', site));
    await settled(finding, (row) => row?.status === 'RESOLVED');
    await open(site);
    const eventId = randomUUID();
    await queue.send(message('PutBucketPolicy', site, { eventId }));
    // It has been taken from the queue, and nobody has looked yet.
    await settled(
      () => store.changeFeed(),
      ({ pending }) => pending > 0,
    );
    await worker.kill('SIGKILL');
    worker = await stack.startWorker();
    const reopened = await settled(finding, (row) => row?.status === 'REOPENED');
    expect(reopened?.causes?.opened?.eventId).toBe(eventId);
    expect(await done()).toMatchObject({ pending: 0, left: 0, failed: 0 });
  });
});
