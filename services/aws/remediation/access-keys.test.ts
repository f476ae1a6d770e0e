import { CreateAccessKeyCommand, CreateUserCommand, IAMClient, ListAccessKeysCommand } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MotoServer } from '../../../infra/dev/moto.ts';
import { startMoto } from '../../../test/support/moto.ts';
import { fingerprint } from '../../detect/scan/fingerprints.ts';
import type { RemediationTarget } from '../../model/index.ts';
import {
  applyChanges,
  planRemediation,
  remediationAction,
  sessionPolicy,
  undoChanges,
} from '../../remediation/index.ts';
import { sampleContext } from '../../remediation/testing/sample-context.ts';
import { createRemediationAws } from './remediation-aws.ts';

const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const accountId = '123456789012';
const key = Buffer.alloc(32, 7);
const fingerprintOf = (id: string): string => fingerprint(key, 'AWS_ACCESS_KEY_ID', id);

describe('an access key that was found', () => {
  let moto: MotoServer;
  let iam: IAMClient;
  let port: ReturnType<typeof createRemediationAws>;
  const ids: string[] = [];
  beforeAll(async () => {
    moto = await startMoto();
    const options = { region: 'us-east-1', endpoint: moto.endpoint, credentials };
    iam = new IAMClient(options);
    // More than one page of users (100), two keys each for some of them.
    for (let n = 0; n < 120; n++) {
      const UserName = `user-${String(n).padStart(3, '0')}`;
      await iam.send(new CreateUserCommand({ UserName }));
      const made = n < 118 ? 0 : 2;
      for (let m = 0; m < made; m++)
        ids.push((await iam.send(new CreateAccessKeyCommand({ UserName }))).AccessKey?.AccessKeyId ?? '');
    }
    const config = { ...options, roleName: 'OrgsweepMember', externalId: null, sessionSeconds: 3_600 };
    port = createRemediationAws({ ...config, requestsPerSecond: 1_000 }, 'OrgsweepRemediation', {}, fingerprintOf);
  });
  afterAll(async () => {
    port?.close();
    iam?.destroy();
    await moto?.stop();
  });

  const statuses = async () =>
    (await iam.send(new ListAccessKeysCommand({ UserName: 'user-119' }))).AccessKeyMetadata?.map(
      ({ Status }) => Status,
    );
  const action = remediationAction('deactivate-access-key');
  const targetOf = (accessKey: string): RemediationTarget => ({
    accountId,
    region: 'us-east-1',
    bucketName: null,
    objectKey: null,
    accessKey,
  });

  it('is found by its keyed fingerprint, made inactive, and active again by the undo', async () => {
    if (action === undefined) throw new Error('no such action');
    const target = targetOf(fingerprintOf(ids.at(-1) ?? ''));
    const facts = await port.read(target, ['accessKeyStatus']);
    expect(facts.accessKeyStatus).toEqual({ state: 'known', value: { userName: 'user-119', status: 'Active' } });
    const plan = planRemediation(action, facts, {}, { ...sampleContext(action), target });
    if (plan.outcome !== 'PLANNED') throw new Error(JSON.stringify(plan));
    const policy = sessionPolicy(plan.changes, target, 'aws');
    const users = `arn:aws:iam::${accountId}:user/`;
    expect(JSON.parse(policy).Statement).toEqual([
      { Effect: 'Allow', Action: ['iam:UpdateAccessKey'], Resource: [`${users}user-119`, `${users}*/user-119`] },
    ]);
    const application = {
      target,
      changes: plan.changes,
      restsOn: plan.restsOn,
      resumed: false,
      overwrite: false,
      session: { name: 'test', policy },
      objection: () => undefined,
      alsoRead: [],
      verifyAfterMs: [10],
      pause: async () => undefined,
    };
    const guard = { mayWrite: async () => ({ ok: true as const }), signal: new AbortController().signal };
    expect(await applyChanges(application, port, guard)).toEqual({ kind: 'DONE' });
    expect(await statuses()).toEqual(['Active', 'Inactive']);
    const again = planRemediation(
      action,
      await port.read(target, ['accessKeyStatus']),
      {},
      { ...sampleContext(action), target },
    );
    expect(again).toEqual({ outcome: 'NOTHING_TO_DO' });
    const back = { ...application, changes: undoChanges(plan.changes), restsOn: [] };
    expect(await applyChanges(back, port, guard)).toEqual({ kind: 'DONE' });
    expect(await statuses()).toEqual(['Active', 'Active']);
    // Neither the plan nor anything that is kept of it says the id.
    expect(JSON.stringify([plan, target, policy])).not.toContain(ids.at(-1));
  });

  it('is refused when no user of the account has it', async () => {
    if (action === undefined) throw new Error('no such action');
    const target = targetOf('0'.repeat(32));
    const facts = await port.read(target, ['accessKeyStatus']);
    expect(facts.accessKeyStatus).toEqual({ state: 'absent' });
    expect(planRemediation(action, facts, {}, { ...sampleContext(action), target })).toMatchObject({
      outcome: 'REFUSED',
      reason: expect.stringContaining('NO_SUCH_KEY'),
    });
  });
});
