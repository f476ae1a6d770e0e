import { CreateAccessKeyCommand, CreateUserCommand, ListAccessKeysCommand } from '@aws-sdk/client-iam';
import * as S3 from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defaultSweepOptions } from '../../services/model/index.ts';
import type { RemediationRecord } from '../../services/store/index.ts';
import { group, scanned } from '../../services/store/testing/fixtures.ts';
import { remediationWorkflowId } from '../../workflows/workflow-ids.ts';
import { orgsweep } from '../support/cli.ts';
import { fingerprintOfKey, type RemediationWorld, startRemediationWorld } from '../support/remediation/world.ts';

let world: RemediationWorld;
beforeAll(async () => {
  world = await startRemediationWorld();
});
afterAll(async () => await world?.stop());
afterEach(() => world.org.proxy.setRules({ strictSts: true }));

const site = 'small-shop-site';
const cli = (as: string, ...args: string[]) => orgsweep('--api', world.api.url, 'remediation', '--as', as, ...args);
const shape = z.object({ id: z.string(), state: z.string(), reason: z.string().nullable() });
const fields = 'remediation { id state reason }';

/** One mutation of a person: the remediation after it, or the error's code. */
async function as(actor: string, mutation: string, variables: object = {}, types = ''): Promise<z.infer<typeof shape>> {
  const response = await fetch(`${world.api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-orgsweep-actor': actor },
    body: JSON.stringify({ query: `mutation${types} { change: ${mutation} { ${fields} } }`, variables }),
  });
  const answer: unknown = await response.json();
  const failed = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })) });
  const error = failed.safeParse(answer).data?.errors[0];
  if (error !== undefined) return { id: '', state: error.extensions.code, reason: null };
  return z.object({ data: z.object({ change: z.object({ remediation: shape }) }) }).parse(answer).data.change
    .remediation;
}
const plan = (action: string, bucketName: string | null, accountId = world.accountId) =>
  as(
    'alice',
    'proposeRemediation(input: $input)',
    { input: { action, accountId, bucketName, dryRun: false } },
    '($input: ProposeRemediationInput!)',
  );
const approve = async (id: string): Promise<void> => {
  expect((await as('bob', `approveRemediation(id: "${id}")`)).id).toBe(id);
};
const undo = async (id: string): Promise<void> => {
  await as('carol', `undoRemediation(id: "${id}")`);
  await until(id, 'UNDONE');
};
/** The action's plan, which must wait for an approval. */
async function propose(action: string, bucketName: string | null): Promise<string> {
  const { id, state } = await plan(action, bucketName);
  expect(state).toBe('PROPOSED');
  return id;
}

/** Waits for a state that the plan must come to by itself; fails on any other end. */
async function until(id: string, wanted: string): Promise<RemediationRecord> {
  for (;;) {
    const plan = await world.store.remediation(id);
    if (plan === null) throw new Error(`no plan ${id}`);
    if (plan.state === wanted) return plan;
    if (plan.endedAt !== null && wanted !== 'UNDONE') throw new Error(`${plan.state}: ${plan.reason}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
describe('a remediation, from the command line to S3 and back', () => {
  it('is a dry run unless asked otherwise, needs somebody else to approve, and is undone to the byte', async () => {
    const before = await world.policyOf(site);
    const args = ['plan', 'remove-public-statements', '--account', world.accountId, '--bucket', site];
    const dry = await cli('alice', ...args);
    expect(dry.stdout).toContain('DRY_RUN');
    expect(dry.stdout).toMatch(/^-\s+"Sid": "Read"/m);
    const proposed = await cli('alice', ...args, '--propose');
    expect(proposed.stdout).toContain('PROPOSED');
    const id = proposed.stdout.split(' ')[0] ?? '';
    const listed = await cli('bob', 'list', '-o', 'json');
    const full: string = JSON.parse(listed.stdout).find((each: { id: string }) => each.id.startsWith(id)).id;
    expect((await as('alice', `approveRemediation(id: "${full}")`)).state).toBe('ACCESS_DENIED');
    expect(await world.policyOf(site)).toBe(before);
    expect(await cli('bob', 'approve', id)).toMatchObject({ code: 0 });
    await until(full, 'SUCCEEDED');
    expect(await world.policyOf(site)).toBeNull();
    expect((await cli('carol', 'undo', id)).stdout).toContain('UNDONE');
    expect(await world.policyOf(site)).toBe(before);
    const events = (await world.store.remediationEvents([full])).get(full);
    expect(events?.map(({ actor, state }) => `${actor} ${state}`)).toEqual([
      'local:alice PROPOSED',
      'local:bob APPROVED',
      'worker RUNNING',
      'worker SUCCEEDED',
      'local:carol UNDOING',
      'worker UNDONE',
    ]);
    expect(world.api.audited('approveRemediation', full)).toEqual(['ACCESS_DENIED', 'OK']);
  });

  it('labels a bucket by what its scan found, and not before', async () => {
    const Bucket = 'small-shop-orders';
    const args = ['label', '--account', world.accountId, '--bucket', Bucket];
    expect((await cli('alice', ...args)).stderr).toContain('CONFLICT: The bucket cannot be labelled');
    const gone = { input: { accountId: world.accountId, bucketName: 'nowhere', dryRun: true } };
    expect((await as('alice', 'proposeLabel(input: $input)', gone, '($input: ProposeLabelInput!)')).state).toBe(
      'NOT_FOUND',
    );
    const cards = group('CREDIT_CARD_NUMBER', 3, { category: 'FINANCIAL_INFORMATION', label: 'FINANCIAL' });
    await world.store.writeObjects('sweep-1', world.accountId, Bucket, [scanned('a.csv', [cards])]);
    await world.store.closeBucketScan('sweep-1', world.accountId, Bucket, true, null);
    await world.store.closeAccount('sweep-1', world.accountId);
    const proposed = await cli('alice', ...args, '--propose');
    expect(proposed.stdout).toMatch(/PROPOSED.*restricted/s);
    const id = proposed.stdout.split(' ')[0] ?? '';
    const [full] = (
      await world.store.remediations.page({ actions: ['label-bucket'] }, 'PROPOSED_DESC', { first: 9, after: null })
    ).edges
      .map(({ node }) => node.id)
      .filter((each) => each.startsWith(id));
    if (full === undefined) throw new Error('no plan');
    await approve(full);
    await until(full, 'SUCCEEDED');
    const { TagSet = [] } = await world.s3.send(new S3.GetBucketTaggingCommand({ Bucket }));
    expect(Object.fromEntries(TagSet.map(({ Key, Value }) => [Key, Value]))).toMatchObject({
      'data-classification': 'restricted',
      'data-categories': 'pci',
      'classified-by': 'orgsweep',
    });
    await undo(full);
    await expect(world.s3.send(new S3.GetBucketTaggingCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchTagSet',
    });
  });

  it('deactivates the access key that a finding is about, found by its fingerprint alone', async () => {
    const { iam, store, accountId } = world;
    const UserName = 'deploy';
    await iam.send(new CreateUserCommand({ UserName }));
    const id = (await iam.send(new CreateAccessKeyCommand({ UserName }))).AccessKey?.AccessKeyId ?? '';
    const sweepId = 'sweep-keys';
    const startedAt = new Date(Date.now() + 1_000).toISOString();
    const [trigger, bucketName] = ['MANUAL' as const, 'small-shop-orders'];
    await store.createSweep({
      id: sweepId,
      options: defaultSweepOptions,
      trigger,
      scheduleId: null,
      requestedBy: 't',
      startedAt,
    });
    const change = { fingerprints: [fingerprintOfKey(id)], reasons: ['shape', `account ${accountId}`] };
    await store.writeObjects(sweepId, accountId, bucketName, [
      scanned('keys.txt', [group('AWS_ACCESS_KEY_ID', 1, change)]),
    ]);
    const found = await store.findings.page({ identifiers: ['AWS_ACCESS_KEY_ID'] }, 'TYPE_ASC', {
      first: 2,
      after: null,
    });
    const findingId = found.edges[0]?.node.id ?? '';
    expect((await cli('alice', 'deactivate-key', '--finding', '0'.repeat(64))).stderr).toContain(
      'is about no AWS access key',
    );
    const proposed = await cli('alice', 'deactivate-key', '--finding', findingId, '--propose');
    expect(proposed.stdout).toMatch(/PROPOSED.*"status": "Inactive"/s);
    expect(proposed.stdout).not.toContain(id);
    const [plan] = (
      await store.remediations.page({ actions: ['deactivate-access-key'] }, 'PROPOSED_DESC', { first: 9, after: null })
    ).edges;
    const planId = plan?.node.id ?? '';
    const status = async () => (await iam.send(new ListAccessKeysCommand({ UserName }))).AccessKeyMetadata?.[0]?.Status;
    await approve(planId);
    await until(planId, 'SUCCEEDED');
    expect(await status()).toBe('Inactive');
    await undo(planId);
    expect(await status()).toBe('Active');
    expect(JSON.stringify(await store.remediation(planId))).not.toContain(id);
  });

  it('is refused for a role that cannot read, an action that is not there, and a bucket that is exempt', async () => {
    const match = { operation: 'GetBucketPolicy' };
    const rule = { name: 'deny', match, action: { kind: 'error' as const, code: 'AccessDenied' } };
    world.org.proxy.setRules({ strictSts: true, rules: [rule] });
    const reason = 'UNKNOWN bucketPolicy: DENIED s3:GetBucketPolicy';
    expect(await plan('require-tls', site)).toMatchObject({ state: 'REFUSED', reason });
    expect(await plan('nothing', site)).toMatchObject({ state: 'BAD_USER_INPUT' });
    expect(await plan('require-tls', 'nowhere')).toMatchObject({ state: 'NOT_FOUND' });
    world.org.proxy.setRules({ strictSts: true });
    const TagSet = [{ Key: 'orgsweep-remediation-exempt', Value: 'require-tls' }];
    const Bucket = 'small-shop-orders';
    await world.s3.send(new S3.PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }));
    const exempt = await plan('require-tls', Bucket);
    expect(exempt).toMatchObject({ state: 'REFUSED', reason: expect.stringContaining('EXEMPT') });
    await world.s3.send(new S3.DeleteBucketTaggingCommand({ Bucket }));
  });

  it('goes STALE, with nothing written, when somebody changes what it rests on', async () => {
    const id = await propose('require-tls', site);
    const other = JSON.stringify({ Version: '2012-10-17', Statement: [] });
    const before = (await world.policyOf(site)) ?? '';
    await world.s3.send(new S3.PutBucketPolicyCommand({ Bucket: site, Policy: other }));
    await approve(id);
    await until(id, 'STALE');
    expect(await world.policyOf(site)).toBe(other);
    await world.s3.send(new S3.PutBucketPolicyCommand({ Bucket: site, Policy: before }));
  });

  it('comes through throttles and broken connections, and fails with the action that was denied', async () => {
    const fault = (action: object, times: number) => ({
      strictSts: true,
      rules: [{ name: 'fault', match: { operation: 'PutBucketPolicy' }, when: { times }, action }],
    });
    const before = await world.policyOf(site);
    for (const action of [{ kind: 'error', code: 'SlowDown' }, { kind: 'reset' }]) {
      const id = await propose('require-tls', site);
      world.org.proxy.setRules(JSON.parse(JSON.stringify(fault(action, 1))));
      await approve(id);
      await until(id, 'SUCCEEDED');
      await undo(id);
      expect(await world.policyOf(site)).toBe(before);
    }
    const id = await propose('require-tls', site);
    world.org.proxy.setRules(JSON.parse(JSON.stringify(fault({ kind: 'error', code: 'AccessDenied' }, 9))));
    await approve(id);
    expect((await until(id, 'FAILED')).reason).toBe('ACCESS_DENIED s3:PutBucketPolicy');
    expect(await world.policyOf(site)).toBe(before);
  });

  it('is decided, too, when its workflow was lost: called off without being begun anew, approved by being begun', async () => {
    const id = await propose('require-tls', site);
    await world.temporal.workflow.getHandle(remediationWorkflowId(id)).terminate('lost');
    await approve(id);
    await until(id, 'SUCCEEDED');
    await undo(id);
    const again = await propose('require-tls', site);
    await world.temporal.workflow.getHandle(remediationWorkflowId(again)).terminate('lost');
    expect(await as('alice', `cancelRemediation(id: "${again}")`)).toMatchObject({ state: 'CANCELLED' });
  });

  it('stops at the switch, also while a write is on its way', async () => {
    const id = await propose('require-tls', site);
    const action = { kind: 'slow' as const, delayMs: 60_000 };
    const rule = { name: 'slow', match: { operation: 'PutBucketPolicy' }, action };
    world.org.proxy.setRules({ strictSts: true, rules: [rule] });
    await approve(id);
    while ((world.org.proxy.hits()['slow'] ?? 0) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await world.api.ask('mutation { stopRemediations(reason: "drill") { stopped } }');
    const { endedAt } = await until(id, 'STOPPED');
    const { changedAt } = await world.store.remediationSwitch();
    const ms = Date.parse(endedAt ?? '') - Date.parse(changedAt ?? '');
    process.stdout.write(`stopped ${ms} ms after the switch\n`);
    // It did not wait for the write.
    expect(ms).toBeLessThan(action.delayMs / 2);
    expect((await as('carol', `undoRemediation(id: "${id}")`)).id).toBe(id);
    expect((await world.store.remediation(id))?.state).toBe('STOPPED');
    await world.api.ask('mutation { resumeRemediations { stopped } }');
    await undo(id);
  });

  it('is written only where the remediation role is', async () => {
    const clinic = world.org.accountId('Clinic');
    // The account blocks all already.
    expect((await plan('block-account-public-access', null, clinic)).state).toBe('NOTHING_TO_DO');
    const { id } = await plan('require-tls', 'small-clinic-odd-keys', clinic);
    await approve(id);
    expect((await until(id, 'FAILED')).reason).toContain('ROLE_NOT_ASSUMABLE');
  });

  it('is approved beforehand by a policy of somebody else', async () => {
    const { errors } = await world.api.ask(
      `mutation { createRemediationPolicy(input: { name: "shop", actions: ["enable-versioning"], accountIds: ["${world.accountId}"] }) { policy { id } } }`,
    );
    expect(errors).toBeUndefined();
    const { id } = await plan('enable-versioning', site);
    expect(await until(id, 'SUCCEEDED')).toMatchObject({ decidedBy: 'policy:shop' });
    const { Status } = await world.s3.send(new S3.GetBucketVersioningCommand({ Bucket: site }));
    expect(Status).toBe('Enabled');
  });
});
