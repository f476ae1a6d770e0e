import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import {
  openStore,
  type RemediationRule,
  type RemediationRuleSpec,
  type RuleSimulationResult,
  type Store,
} from './index.ts';
import { accountId, bucket, evaluation, group, openSweep, posture, scanned, startOf } from './testing/fixtures.ts';

const simulated: RuleSimulationResult = {
  findings: 0,
  resolved: 0,
  suppressed: 0,
  withoutObject: 0,
  accounts: 0,
  buckets: 0,
  places: 0,
  looked: 0,
  plans: 0,
  approvedBeforehand: 0,
  waiting: 0,
  outcomes: [],
  topBuckets: [],
  examples: [],
};
const spec = (over: Partial<RemediationRuleSpec> = {}): RemediationRuleSpec => ({
  action: 'require-tls',
  parameters: {},
  filter: { kinds: ['SENSITIVE_DATA'] },
  plansPerDay: 5,
  ...over,
});
const by = { actor: 'alice', at: startOf(0) };
const enabling = { actor: 'erin', at: startOf(9), existingDays: 30, simulatedSince: startOf(1) };
const oddKey = 'odd\u0000 key\n';

describe('rules that plan by themselves', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ databaseUrl: await freshDatabase() });
    const sweep = await openSweep(store, 1, [bucket('a'), bucket('b')]);
    await store.writePosture(sweep, accountId, [
      { bucketName: 'a', posture, evaluations: [evaluation('public', 'NON_COMPLIANT')] },
    ]);
    for (const name of ['a', 'b'])
      await store.writeObjects(sweep, accountId, name, [
        scanned('1.csv', [group('CREDIT_CARD_NUMBER')]),
        scanned(oddKey, [group('CREDIT_CARD_NUMBER')]),
      ]);
  });
  afterAll(async () => await store?.close());

  let number = 0;
  async function enabled(over: Partial<RemediationRuleSpec> = {}): Promise<RemediationRule> {
    number += 1;
    const id = `rule-${number}`;
    const { version } = await store.addRemediationRule({ id, name: id, reason: 'r', ...spec(over) }, by);
    await store.keepRuleSimulation(id, { version, days: 30, actor: 'alice', at: startOf(8), result: simulated });
    const rule = await store.enableRemediationRule(id, enabling);
    if (rule === null) throw new Error('gone');
    return rule;
  }

  it('have a version made of what they are, not of how it was written, and are switched on only after its simulation', async () => {
    const made = await store.addRemediationRule(
      { id: 'r', name: 'r', reason: 'x', ...spec({ parameters: { a: 1, b: { c: 2, d: 'é\u0000' } } }) },
      by,
    );
    expect(made).toMatchObject({ authors: ['alice'], enabled: null, parameters: { b: { d: 'é\u0000' } } });
    const { version } = made;
    const same = { ...spec({ parameters: { b: { d: 'é\u0000', c: 2 }, a: 1 } }), reason: 'y' };
    expect(await store.changeRemediationRule('r', same, { ...by, actor: 'bob' })).toMatchObject({
      version,
      reason: 'y',
      authors: ['alice', 'bob'],
    });
    const refused = { code: 'CONFLICT' };
    await expect(store.enableRemediationRule('r', enabling)).rejects.toMatchObject(refused);
    const simulation = { version, days: 30, actor: 'alice', at: startOf(0), result: simulated };
    await store.keepRuleSimulation('r', simulation);
    // Too long ago.
    await expect(store.enableRemediationRule('r', enabling)).rejects.toMatchObject(refused);
    await store.keepRuleSimulation('r', { ...simulation, at: startOf(8) });
    expect((await store.enableRemediationRule('r', enabling))?.enabled).toEqual({ by: 'erin', at: startOf(9) });
    const other = await store.changeRemediationRule('r', { ...same, plansPerDay: 6 }, by);
    expect(other?.enabled).toBeNull();
    await expect(store.enableRemediationRule('r', enabling)).rejects.toMatchObject(refused);
    await expect(store.addRemediationRule({ ...made, id: 'r2' }, by)).rejects.toMatchObject(refused);
    expect(await store.deleteRemediationRule('r')).toBe(true);
    expect(await store.ruleSimulation('r')).toBeNull();
  });

  it('act on places: objects, buckets, accounts', async () => {
    const rule = await enabled();
    const at = async (about: 'ACCOUNT' | 'BUCKET' | 'OBJECT') =>
      (await store.rulePlaces(rule, about, startOf(9), 50)).map(({ bucketName, objectKey, findings }) => [
        bucketName,
        objectKey,
        findings,
      ]);
    expect(await at('ACCOUNT')).toEqual([[null, null, 4]]);
    expect(await at('BUCKET')).toEqual([
      ['a', null, 2],
      ['b', null, 2],
    ]);
    expect(await at('OBJECT')).toEqual([
      ['a', '1.csv', 1],
      ['a', oddKey, 1],
      ['b', '1.csv', 1],
      ['b', oddKey, 1],
    ]);
    const wide = await store.simulatedPlaces({ filter: { accountIds: [accountId] } }, 'OBJECT', startOf(0), 3);
    expect(wide.counts).toEqual({
      findings: 5,
      resolved: 0,
      suppressed: 0,
      withoutObject: 1,
      accounts: 1,
      buckets: 2,
      places: 4,
    });
    expect(wide.places).toHaveLength(3);
    expect(wide.topBuckets.map(({ findings }) => findings)).toEqual([2, 2]);
    expect((await store.simulatedPlaces(rule, 'OBJECT', startOf(2), 3)).counts.findings).toBe(0);
    // A filter that says nothing, should one be stored, matches nothing.
    expect(await store.rulePlaces({ ...rule, filter: {} }, 'BUCKET', startOf(9), 50)).toEqual([]);
  });

  it('act once on each piece of news, at all findings of a place, and again on later news or when it is time', async () => {
    const rule = await enabled({ filter: { bucketNames: ['b'] } });
    const places = () => store.rulePlaces(rule, 'BUCKET', startOf(9), 50);
    const [place] = await places();
    if (place === undefined) throw new Error('no place');
    const match = { outcome: 'PROPOSED' as const, reason: null, planId: 'p', at: startOf(9), version: rule.version };
    await store.recordRuleMatch(rule, 'BUCKET', place, { ...match, retryAt: null });
    await store.recordRuleMatch(rule, 'BUCKET', place, { ...match, retryAt: null });
    expect(await places()).toEqual([]);
    expect(await store.ruleMatches(rule.id, 9)).toHaveLength(2);
    expect(await store.ruleMatch(rule.id, place.findingId)).toMatchObject({ outcome: 'PROPOSED', planId: 'p' });
    expect(await store.rulePlansSince(rule.id, startOf(9))).toBe(1);
    const later = await openSweep(store, 10, [bucket('a'), bucket('b')]);
    await store.writeObjects(later, accountId, 'b', [scanned('1.csv', [group('CREDIT_CARD_NUMBER', 500)])]);
    const [again] = await places();
    expect(again).toMatchObject({ bucketName: 'b', findings: 1 });
    if (again === undefined) throw new Error('no place');
    const failed = { ...match, outcome: 'FAILED' as const, planId: null };
    await store.recordRuleMatch(rule, 'BUCKET', again, { ...failed, retryAt: startOf(11) });
    expect(await places()).toEqual([]);
    expect(await store.rulePlaces(rule, 'BUCKET', startOf(11), 50)).toHaveLength(1);
    await store.disableRemediationRule(rule.id);
    expect(await store.rulePlaces({ ...rule, enabled: null }, 'BUCKET', startOf(11), 50)).toEqual([]);
    expect(await store.rulePlaces(rule, 'BUCKET', startOf(11), 50)).toEqual([]);
  });

  it('do not act on what was news before they were switched on, unless told to', async () => {
    const rule = await enabled({ plansPerDay: 7 });
    await store.disableRemediationRule(rule.id);
    const now = await store.enableRemediationRule(rule.id, { ...enabling, existingDays: 0 });
    if (now === null) throw new Error('gone');
    expect(await store.rulePlaces(now, 'OBJECT', startOf(12), 50)).toEqual([]);
    const later = await openSweep(store, 12, [bucket('a')]);
    await store.writeObjects(later, accountId, 'a', [scanned('new.csv', [group('CREDIT_CARD_NUMBER')])]);
    expect((await store.rulePlaces(now, 'OBJECT', startOf(12), 50)).map(({ objectKey }) => objectKey)).toEqual([
      'new.csv',
    ]);
  });
});
