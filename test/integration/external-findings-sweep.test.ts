import { WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AccountClients } from '../../infra/dev/organization/account-clients.ts';
import type { AlertsPlan } from '../../infra/dev/organization/alerts-plan.ts';
import { seedAlerts } from '../../infra/dev/organization/seed-alerts.ts';
import { askTemporal } from '../../services/api/errors/temporal-error.ts';
import { openStore } from '../../services/store/index.ts';
import { externalFindingsId } from '../../workflows/workflow-ids.ts';
import { startTestApi, type TestApi } from '../support/api/start-api.ts';
import { orgsweep } from '../support/cli.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';
import { organizationOf, smallOrganizationSecrets } from '../support/small-organization.ts';
import { type Stack, startStack } from '../support/stack.ts';

const [threatened, quiet] = ['correlated-cards', 'correlated-quiet'];
/** Two public buckets with the same content. */
const bucket = (name: string) => ({
  name,
  region: 'us-east-1',
  policy: () => [
    { Sid: 'Read', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${name}/*` },
  ],
  objects: [
    {
      key: 'a.csv',
      body: Buffer.from(`id,credit card number\n1,${smallOrganizationSecrets[0]}\n`),
      contentType: 'text/csv',
      contains: {},
    },
  ],
});
const shop = { account: 'Shop', region: 'us-east-1', bucket: threatened };
const alerts: AlertsPlan = {
  members: ['Shop'],
  regions: ['us-east-1'],
  guardDuty: [{ ...shop, type: 'Exfiltration:S3/AnomalousBehavior', severity: 8, title: 'Objects were read' }],
  securityHub: [{ ...shop, control: 'S3.5', severity: 'MEDIUM', title: 'Requests should use TLS' }],
};
const plan = { ...organizationOf({ Shop: [bucket(threatened), bucket(quiet)] }), alerts };

const found = z.object({ provider: z.string(), state: z.string(), title: z.string() });
const page = z.object({
  bucket: z.object({
    risk: z.object({
      score: z.number(),
      exposure: z.number(),
      sensitivityScore: z.number(),
      threatScore: z.number().nullable(),
      threatAdded: z.number(),
    }),
    externalFindings: z.object({ nodes: z.array(found) }),
    externalFindingReads: z.array(z.object({ provider: z.string(), status: z.string() })),
  }),
});
const answer = z.object({
  readExternalFindings: z.object({
    done: z.boolean(),
    places: z.number().nullable(),
    findings: z.number().nullable(),
    gaps: z.number().nullable(),
  }),
});
const read = 'mutation ($accountId: ID) { readExternalFindings(accountId: $accountId) { done places findings gaps } }';
const covered = [
  { provider: 'GUARD_DUTY', status: 'COVERED' },
  { provider: 'SECURITY_HUB', status: 'COVERED' },
];

describe('findings of GuardDuty and Security Hub through worker and API', () => {
  let org: TestOrganization;
  let stack: Stack;
  let test: TestApi;
  let clients: AccountClients;

  beforeAll(async () => {
    org = await startOrg(plan);
    clients = new AccountClients(org.moto.endpoint);
    stack = await startStack({ endpoint: org.endpoint, environment: org.environment });
    test = await startTestApi({ temporal: stack.client, store: await openStore({ databaseUrl: stack.databaseUrl }) });
    await stack.startWorker();
  });
  afterAll(async () => {
    clients?.close();
    await test?.stop();
    await stack?.stop();
    await org?.stop();
  });

  const pageOf = async (name: string) => {
    const query = `query ($name: String!) { bucket(name: $name) {
      risk { score exposure sensitivityScore threatScore threatAdded }
      externalFindings { nodes { provider state title } } externalFindingReads { provider status } } }`;
    return (await test.data(page, query, { name })).bucket;
  };
  /** Seeds and asks for a read in the account, which must not have to wait; again on a machine that is too busy for it. */
  async function readNow(change: Partial<AlertsPlan>) {
    await seedAlerts(org.moto.endpoint, clients, org.context, { ...alerts, ...change });
    for (let tries = 1; ; tries += 1) {
      const said = (await test.data(answer, read, { accountId: org.accountId('Shop') })).readExternalFindings;
      if (said.done || tries === 5) return said;
    }
  }

  it("are on the bucket's page after a sweep, and raise its risk above that of a bucket like it", async () => {
    expect(await (await stack.startSweep('first')).result()).toEqual({ status: 'COMPLETE' });
    const [under, calm] = [await pageOf(threatened), await pageOf(quiet)];
    expect(under.externalFindings.nodes).toEqual([
      { provider: 'GUARD_DUTY', state: 'ACTIVE', title: 'Objects were read' },
      { provider: 'SECURITY_HUB', state: 'ACTIVE', title: 'Requests should use TLS' },
    ]);
    expect(calm.externalFindings.nodes).toEqual([]);
    for (const each of [under, calm]) expect(each.externalFindingReads).toEqual(covered);
    expect(calm.risk).toMatchObject({ exposure: 100, threatScore: null, threatAdded: 0 });
    expect(calm.risk.sensitivityScore).toBeGreaterThan(50);
    expect(under.risk.threatAdded).toBeGreaterThan(0);
    const pager = (minThreat: 'HIGH' | 'CRITICAL') =>
      test.store.previewRouting({ filter: { minThreat }, kinds: ['SENSITIVE_DATA'] }, '2026-01-01T00:00:00Z');
    expect([await pager('HIGH'), await pager('CRITICAL')]).toEqual([1, 0]);
    expect(under.risk).toEqual({
      ...calm.risk,
      score: calm.risk.score + under.risk.threatAdded,
      threatScore: 80,
      threatAdded: under.risk.threatAdded,
    });
  });

  it('are read between sweeps when somebody asks; the answer says what it came to, and what is gone is no risk', async () => {
    expect(await readNow({ guardDuty: [] })).toEqual({ done: true, places: 2, findings: 1, gaps: 0 });
    const under = await pageOf(threatened);
    expect(under.externalFindings.nodes.map(({ provider, state }) => `${provider} ${state}`)).toEqual([
      'GUARD_DUTY RESOLVED',
      'SECURITY_HUB ACTIVE',
    ]);
    expect(under.risk).toEqual((await pageOf(quiet)).risk);
    expect(test.audited('readExternalFindings', org.accountId('Shop'))).toContain('OK');
  });

  it('are read on when that takes longer than a request may: the answer says so, and the page shows them later', async () => {
    await seedAlerts(org.moto.endpoint, clients, org.context, alerts);
    const rule = { name: 'slow', match: { service: 'guardduty', operation: 'ListFindings' } };
    org.proxy.setRules({ strictSts: true, rules: [{ ...rule, action: { kind: 'slow', delayMs: 15_000 } }] });
    org.proxy.log.clear();
    const accountId = org.accountId('Shop');
    const begun = Date.now();
    // Who asks for the same meanwhile waits for the same read.
    const [first, ran] = await Promise.all([
      test.data(answer, read, { accountId }),
      orgsweep('--api', test.url, 'alerts', 'read', '--account', accountId),
    ]);
    expect(Date.now() - begun).toBeGreaterThan(6_900);
    expect(first.readExternalFindings).toEqual({ done: false, places: null, findings: null, gaps: null });
    // Nobody knows yet what it comes to: that is no clean end.
    expect(ran).toMatchObject({ code: 5, stdout: '', stderr: expect.stringContaining('It takes longer') });
    const handle = stack.client.workflow.getHandle(externalFindingsId(accountId));
    // A request that has no time left does not wait at all.
    await expect(askTemporal(stack.client, () => handle.result(), 0)).rejects.toMatchObject({
      code: 'TEMPORAL_UNAVAILABLE',
    });
    const result = await handle.result();
    expect(result).toEqual({ places: 2, findings: 2, gaps: 0 });
    expect(org.proxy.log.total({ service: 'guardduty', operation: 'ListFindings' })).toBe(1);
    // Both asked for the one account.
    const all = stack.client.workflow.getHandle(externalFindingsId(null));
    await expect(all.describe()).rejects.toBeInstanceOf(WorkflowNotFoundError);
    const under = await pageOf(threatened);
    expect(under.externalFindings.nodes.map(({ state }) => state)).toEqual(['ACTIVE', 'ACTIVE']);
    expect(under.risk.threatScore).toBe(80);
  });

  it('that cannot be read are a gap, which the command line tells by its exit code; what is known stays', async () => {
    const match = { service: 'guardduty', operation: 'ListFindings' };
    const action = { kind: 'error', code: 'AccessDeniedException', status: 403 } as const;
    org.proxy.setRules({ strictSts: true, rules: [{ name: 'denied', match, action }] });
    let ran = await orgsweep('--api', test.url, 'alerts', 'read', '-o', 'json');
    for (let tries = 1; ran.stdout === '' && tries < 5; tries++)
      ran = await orgsweep('--api', test.url, 'alerts', 'read', '-o', 'json');
    expect(ran).toMatchObject({ code: 5, stdout: expect.stringMatching(/"gaps": [1-9]/) });
    const under = await pageOf(threatened);
    expect(under.externalFindingReads).toContainEqual({ provider: 'GUARD_DUTY', status: 'DENIED' });
    expect(under.externalFindings.nodes.map(({ state }) => state)).toEqual(['ACTIVE', 'ACTIVE']);
  });
});
