import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../services/store/index.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';
import { organizationOf, smallOrganizationSecrets } from '../support/small-organization.ts';
import { type Stack, startStack } from '../support/stack.ts';

const card = smallOrganizationSecrets[0] ?? '';
const object = (body: string) => ({
  key: 'a.csv',
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
  ],
});

describe('checks that depend on what a bucket holds', () => {
  let org: TestOrganization;
  let stack: Stack;
  let store: Store;

  beforeAll(async () => {
    org = await startOrg(plan);
    stack = await startStack({ endpoint: org.endpoint, environment: org.environment });
    store = await openStore({ databaseUrl: stack.databaseUrl });
    await stack.startWorker();
  });
  afterAll(async () => {
    await store?.close();
    await stack?.stop();
    await org?.stop();
  });

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
});
