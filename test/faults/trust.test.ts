import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountPlan } from '../../infra/dev/organization/plan.ts';
import type { AwsConfig } from '../../services/aws/index.ts';
import { openStore, type Store } from '../../services/store/index.ts';
import { openSweep } from '../../services/store/testing/fixtures.ts';
import { createAccountActivities } from '../../services/worker/activities/account.ts';
import { awsOf } from '../support/aws-of.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';
import { freshDatabase } from '../support/postgres.ts';
import { smallOrganization } from '../support/small-organization.ts';

type Trust = NonNullable<AccountPlan['trust']>;

/** The right trust with other conditions beside or in place of its own. */
const conditions =
  (change: Readonly<Record<string, Readonly<Record<string, string>>>>): Trust =>
  (right) => ({
    ...right,
    Statement: right.Statement.map((each) => {
      const all = new Map<string, object>(Object.entries(each.Condition));
      for (const [operator, keys] of Object.entries(change)) all.set(operator, { ...all.get(operator), ...keys });
      return { ...each, Condition: Object.fromEntries(all) };
    }),
  });
const statement =
  (change: object): Trust =>
  (right) => ({ ...right, Statement: right.Statement.map((each) => ({ ...each, ...change })) });

/** Trust policies under which nobody of ours may come in, and what STS says. */
const wrong: Readonly<Record<string, Pick<AccountPlan, 'trust' | 'withoutRole' | 'maxSessionSeconds'>>> = {
  'no role': { withoutRole: true },
  'external id of another installation': {
    trust: conditions({ StringEquals: { 'sts:ExternalId': 'an-older-installation-of-the-same' } }),
  },
  'external id in another case': {
    trust: conditions({ StringEquals: { 'sts:ExternalId': smallOrganization.externalId.toUpperCase() } }),
  },
  'another account': { trust: statement({ Principal: { AWS: 'arn:aws:iam::999988887777:root' } }) },
  'a principal that was deleted': { trust: statement({ Principal: { AWS: 'AROAEXAMPLEEXAMPLE123' } }) },
  'a service only': { trust: statement({ Principal: { Service: 'ec2.amazonaws.com' } }) },
  'another organization': { trust: conditions({ StringEquals: { 'aws:PrincipalOrgID': 'o-anotherorgid' } }) },
  'another principal of the central account': {
    trust: conditions({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/orgsweep-worker-*' } }),
  },
  'other session names': { trust: conditions({ StringLike: { 'sts:RoleSessionName': 'audit-*' } }) },
  'sign-in by SAML only': { trust: statement({ Action: 'sts:AssumeRoleWithSAML' }) },
  'a second factor': { trust: conditions({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }) },
  'a source identity': { trust: conditions({ StringLike: { 'sts:SourceIdentity': '*@example.com' } }) },
  'a time that is over': { trust: conditions({ DateLessThan: { 'aws:CurrentTime': '2020-01-01T00:00:00Z' } }) },
  'an address range of the office': { trust: conditions({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }) },
  'an operator that nobody knows': { trust: conditions({ StringResembles: { 'aws:PrincipalArn': '*' } }) },
  'everybody but with a Deny': {
    trust: (right) => ({
      ...right,
      Statement: [...right.Statement, { Effect: 'Deny', Action: 'sts:*', Principal: '*' }],
    }),
  },
  'shorter sessions than asked for': { maxSessionSeconds: 3600 },
};
const tooLong = 'shorter sessions than asked for';

describe('the strict STS double', () => {
  let org: TestOrganization;
  let store: Store;
  const account = (name: string, more: Partial<AccountPlan> = {}): AccountPlan => ({
    name,
    email: `${name.replaceAll(' ', '-')}@trust.example`,
    unit: '',
    buckets: [],
    ...more,
  });

  beforeAll(async () => {
    org = await startOrg({
      ...smallOrganization,
      management: { buckets: [] },
      accounts: [account('right'), ...Object.entries(wrong).map(([name, more]) => account(name, more))],
    });
    store = await openStore({ databaseUrl: await freshDatabase() });
  });
  afterAll(async () => {
    await store?.close();
    await org?.stop();
  });

  let sweeps = 0;
  /** Opens one account as a sweep does, and returns what coverage says of it: null when it is open. */
  async function open(name: string, config: Partial<AwsConfig> = {}): Promise<string | null> {
    const aws = awsOf(org, { requestsPerSecond: 500, ...config });
    try {
      sweeps += 1;
      const sweepId = await openSweep(store, sweeps);
      const accountId = org.accountId(name);
      await store.writeOrganization(sweepId, await aws.readTree());
      const { open: opened } = await createAccountActivities({ store, aws }).openAccount({ sweepId, accountId });
      const filter = { sweepId, accountIds: [accountId] };
      const { edges } = await store.coverage.page(filter, 'SCOPE_ASC', { first: 10, after: null });
      const [row] = edges.map(({ node }) => node);
      expect(row?.status).toBe(opened ? undefined : 'DENIED');
      return row?.reason ?? null;
    } finally {
      aws.close();
    }
  }

  it('lets us in by the trust that an installation deploys', async () => {
    expect(await open('right')).toBeNull();
  });

  it.each(Object.keys(wrong).filter((name) => name !== tooLong))('refuses: %s', async (name) => {
    expect(await open(name)).toBe('ROLE_NOT_ASSUMABLE sts:AssumeRole AccessDenied');
  });

  it('says that it is the length of the session, not the trust', async () => {
    expect(await open(tooLong, { sessionSeconds: 3601 })).toBe('ROLE_NOT_ASSUMABLE sts:AssumeRole ValidationError');
    expect(await open(tooLong)).toBeNull();
  });

  it.each([
    ['no external id', { externalId: null }],
    ['the external id of somebody else', { externalId: 'somebody-elses-installation' }],
    ['a role of another name', { roleName: 'AnotherRole' }],
  ])('refuses an installation with %s', async (_, config) => {
    expect(await open('right', config)).toBe('ROLE_NOT_ASSUMABLE sts:AssumeRole AccessDenied');
  });
});
