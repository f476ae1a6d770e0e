import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountClients } from '../../infra/dev/organization/account-clients.ts';
import type { AlertsPlan, GuardDutyPlan, SecurityHubPlan } from '../../infra/dev/organization/alerts-plan.ts';
import { seedAlerts } from '../../infra/dev/organization/seed-alerts.ts';
import { createHandler, MemberCaller } from '../../services/aws/caller.ts';
import { externalFindingSource } from '../../services/aws/external/index.ts';
import { createAwsOrganization, type ExternalFindingSource } from '../../services/aws/index.ts';
import { Sessions } from '../../services/aws/sessions.ts';
import { defaultSweepOptions } from '../../services/model/index.ts';
import { openStore, type Store } from '../../services/store/index.ts';
import { readExternal } from '../../services/worker/external/read-external.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';
import { freshDatabase } from '../support/postgres.ts';
import { organizationOf } from '../support/small-organization.ts';

const empty = (name: string, region = 'us-east-1') => ({ name, region, objects: [] });
const plan = organizationOf({
  Security: [empty('alerts-security')],
  Shop: [empty('alerts-shop'), empty('alerts-shop-eu', 'eu-west-1')],
  Alone: [empty('alerts-alone')],
});
const shop = { account: 'Shop', region: 'us-east-1', bucket: 'alerts-shop' };
const exfiltration: GuardDutyPlan = {
  ...shop,
  type: 'Exfiltration:S3/AnomalousBehavior',
  severity: 8,
  title: 'Objects of alerts-shop were read in an unusual way.',
};
const control: SecurityHubPlan = { ...shop, control: 'S3.5', severity: 'MEDIUM', title: 'Requests should use TLS' };
const alerts: AlertsPlan = {
  members: ['Security', 'Shop'],
  regions: ['us-east-1', 'eu-west-1'],
  guardDuty: [exfiltration, { ...exfiltration, title: 'old', archived: true }],
  securityHub: [
    control,
    { ...control, title: 'accepted', workflow: 'SUPPRESSED' },
    { ...control, title: 'ours', generator: 'orgsweep/tls-only' },
    { ...shop, product: 'aws/guardduty', severity: 'HIGH', title: 'passed on by GuardDuty' },
  ],
};

describe('findings of GuardDuty and Security Hub', () => {
  let org: TestOrganization;
  let store: Store;
  let aws: ReturnType<typeof createAwsOrganization>;
  let clients: AccountClients;
  let sweeps = 0;

  const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
  const central = () => ({ region: 'us-east-1', endpoint: org.endpoint, credentials });
  const config = () => ({
    ...central(),
    roleName: org.roleName,
    externalId: org.externalId,
    sessionSeconds: 3600,
    requestsPerSecond: 1000,
  });

  beforeAll(async () => {
    org = await startOrg(plan);
    clients = new AccountClients(org.moto.endpoint);
    store = await openStore({ databaseUrl: await freshDatabase() });
    aws = createAwsOrganization(config());
    await seedAlerts(org.moto.endpoint, clients, org.context, alerts);
  });
  afterAll(async () => {
    aws?.close();
    clients?.close();
    await store?.close();
    await org?.stop();
  });
  beforeEach(() => {
    org.proxy.setRules({ strictSts: true });
    org.proxy.log.clear();
  });

  /** One more sweep, as far as it matters here. */
  async function sweep(source: ExternalFindingSource = aws.externalFindings) {
    sweeps += 1;
    const id = `alerts-${sweeps}`;
    const startedAt = new Date(Date.UTC(2026, 1, sweeps)).toISOString();
    await store.createSweep({
      id,
      startedAt,
      options: defaultSweepOptions,
      trigger: 'MANUAL',
      scheduleId: null,
      requestedBy: 'test',
    });
    const tree = await aws.readTree();
    await store.writeOrganization(id, tree);
    const accountIds = await store.externalScope(id, []);
    for (const accountId of accountIds) {
      const handle = { sweepId: id, accountId };
      const there = plan.accounts.some(({ name }) => org.accountId(name) === accountId);
      if (there) await store.writeBuckets(id, accountId, await aws.listBuckets(handle));
    }
    const result = await readExternal(
      {
        store,
        log: { warn: () => undefined },
        source,
        pause: async () => undefined,
        signal: new AbortController().signal,
      },
      { sweepId: id, at: startedAt, accountIds: new Set(accountIds) },
    );
    return { id, startedAt, result };
  }
  const listed = async () => {
    const { edges } = await store.externalFindings.page({}, 'SEVERITY_DESC', { first: 200, after: null });
    return edges.map(({ node }) => node);
  };
  const gapsOf = async (sweepId: string) => {
    const { edges } = await store.coverage.page({ sweepId }, 'SCOPE_ASC', { first: 200, after: null });
    return edges
      .map(({ node }) => node)
      .filter(({ aspect }) => aspect === 'GUARD_DUTY' || aspect === 'SECURITY_HUB')
      .map(({ aspect, accountId, region, status, reason }) => `${aspect} ${accountId} ${region} ${status} ${reason}`)
      .sort();
  };
  const notEnabled = () => {
    const alone = `${org.accountId('Alone')} us-east-1 SKIPPED SERVICE_NOT_ENABLED`;
    return [`GUARD_DUTY ${alone} guardduty:ListDetectors`, `SECURITY_HUB ${alone} securityhub:GetFindings`];
  };

  it('reads those that are open, about buckets, and not our own; once where both have it', async () => {
    const { id, startedAt, result } = await sweep();
    const found = await listed();
    expect(found.map(({ provider, title, state }) => `${provider} ${title} ${state}`)).toEqual([
      'GUARD_DUTY Objects of alerts-shop were read in an unusual way. ACTIVE',
      'SECURITY_HUB Requests should use TLS ACTIVE',
    ]);
    expect(found[0]).toMatchObject({
      type: 'Exfiltration:S3/AnomalousBehavior',
      severity: 'HIGH',
      severityScore: 80,
      accountId: org.accountId('Shop'),
      region: 'us-east-1',
      bucketName: 'alerts-shop',
      firstSeen: '2026-01-15T02:00:00.000Z',
      lastSeen: '2026-01-15T08:00:00.000Z',
      readAt: startedAt,
    });
    expect(found[1]).toMatchObject({ control: 'S3.5', product: 'Security Hub', severity: 'MEDIUM' });
    expect(result).toEqual({ places: 8, findings: 2, gaps: 0 });
    expect(await gapsOf(id)).toEqual(notEnabled());
  });

  it('leaves the same rows when read again, and resolves what is no longer listed', async () => {
    const before = await listed();
    const again = await sweep();
    expect(await listed()).toEqual(before.map((row) => ({ ...row, readAt: again.startedAt })));
    await seedAlerts(org.moto.endpoint, clients, org.context, { ...alerts, guardDuty: [], securityHub: [] });
    const gone = await sweep();
    expect((await listed()).map(({ state, resolvedAt }) => `${state} ${resolvedAt}`)).toEqual([
      `RESOLVED ${gone.startedAt}`,
      'ACTIVE null',
    ]);
    await seedAlerts(org.moto.endpoint, clients, org.context, alerts);
    await sweep();
    expect((await listed()).map(({ state, resolvedAt }) => `${state} ${resolvedAt}`)).toEqual([
      'ACTIVE null',
      'ACTIVE null',
    ]);
  });

  it.each([
    ['guardduty:ListDetectors', 'guardduty', 'ListDetectors'],
    ['guardduty:GetDetector', 'guardduty', 'GetDetector'],
    ['guardduty:ListFindings', 'guardduty', 'ListFindings'],
    ['guardduty:GetFindings', 'guardduty', 'GetFindings'],
    ['securityhub:GetFindings', 'securityhub', 'GetFindings'],
  ])('names %s where it is denied, and resolves nothing there', async (action, service, operation) => {
    const account = org.accountId('Shop');
    org.proxy.setRules({
      strictSts: true,
      rules: [
        {
          name: 'taken away',
          match: { account, service, operation, region: 'us-east-1' },
          action: { kind: 'error', code: 'AccessDeniedException', status: 403 },
        },
      ],
    });
    const { id, result } = await sweep();
    const provider = service === 'guardduty' ? 'GUARD_DUTY' : 'SECURITY_HUB';
    expect(await gapsOf(id)).toEqual(
      [...notEnabled(), `${provider} ${account} us-east-1 DENIED ACCESS_DENIED ${action}`].sort(),
    );
    expect(result.gaps).toBe(1);
    expect((await listed()).map(({ state }) => state)).not.toContain('RESOLVED');
    const [read] = await store
      .externalFindingReads([{ accountId: account, region: 'us-east-1' }])
      .then((rows) => rows.filter((row) => row.provider === provider));
    expect(read).toMatchObject({ status: 'DENIED', reason: `ACCESS_DENIED ${action}` });
    expect(read?.coveredAt).not.toBeNull();
  });

  it('waits for throttling to pass, and names it where it does not', async () => {
    // The SDK itself tries twice here, not six times.
    const sessions = new Sessions(new STSClient(central()), config());
    const caller = new MemberCaller(config(), sessions, createHandler(), 2);
    const source = externalFindingSource(new OrganizationsClient(central()), caller);
    const match = {
      account: org.accountId('Shop'),
      region: 'us-east-1',
      service: 'guardduty',
      operation: 'ListFindings',
    };
    const action = { kind: 'error', code: 'TooManyRequestsException' } as const;
    org.proxy.setRules({ strictSts: true, rules: [{ name: 'busy', match, when: { times: 4 }, action }] });
    const passed = await sweep(source);
    expect(await gapsOf(passed.id)).toEqual(notEnabled());
    org.proxy.setRules({ strictSts: true, rules: [{ name: 'busy', match, action }] });
    const { id } = await sweep(source);
    caller.close();
    expect((await gapsOf(id)).filter((gap) => gap.includes(org.accountId('Shop')))).toEqual([
      `GUARD_DUTY ${org.accountId('Shop')} us-east-1 FAILED THROTTLED guardduty:ListFindings`,
    ]);
    expect((await listed()).map(({ state }) => state)).not.toContain('RESOLVED');
  });

  it('reads all accounts by the administrator of the services, page by page', async () => {
    const many = Array.from({ length: 130 }, (_, n) => ({ ...exfiltration, title: `number ${n}` }));
    const hub = Array.from({ length: 230 }, (_, n) => ({ ...control, title: `control ${n}` }));
    await seedAlerts(org.moto.endpoint, clients, org.context, {
      ...alerts,
      administrator: 'Security',
      members: ['Shop'],
      guardDuty: many,
      securityHub: hub,
    });
    const { id } = await sweep();
    expect(await store.externalFindings.count({ states: ['ACTIVE'], providers: ['GUARD_DUTY'] })).toBe(130);
    expect(await store.externalFindings.count({ states: ['ACTIVE'], providers: ['SECURITY_HUB'] })).toBe(231);
    expect(await gapsOf(id)).toEqual(notEnabled());
    const places = ['Shop', 'Alone'].map((name) => ({ accountId: org.accountId(name), region: 'us-east-1' }));
    const reads = await store.externalFindingReads(places);
    const security = org.accountId('Security');
    expect(
      reads
        .map(({ provider, accountId, status, administratorId }) =>
          [provider, accountId, status, administratorId].join(' '),
        )
        .sort(),
    ).toEqual(
      ['GUARD_DUTY', 'SECURITY_HUB']
        .flatMap((provider) => [
          `${provider} ${org.accountId('Shop')} COVERED ${security}`,
          `${provider} ${org.accountId('Alone')} NOT_ENABLED `,
        ])
        .sort(),
    );
    const calls = org.proxy.log.counts().filter(({ service }) => service === 'guardduty' || service === 'securityhub');
    const ofShop = calls.filter(({ account }) => account === org.accountId('Shop'));
    expect(ofShop).toEqual([]);
    const counted = (service: string, operation: string): number =>
      org.proxy.log.total({ account: security, service, operation });
    // Two regions; 130 ids in three pages of 50, 231 findings in three of 100, and in the other region one empty page each.
    expect([counted('guardduty', 'ListFindings'), counted('guardduty', 'GetFindings')]).toEqual([4, 3]);
    expect(counted('securityhub', 'GetFindings')).toBe(4);
  });

  it.each([
    ['guardduty', 'ListMembers'],
    ['securityhub', 'ListMembers'],
    ['organizations', 'ListDelegatedAdministrators'],
  ])('asks each account itself where the administrator cannot be asked: %s %s', async (service, operation) => {
    org.proxy.setRules({
      strictSts: true,
      rules: [
        {
          name: 'taken away',
          match: { service, operation },
          action: { kind: 'error', code: 'AccessDeniedException', status: 403 },
        },
      ],
    });
    const { id } = await sweep();
    expect(await gapsOf(id)).toEqual(notEnabled());
    expect(await store.externalFindings.count({ states: ['ACTIVE'], providers: ['GUARD_DUTY'] })).toBe(130);
    expect(await store.externalFindings.count({ states: ['ACTIVE'], providers: ['SECURITY_HUB'] })).toBe(231);
    const [read] = (
      await store.externalFindingReads([{ accountId: org.accountId('Shop'), region: 'us-east-1' }])
    ).filter(({ provider }) => service === 'organizations' || provider.toLowerCase().replace('_', '') === service);
    expect(read).toMatchObject({ status: 'COVERED', administratorId: null });
  });
});
