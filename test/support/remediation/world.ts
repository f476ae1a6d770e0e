import { setTimeout as pause } from 'node:timers/promises';
import { IAMClient } from '@aws-sdk/client-iam';
import * as S3 from '@aws-sdk/client-s3';
import type { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { AccountClients } from '../../../infra/dev/organization/account-clients.ts';
import { createMemberRole } from '../../../infra/dev/organization/create-accounts.ts';
import { type AwsConfig, createAwsOrganization, createRemediationAws } from '../../../services/aws/index.ts';
import { fingerprint } from '../../../services/detect/scan/fingerprints.ts';
import { defaultSweepOptions } from '../../../services/model/index.ts';
import { openStore, type Store } from '../../../services/store/index.ts';
import { createLogger } from '../../../services/telemetry/index.ts';
import { createRemediationActivities } from '../../../services/worker/activities/remediation.ts';
import { createRemediationRuleActivities } from '../../../services/worker/activities/remediation-rules.ts';
import { guardedActivities } from '../../../services/worker/interceptor.ts';
import type { RemediationDeps } from '../../../services/worker/remediation/deps.ts';
import { taskQueue } from '../../../workflows/workflow-ids.ts';
import { workflowsPath } from '../../replay/scenarios.ts';
import { startTestApi, type TestApi } from '../api/start-api.ts';
import { startOrg, type TestOrganization } from '../org.ts';
import { freshDatabase } from '../postgres.ts';
import { createWorkflowEnv } from '../workflow-env.ts';

/** An organization in moto behind the fault proxy, with the worker's remediations and the API over it. */
export interface RemediationWorld {
  readonly org: TestOrganization;
  readonly store: Store;
  readonly api: TestApi;
  readonly accountId: string;
  readonly temporal: Client;
  /** How far the worker's clock is ahead. */
  readonly clock: { aheadMs: number };
  /** Past the faults, as the account itself. */
  readonly s3: S3.S3Client;
  readonly iam: IAMClient;
  /** The bucket's policy as S3 gives it; null when it has none. */
  policyOf(bucket: string): Promise<string | null>;
  stop(): Promise<void>;
}

/** As findings keep access keys here. */
export const fingerprintOfKey = (id: string): string => fingerprint(Buffer.alloc(32, 7), 'AWS_ACCESS_KEY_ID', id);

/** Starts it all; the account `Shop` has a remediation role, the others none. */
export async function startRemediationWorld(): Promise<RemediationWorld> {
  const org = await startOrg();
  const clients = new AccountClients(org.moto.endpoint);
  const accountId = org.accountId('Shop');
  await createMemberRole(clients, { ...org.plan, roleName: 'OrgsweepRemediation' }, org.context, accountId, {});
  const config: AwsConfig = {
    region: 'us-east-1',
    endpoint: org.endpoint,
    roleName: org.roleName,
    externalId: org.externalId,
    sessionSeconds: 3_600,
    credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
    requestsPerSecond: 1_000,
  };
  const databaseUrl = await freshDatabase();
  const store = await openStore({ databaseUrl });
  const aws = createAwsOrganization(config);
  const sweepId = 'sweep-1';
  await store.createSweep({
    id: sweepId,
    options: defaultSweepOptions,
    trigger: 'MANUAL',
    scheduleId: null,
    requestedBy: 'test',
    startedAt: new Date().toISOString(),
  });
  await store.writeOrganization(sweepId, await aws.readTree());
  for (const name of ['Shop', 'Clinic']) {
    const account = org.accountId(name);
    await store.writeBuckets(sweepId, account, await aws.listBuckets({ sweepId, accountId: account }));
  }
  aws.close();

  const env: TestWorkflowEnvironment = await createWorkflowEnv();
  const port = createRemediationAws(config, 'OrgsweepRemediation', {}, fingerprintOfKey);
  const log = createLogger('silent');
  const clock = { aheadMs: 0 };
  const deps: RemediationDeps = {
    store,
    port,
    settings: {
      region: 'us-east-1',
      ownRoleNames: [org.roleName, 'OrgsweepRemediation'],
      breakGlassArns: [`arn:aws:iam::${accountId}:role/BreakGlass`],
      perHour: 1_000,
      perRun: 1_000,
      approvalMs: 3_600_000,
      verifyAfterMs: [10],
    },
    now: () => Date.now() + clock.aheadMs,
    pause: (ms) => pause(ms),
  };
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowsPath,
    activities: { ...createRemediationActivities(deps), ...createRemediationRuleActivities(deps) },
    ...guardedActivities(log),
  });
  const ended = worker.run();
  const api = await startTestApi({ temporal: env.client, store });
  const s3 = await clients.s3(accountId, 'us-east-1');
  const iam = new IAMClient({
    region: 'us-east-1',
    endpoint: org.moto.endpoint,
    credentials: await clients.credentials(accountId),
  });
  return {
    org,
    store,
    api,
    accountId,
    temporal: env.client,
    clock,
    s3,
    iam,
    policyOf: (Bucket) =>
      s3.send(new S3.GetBucketPolicyCommand({ Bucket })).then(
        ({ Policy }) => Policy ?? null,
        () => null,
      ),
    async stop() {
      worker.shutdown();
      await ended;
      await api.stop();
      port.close();
      clients.close();
      await env.teardown();
      await org.stop();
    },
  };
}
