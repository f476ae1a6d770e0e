import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BucketPlan } from '../../../infra/dev/organization/plan.ts';
import { awsOf } from '../../../test/support/aws-of.ts';
import { startOrg, type TestOrganization } from '../../../test/support/org.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { smallOrganization } from '../../../test/support/small-organization.ts';
import type { AwsOrganization } from '../../aws/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { openSweep } from '../../store/testing/fixtures.ts';
import { createAccountActivities } from './account.ts';

const bucket = (name: string, region: string, more: Partial<BucketPlan> = {}): BucketPlan => ({
  name,
  region,
  objects: [],
  ...more,
});

const plan = {
  ...smallOrganization,
  management: { buckets: [] },
  accounts: [
    {
      name: 'Copies',
      email: 'copies@small.example',
      unit: '',
      buckets: [bucket('small-copy-far', 'eu-central-1', { versioning: 'Enabled' })],
    },
    {
      name: 'Origin',
      email: 'origin@small.example',
      unit: '',
      buckets: [
        bucket('small-logs', 'eu-west-1', {
          policy: (_, accountId) => [
            {
              Effect: 'Allow',
              Principal: { Service: 'logging.s3.amazonaws.com' },
              Action: 's3:PutObject',
              Resource: 'arn:aws:s3:::small-logs/*',
              Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
            },
          ],
        }),
        bucket('small-origin', 'eu-west-1', {
          versioning: 'Enabled',
          logging: { target: 'small-logs', prefix: 'a/' },
          replicateTo: { bucket: 'small-copy-far', accountId: (context) => context.accountIds.get('Copies') ?? '' },
        }),
      ],
    },
  ],
} as const;

describe('posture of an account, with the store, the adapter and moto', () => {
  let org: TestOrganization;
  let store: Store;
  let aws: AwsOrganization;

  beforeAll(async () => {
    org = await startOrg(plan);
    store = await openStore({ databaseUrl: await freshDatabase() });
    aws = awsOf(org, { sessionSeconds: 900, requestsPerSecond: 500 });
  });
  afterAll(async () => {
    aws?.close();
    await store?.close();
    await org?.stop();
  });

  it('knows where copies and logs go by the listing of the whole organization, and ranks buckets by risk', async () => {
    const sweepId = await openSweep(store, 1);
    await store.writeOrganization(sweepId, await aws.readTree());
    const activities = createAccountActivities({ store, aws });
    for (const name of ['Copies', 'Origin']) {
      const accountId = org.accountId(name);
      expect(await activities.openAccount({ sweepId, accountId })).toMatchObject({ open: true });
      await new MockActivityEnvironment().run(activities.evaluatePosture, { sweepId, accountId });
    }
    const rows = await store.evaluationsByBuckets([{ accountId: org.accountId('Origin'), name: 'small-origin' }]);
    const statuses = Object.fromEntries(rows.map(({ checkId, status }) => [checkId, status]));
    expect(statuses).toMatchObject({
      'cross-region-replication': 'COMPLIANT',
      'replicated-externally': 'COMPLIANT',
      'logging-outside-organization': 'COMPLIANT',
    });
    const page = await store.buckets.page({ minRiskScore: 0 }, 'RISK_DESC', { first: 10, after: null });
    expect(page.edges.map(({ node }) => node.risk?.grantees)).toEqual(['ACCOUNT', 'ACCOUNT', 'ACCOUNT']);
    const logs = await store.accessFacts({ accountId: org.accountId('Origin'), name: 'small-logs' });
    expect(logs).toMatchObject({ sweepId, facts: { bucketPolicy: { state: 'known' }, bucketAcl: { state: 'known' } } });
    expect(JSON.stringify(logs?.facts.bucketPolicy)).toContain('logging.s3.amazonaws.com');
  });
});
