import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectTaggingCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountClients } from '../../infra/dev/organization/account-clients.ts';
import { labelRun, type SweepOptions } from '../../services/model/index.ts';
import type { Store } from '../../services/store/index.ts';
import { labelsWorkflowId } from '../../workflows/workflow-ids.ts';
import type { TestOrganization } from '../support/org.ts';
import { organizationOf, smallOrganizationSecrets } from '../support/small-organization.ts';
import type { Stack } from '../support/stack.ts';
import { type Swept, startSwept } from '../support/swept.ts';

const card = smallOrganizationSecrets[0] ?? '';
const object = (key: string, body: string) => ({ key, body: Buffer.from(body), contentType: 'text/csv', contains: {} });
const bucket = (name: string, body: string, tags: Readonly<Record<string, string>>) => ({
  name,
  region: 'us-east-1',
  tags,
  objects: [object('a.csv', body)],
});
const cards = `id,credit card number\n1,${card}\n`;
const labelledAs = { 'data-classification': 'restricted', 'data-categories': 'pci' };
/** Tags of the objects of one bucket, all but the last with cards. */
const objectTags = {
  'done.csv': labelledAs,
  'low.csv': { owner: 'shop', 'data-classification': 'internal' },
  'other.csv': { 'data-classification': 'top secret' },
  'plain.csv': {},
  'clean.csv': { 'data-classification': 'public' },
};
const plan = organizationOf({
  Shop: [
    bucket('label-cards', cards, { owner: 'shop', 'data-classification': 'internal' }),
    bucket('label-done', cards, labelledAs),
    bucket('label-other', cards, { 'data-classification': 'top secret' }),
    bucket('label-clean', 'id,colour\n1,red\n', { 'data-classification': 'public' }),
    {
      name: 'label-objects',
      region: 'us-east-1',
      tags: labelledAs,
      objects: Object.keys(objectTags).map((key) => object(key, key === 'clean.csv' ? 'id,colour\n1,red\n' : cards)),
    },
  ],
});

describe('labels after a sweep', () => {
  let swept: Swept;
  let org: TestOrganization;
  let stack: Stack;
  let store: Store;
  beforeAll(async () => {
    swept = await startSwept(plan);
    ({ org, stack, store } = swept);
    const clients = new AccountClients(org.moto.endpoint);
    const s3 = await clients.s3(org.accountId('Shop'), 'us-east-1');
    for (const [Key, tags] of Object.entries(objectTags)) {
      const TagSet = Object.entries(tags).map(([name, Value]) => ({ Key: name, Value }));
      if (TagSet.length > 0)
        await s3.send(new PutObjectTaggingCommand({ Bucket: 'label-objects', Key, Tagging: { TagSet } }));
    }
    clients.close();
  });
  afterAll(async () => {
    await swept?.stop();
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

  const shown = (plans: Awaited<ReturnType<typeof plansOf>>) =>
    plans
      .map(({ target, state, reason }) =>
        [target.bucketName, target.objectKey, state, reason?.slice(0, 10)].filter((part) => part != null).join(' '),
      )
      .sort();

  it('are plans to look at, where tags of buckets and of objects say less than was found', async () => {
    const plans = await plansOf('dry', 'DRY_RUN', 8);
    expect(shown(plans)).toEqual([
      'label-cards DRY_RUN',
      'label-cards a.csv DRY_RUN',
      'label-done a.csv DRY_RUN',
      'label-objects low.csv DRY_RUN',
      'label-objects other.csv REFUSED TAG_IN_USE',
      'label-objects plain.csv DRY_RUN',
      'label-other REFUSED TAG_IN_USE',
      'label-other a.csv DRY_RUN',
    ]);
    for (const name of ['label-cards', 'label-objects']) {
      const diff = plans.find(({ target, state }) => target.bucketName === name && state === 'DRY_RUN')?.diff ?? '';
      expect(diff).toContain('restricted');
      expect(diff).not.toMatch(/^- .*owner/m);
    }
    for (const { action, target, findingId } of plans) {
      const [finding] = findingId === null ? [] : await store.findingsByIds([findingId]);
      expect([action, finding?.objectKey ?? null]).toEqual([
        target.objectKey === null ? 'label-bucket' : 'label-object',
        target.objectKey,
      ]);
    }
    expect(await store.plansOfRun(labelRun('dry'))).toEqual([
      { action: 'label-bucket', state: 'DRY_RUN', count: 1 },
      { action: 'label-bucket', state: 'REFUSED', count: 1 },
      { action: 'label-object', state: 'DRY_RUN', count: 5 },
      { action: 'label-object', state: 'REFUSED', count: 1 },
    ]);
  });

  it('wait for an approval by somebody else when that is asked for, and none follow where none are', async () => {
    const proposed = (await plansOf('wait', 'PROPOSE', 8)).filter(({ state }) => state === 'PROPOSED');
    expect(shown(proposed)).toEqual([
      'label-cards PROPOSED',
      'label-cards a.csv PROPOSED',
      'label-done a.csv PROPOSED',
      'label-objects low.csv PROPOSED',
      'label-objects plain.csv PROPOSED',
      'label-other a.csv PROPOSED',
    ]);
    for (const { proposedBy, behind, dryRun } of proposed)
      expect({ proposedBy, behind: behind.length, dryRun }).toEqual({
        proposedBy: 'sweep wait',
        behind: 1,
        dryRun: false,
      });
    expect(await (await stack.startSweep('none')).result()).toEqual({ status: 'COMPLETE' });
    expect(await plansOf('again', 'NONE', 0)).toEqual([]);

    const plain = proposed.find(({ target }) => target.objectKey === 'plain.csv');
    const decision = { detail: null, at: new Date().toISOString(), notBefore: null } as const;
    const own = { ...decision, state: 'APPROVED', actor: plain?.behind[0] ?? '' } as const;
    await expect(store.decideRemediation(plain?.id ?? '', own)).rejects.toMatchObject({ code: 'ACCESS_DENIED' });
    await store.decideRemediation(plain?.id ?? '', { ...decision, state: 'REJECTED', actor: 'eve' });
    // What waits, or was turned down, is not proposed anew: this sweep leaves no plan behind that was not there.
    const labels = stack.client.workflow.getHandle(labelsWorkflowId('later'));
    await plansOf('later', 'PROPOSE', 0);
    expect(await labels.result()).toEqual({ planned: 3, failed: 0 });
    expect(await store.plansOfRun(labelRun('later'))).toEqual([]);
  });
});
