import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awsOf } from '../../../test/support/aws-of.ts';
import { startOrg, type TestOrganization } from '../../../test/support/org.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { smallOrganization } from '../../../test/support/small-organization.ts';
import type { AwsOrganization } from '../../aws/index.ts';
import { defaultSweepOptions, denied, known, type OrganizationTree, type SweepOptions } from '../../model/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { createAccountActivities } from './account.ts';
import { createSweepActivities } from './sweep.ts';

describe('the scope of a sweep, with the store, the adapter and moto', () => {
  let org: TestOrganization;
  let store: Store;
  let aws: AwsOrganization;
  beforeAll(async () => {
    org = await startOrg(smallOrganization);
    store = await openStore({ databaseUrl: await freshDatabase() });
    aws = awsOf(org, { sessionSeconds: 900, requestsPerSecond: 500 });
  });
  afterAll(async () => {
    aws?.close();
    await store?.close();
    await org?.stop();
  });

  /** What a sweep came to that lists the buckets of its accounts and reads nothing of them. */
  async function ends(id: string, scope: Partial<SweepOptions>, change: Partial<OrganizationTree> = {}) {
    const options = { ...defaultSweepOptions, ...scope };
    const startedAt = new Date().toISOString();
    await store.createSweep({ id, options, trigger: 'MANUAL', scheduleId: null, requestedBy: 'ana', startedAt });
    const { discoverOrganization, listSweepAccounts } = createSweepActivities({
      store,
      aws: { ...aws, readTree: async () => ({ ...(await aws.readTree()), ...change }) },
      startLabels: async () => undefined,
    });
    const { openAccount } = createAccountActivities({ store, aws });
    await discoverOrganization({ sweepId: id });
    const { accountIds } = await listSweepAccounts({ sweepId: id, after: null, limit: 100 });
    for (const accountId of accountIds) await openAccount({ sweepId: id, accountId });
    const status = await store.closeSweep(id, 'ENDED', null, startedAt);
    const filter = { sweepId: id, statuses: ['SKIPPED', 'DENIED'] as const };
    const { edges } = await store.coverage.page(filter, 'SCOPE_ASC', { first: 50, after: null });
    const gaps = edges.map(({ node }) => [node.scope, node.accountId ?? node.bucketName, node.reason]);
    return { status, accounts: accountIds.length, gaps: gaps.filter(([, , reason]) => reason !== 'NOT_REACHED') };
  }

  it('never ends COMPLETE where the organization does not have what was asked for', async () => {
    expect(await ends('no-unit', { organizationalUnitIds: ['ou-none-12345678'] })).toEqual({
      status: 'PARTIAL',
      accounts: 0,
      gaps: [['ORGANIZATION', null, 'UNIT_NOT_IN_ORGANIZATION ou-none-12345678']],
    });
    expect(await ends('no-account', { accountIds: ['999999999999'] })).toEqual({
      status: 'PARTIAL',
      accounts: 0,
      gaps: [['ACCOUNT', '999999999999', 'ACCOUNT_NOT_IN_ORGANIZATION']],
    });
    const { gaps } = await ends('no-bucket', { bucketNames: ['small-nowhere'] });
    expect(gaps).toContainEqual(['BUCKET', 'small-nowhere', 'BUCKET_NOT_FOUND']);
  });

  it('never ends COMPLETE where accounts and units have nothing in common', async () => {
    const { accounts } = await aws.readTree();
    const of = (name: string) => accounts.filter((account) => account.name === name);
    const accountIds = of('Clinic').map(({ id }) => id);
    // Clinic is in Workloads, above it.
    const organizationalUnitIds = of('Shop').map((account) => account.organizationalUnitId);
    expect(await ends('apart', { accountIds, organizationalUnitIds })).toEqual({
      status: 'PARTIAL',
      accounts: 0,
      gaps: [['ORGANIZATION', null, 'NO_ACCOUNT_IN_SCOPE']],
    });
  });

  it('never ends COMPLETE where an account was moved from under it, nor where nobody knows whether one was', async () => {
    const { accounts } = await aws.readTree();
    const lost = accounts.filter(({ name }) => name === 'Clinic');
    const id = lost[0]?.id ?? '';
    const change = { accounts: accounts.filter((account) => !lost.includes(account)), unplaced: known([id]) };
    const moved = ['ACCOUNT', id, 'ACCOUNT_MOVED_MEANWHILE'];
    expect(await ends('moved', {}, change)).toMatchObject({ status: 'PARTIAL', gaps: expect.arrayContaining([moved]) });
    expect((await ends('moved-named', { accountIds: [id] }, change)).gaps).toEqual([moved]);
    // Departed ones are not listed.
    const kept = await store.accounts.page({}, 'ID_ASC', { first: 100, after: null });
    expect(kept.edges.map(({ node }) => node.id)).toContain(id);

    const unknown = { unplaced: denied('organizations:ListAccounts') };
    const untold = ['ORGANIZATION', null, 'ACCESS_DENIED organizations:ListAccounts'];
    expect((await ends('untold', {}, unknown)).gaps).toContainEqual(untold);
    expect((await ends('untold-named', { accountIds: [id] }, unknown)).gaps).not.toContainEqual(untold);
  });
});
