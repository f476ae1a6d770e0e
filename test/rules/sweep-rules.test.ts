import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountClients } from '../../infra/dev/organization/account-clients.ts';
import type { AllowListSpec, CustomDataIdentifierSpec, S3Text, SweepOptions } from '../../services/model/index.ts';
import type { Store } from '../../services/store/index.ts';
import type { TestOrganization } from '../support/org.ts';
import { smallOrganizationSecrets } from '../support/small-organization.ts';
import type { Stack } from '../support/stack.ts';
import { type Swept, startSwept } from '../support/swept.ts';

const orders = 'small-shop-orders';
const lists = 'small-shop-empty';
const at = '2026-01-01T00:00:00.000Z';
const [firstCard = ''] = smallOrganizationSecrets;

const identifier = (spec: Partial<CustomDataIdentifierSpec>): CustomDataIdentifierSpec => ({
  name: 'Custom',
  description: '',
  tags: {},
  regex: null,
  keywords: [],
  maximumMatchDistance: 50,
  maximumDistanceAfter: 0,
  ignoreWords: [],
  validator: null,
  severityLevels: [],
  dictionary: null,
  dictionaryS3: null,
  exactFingerprints: null,
  exactFingerprintsS3: null,
  ...spec,
});
const allowList = (spec: Partial<AllowListSpec>): AllowListSpec => ({
  name: 'List',
  description: '',
  tags: {},
  regex: null,
  s3Text: null,
  accountIds: [],
  organizationalUnitIds: [],
  bucketNames: [],
  expiresAt: null,
  ...spec,
});

describe('a sweep with an organization’s own rules', () => {
  let swept: Swept;
  let org: TestOrganization;
  let stack: Stack;
  let store: Store;
  let sweeps = 0;

  async function put(key: string, text: string, accountId: string | null): Promise<S3Text> {
    const s3 = await new AccountClients(org.moto.endpoint).s3(org.accountId('Shop'), 'us-east-1');
    await s3.send(new PutObjectCommand({ Bucket: lists, Key: key, Body: text }));
    return { accountId, region: null, bucketName: lists, objectKey: key };
  }
  async function addList(id: string, spec: Partial<AllowListSpec>): Promise<void> {
    await store.addRuleVersion(
      { kind: 'ALLOW_LIST', id, spec: { ...allowList(spec), name: id }, createdAt: at, createdBy: 'test' },
      0,
    );
  }
  async function addIdentifier(id: string, spec: Partial<CustomDataIdentifierSpec>, after = 0): Promise<void> {
    const rule = {
      kind: 'CUSTOM_DATA_IDENTIFIER',
      id,
      spec: { ...identifier(spec), name: id },
      createdAt: at,
      createdBy: 'test',
    } as const;
    await store.addRuleVersion(rule, after);
  }
  async function sweep(options: Partial<SweepOptions>) {
    sweeps += 1;
    const id = `rules-${sweeps}`;
    const { status } = await (await stack.startSweep(id, { bucketNames: [orders], ...options })).result();
    const coverage = await store.coverage.page({ sweepId: id }, 'SCOPE_ASC', { first: 200, after: null });
    const bucket = coverage.edges.find(({ node }) => node.bucketName === orders && node.aspect === 'OBJECTS')?.node;
    const page = await store.findings.page({ bucketNames: [orders], kinds: ['SENSITIVE_DATA'] }, 'TYPE_ASC', {
      first: 50,
      after: null,
    });
    const detections = await store.detectionsByFindingIds(page.edges.map(({ node }) => node.id));
    const found = page.edges.flatMap(({ node }) =>
      (detections.get(node.id) ?? []).map((each) => ({ key: node.objectKey, object: node.object, ...each })),
    );
    return { id, status, bucket, found, totals: await store.sweepTotals(id) };
  }
  const of = (found: Awaited<ReturnType<typeof sweep>>['found'], key: string, id: string) =>
    found.find((each) => each.key === key && each.identifier === id);

  beforeAll(async () => {
    swept = await startSwept();
    ({ org, stack, store } = swept);
  });
  afterAll(async () => {
    await swept?.stop();
  });

  it('finds by custom identifiers in the version of its start, and says which', async () => {
    await addIdentifier('amount', { regex: String.raw`\d+\.00`, keywords: ['amount'] });
    await addIdentifier('month', {
      dictionaryS3: await put('words.txt', 'one file\na month\n', org.accountId('Shop')),
    });
    const first = await sweep({ customDataIdentifierIds: ['amount', 'month'] });
    expect(of(first.found, 'orders/january.csv', 'custom:amount')).toMatchObject({ count: 3, identifierVersion: 1 });
    expect(of(first.found, 'orders/readme.txt', 'custom:month')).toMatchObject({ count: 2, severity: 'MEDIUM' });
    const card = of(first.found, 'orders/january.csv', 'CREDIT_CARD_NUMBER');
    expect(card).toMatchObject({
      count: 3,
      identifierVersion: null,
      catalogueVersion: expect.stringMatching(/^\w{16}\+[\w.-]+$/),
    });
    expect(card?.object?.catalogueVersion).toBe(card?.catalogueVersion);
    await addIdentifier(
      'amount',
      { regex: String.raw`\d+\.00`, keywords: ['amount'], ignoreWords: ['.00'.repeat(2)] },
      1,
    );
    const second = await sweep({ customDataIdentifierIds: ['amount'] });
    expect(of(second.found, 'orders/january.csv', 'custom:amount')).toMatchObject({ identifierVersion: 2 });
  });

  it('reads unchanged objects again for other rules only, and resolves nothing that it does not look for', async () => {
    const narrow = await sweep({ identifierSelector: 'INCLUDE', identifierIds: ['JSON_WEB_TOKEN'] });
    expect(narrow.totals.bytesRead).toBeGreaterThan(0);
    expect(of(narrow.found, 'orders/january.csv', 'CREDIT_CARD_NUMBER')?.status).not.toBe('RESOLVED');
    expect(of(narrow.found, 'orders/january.csv', 'custom:amount')?.status).not.toBe('RESOLVED');
    const again = await sweep({ identifierSelector: 'INCLUDE', identifierIds: ['JSON_WEB_TOKEN'] });
    expect(again.totals.bytesRead).toBe(0);
    expect((await sweep({ identifierSelector: 'RECOMMENDED' })).totals.bytesRead).toBeGreaterThan(0);
  });

  it('keeps back what an allow list in S3 holds, where it applies and until it expires, and counts it', async () => {
    await addList('cards', { s3Text: await put('cards.txt', `${firstCard}\n`, org.accountId('Shop')) });
    await addList('elsewhere', { regex: '4[0-9]{15}', bucketNames: ['another-bucket'] });
    await addList('expired', { regex: '4[0-9]{15}', expiresAt: '2020-01-01T00:00:00.000Z' });
    const other = (await store.organizationalUnits()).find(({ name }) => name === 'Suspended')?.id ?? '';
    await addList('other-unit', { regex: '4[0-9]{15}', organizationalUnitIds: [other] });
    const { id, found, bucket } = await sweep({ allowListIds: ['cards', 'elsewhere', 'expired', 'other-unit'] });
    expect(bucket).toMatchObject({ status: 'COVERED' });
    expect(of(found, 'orders/january.csv', 'CREDIT_CARD_NUMBER')).toMatchObject({ count: 2 });
    expect(await store.allowListHits(['cards', 'elsewhere', 'expired', 'other-unit'])).toEqual(
      new Map([['cards', { sweepId: id, hits: 1, buckets: 1 }]]),
    );
    expect((await store.allowListChecks(['cards'])).get('cards')).toMatchObject({ status: 'OK', detail: null });
    // By the installation's own credentials, which are those of the management account.
    const own = { accountId: null, region: null, bucketName: 'small-management-logs', objectKey: 'known.txt' };
    const management = await new AccountClients(org.moto.endpoint).s3(org.context.managementAccountId, 'us-east-1');
    await management.send(new PutObjectCommand({ Bucket: own.bucketName, Key: own.objectKey, Body: `${firstCard}\n` }));
    await addList('own', { s3Text: own });
    const byOwn = await sweep({ allowListIds: ['own'] });
    expect(of(byOwn.found, 'orders/january.csv', 'CREDIT_CARD_NUMBER')).toMatchObject({ count: 2 });
    const unit = (await store.organizationalUnits()).find(({ name }) => name === 'Workloads')?.id ?? '';
    await addList('unit', { regex: '4[0-9]{15}', organizationalUnitIds: [unit] });
    const all = await sweep({ allowListIds: ['unit'] });
    expect(of(all.found, 'orders/january.csv', 'CREDIT_CARD_NUMBER')).toMatchObject({ status: 'RESOLVED' });
  });

  it('fails a bucket whose rules cannot be read, names why, and resolves nothing there', async () => {
    const shop = org.accountId('Shop');
    const gone = { accountId: shop, region: null, bucketName: lists, objectKey: 'gone.txt' };
    await addList('gone', { s3Text: gone });
    await addList('empty', { s3Text: await put('empty.txt', '\n \n', shop) });
    await addList('long', { s3Text: await put('long.txt', 'x'.repeat(91), shop) });
    await addList('no-role', { s3Text: { ...gone, accountId: org.accountId('Acquired') } });
    await sweep({ onlyChanged: false });
    for (const [id, status] of [
      ['gone', 'S3_OBJECT_NOT_FOUND'],
      ['empty', 'S3_OBJECT_EMPTY'],
      ['long', 'S3_OBJECT_OVERSIZE'],
      ['no-role', 'S3_USER_ACCESS_DENIED'],
    ] as const) {
      const { status: ended, bucket, found } = await sweep({ allowListIds: [id], onlyChanged: false });
      expect(ended).toBe('PARTIAL');
      expect(bucket).toMatchObject({ status: 'FAILED', reason: `RULES_UNREADABLE allow-list:${id} ${status}` });
      expect((await store.allowListChecks([id])).get(id)).toMatchObject({ status });
      expect(of(found, 'orders/january.csv', 'CREDIT_CARD_NUMBER')?.status).not.toBe('RESOLVED');
    }
    await addIdentifier('no-words', { dictionaryS3: gone });
    const { bucket } = await sweep({ customDataIdentifierIds: ['no-words'] });
    expect(bucket).toMatchObject({ status: 'FAILED', reason: 'RULES_UNREADABLE custom:no-words' });
  });

  it('lets no pattern and no word of a list into Temporal', async () => {
    const histories = (await stack.histories()).join('\n');
    expect(histories).toContain(orders);
    for (const secret of [firstCard, String.raw`\d+\.00`, 'a month', 'cards.txt'])
      expect(histories).not.toContain(secret);
  });
});
