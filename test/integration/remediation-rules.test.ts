import * as S3 from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defaultSweepOptions } from '../../services/model/index.ts';
import type { RuleMatch } from '../../services/store/index.ts';
import { evaluation, posture } from '../../services/store/testing/fixtures.ts';
import { remediationRulesId } from '../../workflows/workflow-ids.ts';
import { orgsweep } from '../support/cli.ts';
import { type RemediationWorld, startRemediationWorld } from '../support/remediation/world.ts';

let world: RemediationWorld;
beforeAll(async () => {
  world = await startRemediationWorld();
  await news('sweep-2');
});
afterAll(async () => await world?.stop());

const [site, orders, empty] = ['small-shop-site', 'small-shop-orders', 'small-shop-empty'];
const exempt = { TagSet: [{ Key: 'orgsweep-remediation-exempt', Value: 'require-tls' }] };
const cli = (as: string, ...args: string[]) => orgsweep('--api', world.api.url, 'remediation', '--as', as, ...args);
let minute = 0;

/** A sweep in which each bucket breaks the check, or not. */
async function news(sweepId: string, status: 'NON_COMPLIANT' | 'COMPLIANT' = 'NON_COMPLIANT'): Promise<void> {
  minute += 1;
  const { store, accountId } = world;
  const startedAt = new Date(Date.now() + minute * 60_000).toISOString();
  const trigger = 'MANUAL' as const;
  await store.createSweep({
    id: sweepId,
    options: defaultSweepOptions,
    trigger,
    scheduleId: null,
    requestedBy: 't',
    startedAt,
  });
  const rows = [site, orders, empty].map((bucketName) => ({
    bucketName,
    posture,
    evaluations: [evaluation('tls', status)],
  }));
  await store.writePosture(sweepId, accountId, rows);
}

/** What the rule did at each bucket, once it has done something everywhere. */
async function acted(ruleId: string, wanted: number, since = ''): Promise<Record<string, RuleMatch>> {
  for (;;) {
    const matches = (await world.store.ruleMatches(ruleId, 100)).filter(({ at }) => at > since);
    if (matches.length >= wanted) {
      const findings = await world.store.findingsByIds(matches.map(({ findingId }) => findingId));
      const bucketOf = new Map(findings.map(({ id, bucketName }) => [id, bucketName]));
      return Object.fromEntries(matches.map((match) => [bucketOf.get(match.findingId), match]));
    }
    await poke();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
const poke = (): Promise<void> => world.temporal.workflow.getHandle(remediationRulesId).signal('news');
async function until(id: string, wanted: string): Promise<void> {
  for (;;) {
    const plan = await world.store.remediation(id);
    if (plan?.state === wanted) return;
    if (plan === null || (plan.endedAt !== null && wanted !== 'UNDONE'))
      throw new Error(`${plan?.state}: ${plan?.reason}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const ruleOf = async (name: string) => {
  const rule = (await world.store.remediationRules()).find((each) => each.name === name);
  if (rule === undefined) throw new Error(`no rule ${name}`);
  return rule;
};
const create = (name: string, ...more: string[]) =>
  cli('alice', 'rule', 'create', name, '--action', 'require-tls', '--check', 'tls', '--reason', 'TLS only.', ...more);
const simulate = async (name: string) =>
  z
    .looseObject({
      findings: z.number(),
      plans: z.number(),
      outcomes: z.array(z.looseObject({ outcome: z.string(), reason: z.string().nullable() })),
    })
    .parse(JSON.parse((await cli('alice', 'rule', 'simulate', name, '--json')).stdout));

describe('a rule that plans by itself', () => {
  it('is switched on only after a simulation of what it is, which says what would be refused and why', async () => {
    await world.s3.send(new S3.PutBucketTaggingCommand({ Bucket: orders, Tagging: exempt }));
    const match = { operation: 'GetBucketPolicy', bucket: empty };
    world.org.proxy.setRules({
      strictSts: true,
      rules: [{ name: 'deny', match, action: { kind: 'error', code: 'AccessDenied' } }],
    });
    expect(await create('tls')).toMatchObject({ code: 0 });
    expect((await cli('alice', 'rule', 'enable', 'tls')).stderr).toContain('CONFLICT');
    const simulated = await simulate('tls');
    expect(simulated).toMatchObject({
      findings: 3,
      resolved: 0,
      places: 3,
      looked: 3,
      plans: 1,
      approvedBeforehand: 0,
    });
    expect(simulated.outcomes).toEqual(
      expect.arrayContaining([
        { outcome: 'PROPOSED', reason: null, places: 1 },
        { outcome: 'REFUSED', reason: 'EXEMPT by the tag orgsweep-remediation-exempt', places: 1 },
        { outcome: 'REFUSED', reason: 'UNKNOWN bucketPolicy: DENIED s3:GetBucketPolicy', places: 1 },
      ]),
    );
    const text = (await cli('alice', 'rule', 'simulate', 'tls')).stdout;
    expect(text).toMatch(
      /^3 findings of the last 30 days match\.\n.*aws:SecureTransport.*Nothing was planned or written\.\n$/s,
    );
    // Nothing was planned: neither here nor there.
    expect(await world.store.remediations.count({})).toBe(0);
    const { id, version } = await ruleOf('tls');
    const change = `mutation ($id: ID!) { updateRemediationRule(id: $id, input: { reason: "TLS only.", action: "require-tls", filter: { checkIds: ["tls"] }, plansPerDay: 3 }) { rule { version enabled } } }`;
    expect((await world.api.ask(change, { id })).errors).toBeUndefined();
    expect((await ruleOf('tls')).version).not.toBe(version);
    expect((await cli('alice', 'rule', 'enable', 'tls')).stderr).toContain('CONFLICT');
    await simulate('tls');
    expect((await cli('erin', 'rule', 'enable', 'tls', '--existing-days', '30')).stdout).toBe('tls: on\n');
    expect(world.api.audited('enableRemediationRule', id)).toEqual(['CONFLICT', 'CONFLICT', 'OK']);
  });

  it('proposes once a place, by its own name, and neither its authors nor who switched it on can approve', async () => {
    const { id } = await ruleOf('tls');
    const first = await acted(id, 3);
    expect(first).toMatchObject({
      [site]: { outcome: 'PROPOSED' },
      [orders]: { outcome: 'REFUSED', reason: expect.stringContaining('EXEMPT') },
      [empty]: { outcome: 'REFUSED', reason: expect.stringContaining('UNKNOWN') },
    });
    const planId = first[site]?.planId ?? '';
    expect(await world.store.remediation(planId)).toMatchObject({
      state: 'PROPOSED',
      proposedBy: 'rule:tls',
      behind: ['local:alice', 'local', 'local:erin'],
    });
    for (const author of ['alice', 'erin'])
      expect((await cli(author, 'approve', planId)).stderr, author).toContain('ACCESS_DENIED');
    expect(await world.policyOf(site)).not.toContain('SecureTransport');
    // The same news again, and other news of the same: no second plan.
    await news('sweep-3', 'COMPLIANT');
    const before = new Date().toISOString();
    await news('sweep-4');
    expect((await acted(id, 3, before))[site]).toMatchObject({ outcome: 'PROPOSED', planId });
    expect(await world.store.remediations.count({ bucketNames: [site] })).toBe(1);
    expect((await cli('bob', 'approve', planId)).code).toBe(0);
    await until(planId, 'SUCCEEDED');
    expect(await world.policyOf(site)).toContain('SecureTransport');
  });

  it('is no loop: what somebody undid is not planned again', async () => {
    const { id } = await ruleOf('tls');
    const [planId] = (await world.store.ruleMatches(id, 100)).flatMap((each) =>
      each.outcome === 'PROPOSED' ? [each.planId ?? ''] : [],
    );
    expect((await cli('carol', 'undo', planId ?? '')).stdout).toContain('UNDONE');
    await news('sweep-5', 'COMPLIANT');
    const before = new Date().toISOString();
    await news('sweep-6');
    const reason = 'TURNED_DOWN UNDONE';
    expect((await acted(id, 3, before))[site]).toMatchObject({ outcome: 'SKIPPED', reason, planId });
    expect((await simulate('tls')).outcomes).toContainEqual({ outcome: 'SKIPPED', reason, places: 1 });
  });

  it('plans nothing for what is resolved or suppressed, nor while all writes are stopped; room is kept', async () => {
    world.org.proxy.setRules({ strictSts: true });
    await world.s3.send(new S3.DeleteBucketTaggingCommand({ Bucket: orders }));
    const suppress = `mutation { createSuppressionRule(input: { name: "s", reason: "known", filter: { bucketNames: ["${empty}"] } }) { suppressionRule { id } } }`;
    const suppression = await world.api.data(
      z.object({ createSuppressionRule: z.object({ suppressionRule: z.object({ id: z.string() }) }) }),
      suppress,
    );
    expect(await cli('alice', 'rule', 'delete', 'tls')).toMatchObject({ code: 0 });
    expect(await create('narrow', '--bucket', orders, empty, '--plans-per-day', '1')).toMatchObject({ code: 0 });
    expect(await simulate('narrow')).toMatchObject({ findings: 2, suppressed: 1, places: 1, plans: 1 });
    await world.api.ask('mutation { stopRemediations(reason: "drill") { stopped } }');
    expect(await cli('alice', 'rule', 'enable', 'narrow', '--existing-days', '1')).toMatchObject({ code: 0 });
    const { id } = await ruleOf('narrow');
    await poke();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await world.store.ruleMatches(id, 9)).toEqual([]);
    await world.api.ask('mutation { resumeRemediations { stopped } }');
    expect(Object.keys(await acted(id, 1))).toEqual([orders]);
    // The other one is suppressed no more, but one plan a day is all.
    await world.api.ask(
      `mutation { endSuppressionRule(id: "${suppression.createSuppressionRule.suppressionRule.id}") { suppressionRule { id } } }`,
    );
    await news('sweep-7');
    await poke();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await world.store.ruleMatches(id, 9)).length).toBe(1);
  });

  it('is approved beforehand by a policy of somebody else only, and ends with the last rule', async () => {
    const policy = (actor: string) =>
      fetch(`${world.api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-orgsweep-actor': actor },
        body: JSON.stringify({
          query: `mutation { createRemediationPolicy(input: { name: "${actor}", actions: ["enable-versioning"] }) { policy { id } } }`,
        }),
      });
    await policy('alice');
    const args = ['--action', 'enable-versioning', '--bucket', site, '--reason', 'Versions.'];
    expect(await cli('alice', 'rule', 'create', 'versions', ...args)).toMatchObject({ code: 0 });
    expect(await simulate('versions')).toMatchObject({ plans: 1, approvedBeforehand: 0 });
    await policy('bob');
    expect(await simulate('versions')).toMatchObject({ plans: 1, approvedBeforehand: 1 });
    expect(await cli('alice', 'rule', 'enable', 'versions', '--existing-days', '1')).toMatchObject({ code: 0 });
    const { [site]: done } = await acted((await ruleOf('versions')).id, 1);
    await until(done?.planId ?? '', 'SUCCEEDED');
    expect(await world.store.remediation(done?.planId ?? '')).toMatchObject({ decidedBy: 'policy:bob' });
    for (const name of ['versions', 'narrow'])
      expect(await cli('alice', 'rule', 'disable', name)).toMatchObject({ code: 0 });
    await poke();
    expect(await world.temporal.workflow.getHandle(remediationRulesId).result()).toEqual({ ended: 'NO_RULES' });
    expect((await cli('alice', 'rule', 'list', '-o', 'json')).stdout).toContain('"enabled": false');
  });

  it('is refused when it would match everything, asks for states, or names what is not there', async () => {
    const wrong = async (input: object) =>
      (
        await world.api.ask(
          'mutation ($input: CreateRemediationRuleInput!) { createRemediationRule(input: $input) { rule { id } } }',
          { input: { name: 'wrong', reason: 'x', action: 'require-tls', filter: { bucketNames: ['b'] }, ...input } },
        )
      ).codes;
    for (const input of [
      { filter: {} },
      { filter: { statuses: ['NEW'] } },
      { filter: { lastSeenAfter: '2026-01-01T00:00:00Z' } },
      { action: 'nothing' },
      { action: 'tag-bucket', parameters: { tags: 1 } },
      { plansPerDay: 0 },
      { name: 'a b' },
    ])
      expect(await wrong(input), JSON.stringify(input)).toEqual(['BAD_USER_INPUT']);
    expect(await wrong({ name: 'narrow' })).toEqual(['CONFLICT']);
  });
});
