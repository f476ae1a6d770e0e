import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openStore, type Store } from '../index.ts';
import { proposal } from '../testing/proposal.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

describe('the right to tag a bucket for later', () => {
  let store: Store;
  let number = 0;
  beforeAll(async () => {
    store = await openStore({ databaseUrl: await freshDatabase() });
  });
  afterAll(async () => await store?.close());

  const fresh = async (): Promise<string> => {
    number += 1;
    const target = { accountId: '111122223333', region: 'us-east-1', bucketName: `bucket-${number}`, objectKey: null };
    const { id } = await store.proposeRemediation(proposal({ target, at: at(0), expiresAt: at(60) }));
    return id;
  };
  const decide = (id: string, state: 'APPROVED' | 'CANCELLED', notBefore: string | null) =>
    store.decideRemediation(id, { state, actor: 'bob', detail: null, at: at(1), notBefore });
  const claim = (id: string, how: 'SET' | 'REMOVE', writer = 'w', minute = 2) =>
    store.claimMark(id, { how, writer, value: 'a@t', at: at(minute) });
  const scheduled = async (): Promise<string> => {
    const id = await fresh();
    await decide(id, 'APPROVED', at(30));
    return id;
  };

  it('is for what was approved and waits for its notice period alone', async () => {
    const proposed = await fresh();
    const now = await fresh();
    await decide(now, 'APPROVED', null);
    const past = await scheduled();
    const called = await scheduled();
    await decide(called, 'CANCELLED', null);
    expect([await claim(proposed, 'SET'), await claim(now, 'SET'), await claim(called, 'SET')]).toEqual(
      Array(3).fill('NO'),
    );
    expect(await claim(past, 'SET', 'w', 30)).toBe('NO');
    const id = await scheduled();
    expect(await claim(id, 'SET')).toMatchObject({ value: 'a@t', resumed: false });
    expect(await claim(id, 'SET', 'w2')).toMatchObject({ value: 'a@t', resumed: true });
    expect(await store.markRefusal(id, 'SET', 'w')).toBe('Another try has taken over.');
    expect(await store.markRefusal(id, 'SET', 'w2')).toBeNull();
    await store.finishMark(id, { writer: 'w', state: 'SKIPPED', reason: 'late' });
    expect((await store.remediation(id))?.mark).toEqual({ state: 'WRITING', value: 'a@t', reason: null });
    await store.finishMark(id, { writer: 'w2', state: 'MARKED', reason: null });
    expect(await claim(id, 'SET')).toBe('NO');
    await decide(id, 'CANCELLED', null);
    expect(await store.markRefusal(id, 'SET', 'w2')).toBe('It is CANCELLED.');
  });

  it('to take it away is for what waits no more and has, or may have, one', async () => {
    const id = await scheduled();
    await claim(id, 'SET');
    expect(await claim(id, 'REMOVE')).toBe('NO');
    const bare = await scheduled();
    for (const each of [id, bare]) await decide(each, 'CANCELLED', null);
    expect(await claim(bare, 'REMOVE')).toBe('NO');
    expect(await claim(id, 'REMOVE', 'r')).toMatchObject({ value: 'a@t' });
    expect(await store.markRefusal(id, 'REMOVE', 'w')).toBe('Another try has taken over.');
    await store.finishMark(id, { writer: 'r', state: 'LEFT', reason: 'denied' });
    expect(await claim(id, 'REMOVE', 'r2')).toMatchObject({ value: 'a@t' });
    await store.finishMark(id, { writer: 'r2', state: 'REMOVED', reason: null });
    expect(await claim(id, 'REMOVE')).toBe('NO');
  });

  it('ends with the switch', async () => {
    const [id, marked] = [await scheduled(), await scheduled()];
    await claim(marked, 'SET');
    await store.setRemediationSwitch({ stopped: true, reason: null, actor: 'dora', at: at(3) });
    expect(await claim(id, 'SET')).toBe('STOPPED');
    expect(await store.markRefusal(marked, 'SET', 'w')).toBe('All writes are stopped.');
    await decide(marked, 'CANCELLED', null);
    expect(await claim(marked, 'REMOVE')).toBe('STOPPED');
  });
});
