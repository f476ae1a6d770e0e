import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SweepOptions } from '../../services/model/index.ts';
import { openStore, type Store } from '../../services/store/index.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';
import { organizationOf, smallOrganizationSecrets } from '../support/small-organization.ts';
import { type Stack, startStack } from '../support/stack.ts';

const card = smallOrganizationSecrets[0] ?? '';
const bucket = (name: string, body: string, tags: Readonly<Record<string, string>>) => ({
  name,
  region: 'us-east-1',
  tags,
  objects: [{ key: 'a.csv', body: Buffer.from(body), contentType: 'text/csv', contains: {} }],
});
const cards = `id,credit card number\n1,${card}\n`;
const plan = organizationOf({
  Shop: [
    bucket('label-cards', cards, { owner: 'shop', 'data-classification': 'internal' }),
    bucket('label-done', cards, { 'data-classification': 'restricted', 'data-categories': 'pci' }),
    bucket('label-other', cards, { 'data-classification': 'top secret' }),
    bucket('label-clean', 'id,colour\n1,red\n', { 'data-classification': 'public' }),
  ],
});

describe('labels after a sweep', () => {
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

  /** Plans of the sweep once there are so many; fewer when they do not come within half a minute. */
  async function plansOf(sweepId: string, labels: SweepOptions['labels'], count: number) {
    expect(await (await stack.startSweep(sweepId, { labels, onlyChanged: false })).result()).toEqual({
      status: 'COMPLETE',
    });
    for (let tries = 0; ; tries += 1) {
      const { edges } = await store.remediations.page({}, 'PROPOSED_DESC', { first: 50, after: null });
      const own = edges.map(({ node }) => node).filter(({ runId }) => runId === `labels ${sweepId}`);
      if (own.length >= count || tries === 120) return own;
      await sleep(250);
    }
  }

  it('are plans to look at, where tags say less than was found', async () => {
    const plans = await plansOf('dry', 'DRY_RUN', 2);
    expect(
      plans.map(({ target, state, reason }) => [target.bucketName, state, reason?.slice(0, 10) ?? null]).sort(),
    ).toEqual([
      ['label-cards', 'DRY_RUN', null],
      ['label-other', 'REFUSED', 'TAG_IN_USE'],
    ]);
    const diff = plans.find(({ target }) => target.bucketName === 'label-cards')?.diff ?? '';
    expect(diff).toContain('restricted');
    expect(diff).not.toMatch(/^- .*owner/m);
  });

  it('wait for an approval by somebody else when that is asked for, and none follow where none are', async () => {
    const [proposed] = (await plansOf('wait', 'PROPOSE', 1)).filter(({ state }) => state === 'PROPOSED');
    expect(proposed).toMatchObject({ target: { bucketName: 'label-cards' }, proposedBy: 'sweep wait', dryRun: false });
    expect(proposed?.behind).toHaveLength(1);
    expect(await (await stack.startSweep('none')).result()).toEqual({ status: 'COMPLETE' });
    expect(await plansOf('again', 'NONE', 0)).toEqual([]);
  });
});
