import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, type Store } from '../../services/store/index.ts';
import { freshDatabase } from '../support/postgres.ts';
import { faultPlan } from '../support/remediation/fault-plan.ts';
import { play } from '../support/remediation/play.ts';

/** `test/bench/remediation.ts` plays 1,000 of other seeds. */
const plans = 300;

let store: Store;
beforeAll(async () => {
  store = await openStore({ databaseUrl: await freshDatabase() });
});
afterAll(async () => await store?.close());

it('never writes on unknown or stale state, nor without approval; undoes every write on request; ends in a named state', async () => {
  const wrong: string[] = [];
  const states = new Map<string, number>();
  let undone = 0;
  let marks = 0;
  for (let seed = 1; seed <= plans; seed++) {
    const played = await play(faultPlan(seed), store);
    wrong.push(...played.wrong.map((text) => `seed ${seed}: ${text}`));
    states.set(played.state, (states.get(played.state) ?? 0) + 1);
    marks += played.marks;
    if (played.afterUndo === 'UNDONE') undone += 1;
  }
  expect(wrong).toEqual([]);
  expect(marks).toBeGreaterThan(plans / 5);
  expect(undone).toBeGreaterThan(plans / 5);
  for (const state of [
    'SUCCEEDED',
    'STALE',
    'REFUSED',
    'FAILED',
    'PARTIAL',
    'VERIFY_FAILED',
    'STOPPED',
    'REJECTED',
    'CANCELLED',
  ])
    expect(states.get(state) ?? 0, state).toBeGreaterThan(0);
});
