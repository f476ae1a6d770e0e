import { setTimeout as sleep } from 'node:timers/promises';
import * as S3 from '@aws-sdk/client-s3';
import { AccountClients } from '../../infra/dev/organization/account-clients.ts';
import { createMemberRole } from '../../infra/dev/organization/create-accounts.ts';
import { createAwsOrganization } from '../../services/aws/index.ts';
import { defaultSweepOptions, remediationEnded } from '../../services/model/index.ts';
import { openStore, type RemediationRecord } from '../../services/store/index.ts';
import { decideUpdate } from '../../workflows/messages.ts';
import { planRemediationId, remediationWorkflowId, taskQueue, undoWorkflowId } from '../../workflows/workflow-ids.ts';
import { startOrg } from '../support/org.ts';
import { startGate } from '../support/remediation/gate.ts';
import { startStack } from '../support/stack.ts';

type Phase = 'PLAN' | 'WRITE' | 'UNDO';
export interface KillPoint {
  readonly phase: Phase;
  /** Number of the call to AWS in that phase, from 1. */
  readonly call: number;
  readonly when: 'BEFORE' | 'AFTER';
}
interface RemediationKillResult {
  readonly kills: number;
  /** Where the worker was killed: `WRITE before PutBucketPolicy`. */
  readonly at: readonly string[];
  /** Calls of an undisturbed run. */
  readonly calls: Readonly<Record<Phase, readonly string[]>>;
  readonly states: Readonly<Record<string, number>>;
  /** What must never happen, with where the worker was killed. */
  readonly wrong: readonly string[];
  readonly seconds: number;
}

const bucket = 'small-shop-site';
const action = 'require-tls';
const writes = (operations: readonly string[]): number =>
  operations.filter((name) => /^(Put|Delete)/.test(name)).length;

/**
 * A remediation with its undo, planned, approved and written by a worker process on a whole stack, which is killed by SIGKILL at the given
 * calls to AWS, before AWS has them or before the worker hears of it, and started again. `points` chooses them by the calls of an undisturbed run.
 */
export async function remediationKillExperiment(
  points: (calls: RemediationKillResult['calls']) => readonly KillPoint[],
): Promise<RemediationKillResult> {
  const began = performance.now();
  const org = await startOrg();
  const clients = new AccountClients(org.moto.endpoint);
  const accountId = org.accountId('Shop');
  await createMemberRole(clients, { ...org.plan, roleName: 'OrgsweepRemediation' }, org.context, accountId, {});
  const gate = await startGate(org.endpoint);
  const limits = { ORGSWEEP_REMEDIATIONS_PER_HOUR: '100000', ORGSWEEP_REMEDIATIONS_PER_RUN: '100000' };
  const stack = await startStack({ endpoint: gate.endpoint, environment: { ...org.environment, ...limits } });
  const store = await openStore({ databaseUrl: stack.databaseUrl });
  const s3 = await clients.s3(accountId, 'us-east-1');
  const policyOf = async (): Promise<string | undefined> =>
    (await s3.send(new S3.GetBucketPolicyCommand({ Bucket: bucket }))).Policy;
  const wrong: string[] = [];
  const states: Record<string, number> = {};
  let worker = await stack.startWorker();
  let round = 0;

  async function ended(planId: string, from: readonly string[]): Promise<RemediationRecord> {
    for (;;) {
      const plan = await store.remediation(planId);
      if (plan === null) throw new Error(`no plan ${planId}`);
      if (!from.includes(plan.state) && remediationEnded(plan.state)) return plan;
      await sleep(100);
    }
  }

  /** Runs one phase; when it is held at its point, the worker dies there and another takes its place. */
  async function phase<T>(
    name: Phase,
    point: KillPoint | null,
    run: () => Promise<T>,
  ): Promise<{ result: T; passed: string[]; at: string | null }> {
    const hold = point?.phase === name ? point : null;
    const held = gate.arm(hold);
    const running = run();
    running.catch(() => undefined);
    let at: string | null = null;
    if (hold !== null) {
      const operation = await Promise.race([held, running.then(() => null)]);
      if (operation !== null) {
        at = `${name} ${hold.when.toLowerCase()} ${operation}`;
        await worker.kill('SIGKILL');
        gate.drop();
        worker = await stack.startWorker();
      }
    }
    return { result: await running, passed: [...gate.passed], at };
  }

  async function play(point: KillPoint | null) {
    round += 1;
    const before = await policyOf();
    const calls: { PLAN: string[]; WRITE: string[]; UNDO: string[] } = { PLAN: [], WRITE: [], UNDO: [] };
    const where: string[] = [];
    const say = (text: string): void => void wrong.push(`${where.join() || 'undisturbed'}: ${text}`);
    const note = (name: Phase, done: { passed: string[]; at: string | null }): void => {
      calls[name] = done.passed;
      if (done.at !== null) where.push(done.at);
      const most = name === 'PLAN' ? 0 : 1;
      if (writes(done.passed) > most) say(`${writes(done.passed)} writes in ${name}`);
    };
    const request = { action, accountId, bucketName: bucket, objectKey: null, parameters: '{}', findingId: null };
    const args = [{ ...request, runId: `round ${round}`, dryRun: false, proposedBy: 'alice' }];
    const planned = await phase('PLAN', point, () =>
      stack.client.workflow.execute('planRemediation', { workflowId: planRemediationId(`${round}`), taskQueue, args }),
    );
    note('PLAN', planned);
    const { planId } = planned.result;
    const written = await phase('WRITE', point, async () => {
      const decision = { state: 'APPROVED' as const, actor: 'bob', detail: null, notBefore: null };
      const handle = stack.client.workflow.getHandle(remediationWorkflowId(planId));
      await handle.executeUpdate(decideUpdate, { args: [decision] });
      return await ended(planId, []);
    });
    note('WRITE', written);
    const { state, changes, reason } = written.result;
    states[state] = (states[state] ?? 0) + 1;
    if (state !== 'SUCCEEDED') say(`ended ${state}: ${reason}`);
    else if ((await policyOf()) !== changes[0]?.after) say('the policy is not as planned');
    const undone = await phase('UNDO', point, () =>
      stack.client.workflow.execute('undoRemediation', {
        workflowId: undoWorkflowId(planId),
        taskQueue,
        args: [{ planId, actor: 'carol', overwrite: false }],
      }),
    );
    note('UNDO', undone);
    const last = await ended(planId, []);
    if (last.state !== 'UNDONE') say(`undo ended ${last.state}: ${last.reason}`);
    if ((await policyOf()) !== before) say('the policy is not as it was before');
    return { calls, where };
  }

  try {
    await knowBuckets();
    const { calls } = await play(null);
    const chosen = points(calls);
    const at: string[] = [];
    for (const point of chosen) at.push(...(await play(point)).where);
    return { kills: at.length, at, calls, states, wrong, seconds: (performance.now() - began) / 1_000 };
  } finally {
    await store.close();
    await stack.stop();
    await gate.stop();
    clients.close();
    await org.stop();
  }

  /** Plans are made for buckets that a sweep has listed. */
  async function knowBuckets(): Promise<void> {
    const aws = createAwsOrganization({
      region: 'us-east-1',
      endpoint: org.endpoint,
      roleName: org.roleName,
      externalId: org.externalId,
      sessionSeconds: 3_600,
      credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
      requestsPerSecond: 1_000,
    });
    const sweepId = 'sweep-1';
    const startedAt = new Date().toISOString();
    const trigger = 'MANUAL' as const;
    await store.createSweep({
      id: sweepId,
      options: defaultSweepOptions,
      trigger,
      scheduleId: null,
      requestedBy: 't',
      startedAt,
    });
    await store.writeOrganization(sweepId, await aws.readTree());
    await store.writeBuckets(sweepId, accountId, await aws.listBuckets({ sweepId, accountId }));
    aws.close();
  }
}

/** Every step: each call of an undisturbed run, before AWS has it and after. */
export const everyPoint = (calls: RemediationKillResult['calls']): readonly KillPoint[] =>
  (['PLAN', 'WRITE', 'UNDO'] as const).flatMap((phase) =>
    calls[phase].flatMap((_, index) =>
      (['BEFORE', 'AFTER'] as const).map((when) => ({ phase, call: index + 1, when })),
    ),
  );
