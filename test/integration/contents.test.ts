import { PutObjectTaggingCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountClients } from '../../infra/dev/organization/account-clients.ts';
import type { Store } from '../../services/store/index.ts';
import type { TestOrganization } from '../support/org.ts';
import { organizationOf, smallOrganizationSecrets } from '../support/small-organization.ts';
import type { Stack } from '../support/stack.ts';
import { type Swept, startSwept } from '../support/swept.ts';

const card = smallOrganizationSecrets[0] ?? '';
const object = (body: string, key = 'a.csv') => ({
  key,
  body: Buffer.from(body),
  contentType: 'text/csv',
  contains: {},
});
const plan = organizationOf({
  Shop: [
    {
      name: 'contents-cards',
      region: 'us-east-1',
      encryption: 'aws:kms',
      tags: { 'data-classification': 'public' },
      objects: [object(`id,credit card number\n1,${card}\n`)],
    },
    {
      name: 'contents-clean',
      region: 'us-east-1',
      tags: { 'data-classification': 'public' },
      objects: [object('id,colour\n1,red\n')],
    },
    {
      name: 'contents-objects',
      region: 'us-east-1',
      objects: ['internal.csv', 'public.csv', 'restricted.csv', 'untagged.csv']
        .map((key) => object(`id,credit card number\n1,${card}\n`, key))
        .concat(object('id,colour\n1,red\n', 'clean.csv')),
    },
  ],
});

describe('checks that depend on what a bucket holds', () => {
  let swept: Swept;
  let org: TestOrganization;
  let stack: Stack;
  let store: Store;

  beforeAll(async () => {
    swept = await startSwept(plan);
    ({ org, stack, store } = swept);
  });
  afterAll(async () => {
    await swept?.stop();
  });

  async function tagObjects(classes: Readonly<Record<string, string>>): Promise<void> {
    const clients = new AccountClients(org.moto.endpoint);
    const s3 = await clients.s3(org.accountId('Shop'), 'us-east-1');
    for (const [Key, Value] of Object.entries(classes)) {
      const TagSet = [{ Key: 'data-classification', Value }];
      await s3.send(new PutObjectTaggingCommand({ Bucket: 'contents-objects', Key, Tagging: { TagSet } }));
    }
    clients.close();
  }
  async function ofObjects(): Promise<readonly [status: string, detail: string]> {
    const rows = await store.evaluationsByBuckets([{ accountId: org.accountId('Shop'), name: 'contents-objects' }]);
    const row = rows.find(({ checkId }) => checkId === 'object-tags-contradict-contents');
    return [row?.status ?? '', row?.detail ?? ''];
  }
  const tagReads = () =>
    org.proxy.log
      .counts()
      .filter(({ operation }) => operation === 'GetObjectTagging')
      .reduce((sum, { count }) => sum + count, 0);

  async function verdicts(name: string): Promise<Record<string, string>> {
    const rows = await store.evaluationsByBuckets([{ accountId: org.accountId('Shop'), name }]);
    return Object.fromEntries(rows.map(({ checkId, status, sweepId }) => [checkId, `${status} ${sweepId}`]));
  }

  it('are judged by what the same sweep found, already by the first', async () => {
    await (await stack.startSweep('first')).result();
    expect(await verdicts('contents-cards')).toMatchObject({
      'tags-contradict-contents': 'NON_COMPLIANT first',
      'sensitive-data-discovery': 'COMPLIANT first',
      'sensitive-data-unrecorded': 'NON_COMPLIANT first',
    });
    expect(await verdicts('contents-clean')).toMatchObject({
      'tags-contradict-contents': 'COMPLIANT first',
      'sensitive-data-discovery': 'COMPLIANT first',
      'sensitive-data-unrecorded': 'NOT_APPLICABLE first',
    });
    const [cards] = await store.bucketsByNames([{ accountId: org.accountId('Shop'), name: 'contents-cards' }]);
    expect(cards?.inventory).toMatchObject({ objectCount: 1, byEncryptionType: { kmsManaged: 1, unknown: 0 } });
    const { edges } = await store.findings.page({ checkIds: ['tags-contradict-contents'] }, 'TYPE_ASC', {
      first: 10,
      after: null,
    });
    expect(edges.map(({ node }) => [node.bucketName, node.status])).toEqual([['contents-cards', 'NEW']]);
  });

  it('are judged by what is known when a sweep reads no objects', async () => {
    await (await stack.startSweep('posture', { scanObjects: false })).result();
    expect(await verdicts('contents-cards')).toMatchObject({ 'tags-contradict-contents': 'NON_COMPLIANT posture' });
  });

  it('read tags of the objects in which something was found, of no others', async () => {
    await tagObjects({
      'clean.csv': 'public',
      'internal.csv': 'internal',
      'public.csv': 'public',
      'restricted.csv': 'restricted',
    });
    org.proxy.log.clear();
    await (await stack.startSweep('objects')).result();
    // The four here, and the one of the bucket with cards.
    expect(tagReads()).toBe(5);
    expect(await ofObjects()).toEqual([
      'NON_COMPLIANT',
      '2 of 4 objects with sensitive data: "internal.csv" says data-classification=internal; found: FINANCIAL; "public.csv" says data-classification=public; found: FINANCIAL.',
    ]);
    expect(await verdicts('contents-clean')).toMatchObject({ 'object-tags-contradict-contents': 'COMPLIANT objects' });
    const { edges } = await store.findings.page({ checkIds: ['object-tags-contradict-contents'] }, 'TYPE_ASC', {
      first: 10,
      after: null,
    });
    expect(edges.map(({ node }) => [node.bucketName, node.status, node.severity])).toEqual([
      ['contents-objects', 'NEW', 'HIGH'],
    ]);
    // Without a scan of objects it is judged by what the last one read.
    await (await stack.startSweep('objects-posture', { scanObjects: false })).result();
    expect((await ofObjects())[0]).toBe('NON_COMPLIANT');
  });

  it('know nothing of tags that were refused, and resolve nothing by it; raised labels do', async () => {
    await tagObjects({ 'internal.csv': 'restricted', 'public.csv': 'Confidential' });
    org.proxy.setRules({
      strictSts: true,
      rules: [
        { name: 'no tags', match: { operation: 'GetObjectTagging' }, action: { kind: 'error', code: 'AccessDenied' } },
      ],
    });
    expect(await (await stack.startSweep('refused')).result()).toEqual({ status: 'COMPLETE' });
    org.proxy.setRules({ strictSts: true });
    expect(await ofObjects()).toEqual(['UNKNOWN', 'DENIED s3:GetObjectTagging (4 objects)']);
    const open = async () => {
      const filter = { checkIds: ['object-tags-contradict-contents'] };
      const { edges } = await store.findings.page(filter, 'TYPE_ASC', { first: 10, after: null });
      return edges.map(({ node }) => node.status);
    };
    expect(await open()).not.toEqual(['RESOLVED']);
    await (await stack.startSweep('raised')).result();
    expect(await ofObjects()).toEqual(['COMPLIANT', 'Tags of 4 objects with sensitive data deny none of it.']);
    expect(await open()).toEqual(['RESOLVED']);
  });
});
