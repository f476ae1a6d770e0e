import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { type NewRemediation, openStore, type Store } from './index.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const policy = '{"Version": "2012-10-17",  "Statement":[]}';
let number = 0;

describe('remediations', () => {
  let store: Store;
  let databaseUrl: string;
  beforeAll(async () => {
    databaseUrl = await freshDatabase();
    store = await openStore({ databaseUrl });
  });
  afterAll(async () => await store?.close());

  const plan = (over: Partial<NewRemediation> = {}): NewRemediation => ({
    action: 'require-tls',
    target: { accountId: '111122223333', region: 'us-east-1', bucketName: `bucket-${number}`, objectKey: null },
    parameters: { b: 1, a: 'é\u0001' },
    findingId: null,
    runId: null,
    dryRun: false,
    state: 'PROPOSED',
    reason: null,
    changes: [{ setting: 'bucketPolicy', before: policy, after: null }],
    restsOn: [{ setting: 'bucketPolicy', document: policy }],
    diff: '-x\n+y\n',
    proposedBy: 'alice',
    at: at(0),
    expiresAt: at(60),
    ...over,
  });
  const fresh = (over: Partial<NewRemediation> = {}) => {
    number += 1;
    return store.proposeRemediation(plan(over));
  };
  const decide = (
    id: string,
    actor: string,
    state: 'APPROVED' | 'REJECTED' | 'CANCELLED' = 'APPROVED',
    notBefore: string | null = null,
  ) => store.decideRemediation(id, { state, actor, detail: null, at: at(1), notBefore });
  const claim = (id: string, writer: string, minute = 2, limits = { perHour: 1_000, perRun: 1_000 }) =>
    store.claimRemediation(id, { writer, at: at(minute), ...limits });

  it('keeps one plan of the same content while it is open, and makes a new one after it ended', async () => {
    const first = await fresh();
    expect(first.changes[0]?.before).toBe(policy);
    expect(first.parameters).toEqual({ a: 'é\u0001', b: 1 });
    const again = plan({ proposedBy: 'bob', at: at(5), parameters: { a: 'é\u0001', b: 1 } });
    expect(await store.proposeRemediation(again)).toEqual(first);
    await decide(first.id, 'bob', 'REJECTED');
    const second = await store.proposeRemediation(again);
    expect(second.id).not.toBe(first.id);
    expect(second).toMatchObject({ state: 'PROPOSED', proposedBy: 'bob' });
    const told = await fresh({ dryRun: true, state: 'DRY_RUN' });
    expect(await store.proposeRemediation(plan({ dryRun: true, state: 'DRY_RUN' }))).toEqual(told);
  });

  it('lets somebody else approve, once, and nobody write without it', async () => {
    const { id } = await fresh();
    expect(await claim(id, 'w')).toMatchObject({ kind: 'NO', plan: { state: 'PROPOSED' } });
    await expect(decide(id, 'alice')).rejects.toMatchObject({ code: 'ACCESS_DENIED' });
    expect(await decide(id, 'bob')).toMatchObject({ state: 'APPROVED', decidedBy: 'bob' });
    expect(await decide(id, 'bob')).toMatchObject({ state: 'APPROVED' });
    await expect(decide(id, 'carol', 'REJECTED')).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await claim(id, 'w')).toMatchObject({ kind: 'CLAIMED', plan: { state: 'RUNNING', hasUndoRecord: true } });
    const events = (await store.remediationEvents([id])).get(id);
    expect(events?.map(({ actor, state }) => `${actor} ${state}`)).toEqual([
      'alice PROPOSED',
      'bob APPROVED',
      'worker RUNNING',
    ]);
    const dry = await fresh({ dryRun: true, state: 'DRY_RUN' });
    await expect(decide(dry.id, 'bob')).rejects.toMatchObject({ code: 'CONFLICT' });
    const own = await fresh();
    expect(await decide(own.id, 'alice', 'CANCELLED')).toMatchObject({ state: 'CANCELLED' });
  });

  it('lets nobody approve who stands behind the proposal, and the table holds it, too', async () => {
    const { id } = await fresh({ proposedBy: 'rule:tls', behind: ['alice', 'erin'] });
    for (const actor of ['alice', 'erin', 'rule:tls'])
      await expect(decide(id, actor), actor).rejects.toMatchObject({ code: 'ACCESS_DENIED' });
    expect(await decide(id, 'alice', 'REJECTED')).toMatchObject({ state: 'REJECTED', decidedBy: 'alice' });
  });

  it('lets nobody write a plan that says APPROVED without anybody else’s name, or is a dry run', async () => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      const set = async (id: string, decidedBy: string | null) => {
        await client.query(`UPDATE remediation_plans SET state = 'APPROVED', decided_by = $2 WHERE id = $1`, [
          id,
          decidedBy,
        ]);
        return id;
      };
      const nobody = await set((await fresh()).id, null);
      const dry = await set((await fresh({ dryRun: true, state: 'DRY_RUN' })).id, 'bob');
      for (const id of [nobody, dry]) expect(await claim(id, 'w')).toMatchObject({ kind: 'NO' });
      // The table itself takes neither the proposer nor who stands behind the proposal.
      const { id } = await fresh({ behind: ['erin'] });
      for (const who of ['alice', 'erin']) await expect(set(id, who), who).rejects.toThrow('check constraint');
    } finally {
      await client.end();
    }
  });

  it('turns away a try that another one has taken over from', async () => {
    const { id } = await fresh();
    await decide(id, 'bob');
    await claim(id, 'first');
    expect(await store.writeRefusal(id, 'first')).toBeNull();
    await claim(id, 'second');
    expect(await store.writeRefusal(id, 'first')).toBe('Another try has taken over.');
    const end = { state: 'SUCCEEDED' as const, reason: null, at: at(3) };
    expect(await store.finishRemediation(id, { writer: 'first', ...end })).toBe(false);
    expect(await store.finishRemediation(id, { writer: 'second', ...end })).toBe(true);
    expect(await store.finishRemediation(id, { writer: 'second', ...end })).toBe(true);
    expect(await store.writeRefusal(id, 'second')).toBe('It is SUCCEEDED.');
    expect(await claim(id, 'third')).toMatchObject({ kind: 'NO', plan: { state: 'SUCCEEDED' } });
  });

  it('undoes what was written, and nothing else', async () => {
    const { id } = await fresh();
    const undo = (writer: string) => store.claimUndo(id, { writer, actor: 'carol', at: at(4) });
    await expect(undo('u')).rejects.toMatchObject({ code: 'CONFLICT' });
    await decide(id, 'bob');
    await claim(id, 'w');
    await store.finishRemediation(id, { writer: 'w', state: 'SUCCEEDED', reason: null, at: at(3) });
    expect(await undo('u')).toMatchObject({ state: 'UNDOING' });
    expect(await store.writeRefusal(id, 'w')).toBe('Another try has taken over.');
    await store.finishRemediation(id, { writer: 'u', state: 'UNDONE', reason: null, at: at(5) });
    await expect(undo('u2')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('waits for the notice period and for room in the hour, and refuses what a run has no room for', async () => {
    const later = await fresh();
    expect(await decide(later.id, 'bob', 'APPROVED', at(30))).toMatchObject({ state: 'SCHEDULED' });
    expect(await claim(later.id, 'w')).toEqual({ kind: 'WAIT', until: at(30) });
    expect(await claim(later.id, 'w', 30)).toMatchObject({ kind: 'CLAIMED' });
    const runs = await Promise.all([1, 2, 3].map(() => fresh({ runId: 'run-1' })));
    for (const { id } of runs) await decide(id, 'bob');
    const claims = await Promise.all(runs.map(({ id }) => claim(id, 'w', 600, { perHour: 100, perRun: 2 })));
    expect(claims.map(({ kind }) => kind).sort()).toEqual(['CLAIMED', 'CLAIMED', 'NO']);
    const full = await fresh();
    await decide(full.id, 'bob');
    expect(await claim(full.id, 'w', 610, { perHour: 2, perRun: 9 })).toEqual({ kind: 'WAIT', until: at(660) });
    expect(await store.remediation(full.id)).toMatchObject({ state: 'SCHEDULED' });
    expect(await claim(full.id, 'w', 661, { perHour: 2, perRun: 9 })).toMatchObject({ kind: 'CLAIMED' });
  });

  it('stops all writes by one switch', async () => {
    const [running, waiting] = [await fresh(), await fresh()];
    for (const { id } of [running, waiting]) await decide(id, 'bob');
    await claim(running.id, 'w');
    await store.setRemediationSwitch({ stopped: true, reason: 'drill', actor: 'dora', at: at(9) });
    expect(await store.remediationSwitch()).toMatchObject({ stopped: true, changedBy: 'dora' });
    expect(await store.writeRefusal(running.id, 'w')).toBe('All writes are stopped.');
    expect(await claim(waiting.id, 'w')).toMatchObject({ kind: 'NO', plan: { state: 'STOPPED' } });
    const undo = store.claimUndo(running.id, { writer: 'u', actor: 'bob', at: at(9) });
    await expect(undo).rejects.toMatchObject({ code: 'CONFLICT' });
    await store.setRemediationSwitch({ stopped: false, reason: null, actor: 'dora', at: at(10) });
    expect(await store.writeRefusal(running.id, 'w')).toBeNull();
  });

  it('keeps what is approved beforehand, and lists by filter', async () => {
    const spec = { actions: ['require-tls'], tag: { key: 'stage', value: 'test' }, noticeHours: 24 };
    const record = { id: 'p', name: 'tests', spec, createdBy: 'alice', createdAt: at(0) };
    await store.addRemediationPolicy(record);
    await store.addRemediationPolicy(record);
    expect(await store.remediationPolicies()).toEqual([record]);
    expect(await store.deleteRemediationPolicy('p')).toBe(true);
    const page = await store.remediations.page({ states: ['UNDONE'], actions: ['require-tls'] }, 'PROPOSED_DESC', {
      first: 10,
      after: null,
    });
    expect(page.edges.map(({ node }) => node.state)).toEqual(['UNDONE']);
  });
});
