import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { FaultyAws } from '../../../test/support/remediation/faulty-aws.ts';
import { sampleTarget } from '../../remediation/testing/sample-context.ts';
import { openStore, type Store } from '../../store/index.ts';
import { proposal } from '../../store/testing/proposal.ts';
import { runUndo } from './undo-plan.ts';

const at = '2026-01-01T00:00:00.000Z';
const [before, after, foreign] = ['Suspended', 'Enabled', 'Other'].map((Status) => ({ Status }));

let store: Store;
beforeAll(async () => {
  store = await openStore({ databaseUrl: await freshDatabase() });
});
afterAll(async () => await store?.close());

it('an undo leaves what somebody changed since as it is, unless it is told to write over it', async () => {
  const change = { setting: 'versioning' as const, before: before ?? null, after: after ?? null };
  const { id } = await store.proposeRemediation(
    proposal({ action: 'enable-versioning', target: sampleTarget({ target: 'BUCKET' }), changes: [change] }),
  );
  await store.decideRemediation(id, { state: 'APPROVED', actor: 'bob', detail: null, at, notBefore: null });
  await store.claimRemediation(id, { writer: 'w', at, perHour: 9, perRun: 9 });
  await store.finishRemediation(id, { writer: 'w', at, state: 'SUCCEEDED', reason: null });
  const nothing = async (): Promise<void> => undefined;
  const port = new FaultyAws(nothing, nothing);
  port.settings.set('versioning', foreign ?? null);
  const deps = { store, port, settings: { verifyAfterMs: [] }, now: () => Date.parse(at), pause: nothing };
  const undo = (overwrite: boolean) =>
    runUndo(deps, { planId: id, actor: 'carol', writer: `u ${overwrite}`, overwrite });
  expect(await undo(false)).toEqual({ state: 'UNDO_STALE' });
  expect(port.written).toEqual([]);
  expect(port.settings.get('versioning')).toEqual(foreign);
  expect(await undo(true)).toEqual({ state: 'UNDONE' });
  expect(port.settings.get('versioning')).toEqual(before);
});
