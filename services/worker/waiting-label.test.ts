import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { known, type RemediationTarget } from '../model/index.ts';
import { planRemediation } from '../remediation/index.ts';
import { factsOf, sampleContext } from '../remediation/testing/sample-context.ts';
import { openStore, type Store } from '../store/index.ts';
import { actionOf, type Planned } from './remediation/look-and-plan.ts';
import { waitingLabel } from './waiting-label.ts';

const at = '2026-01-02T00:00:00.000Z';
const action = actionOf('label-bucket');
const target: RemediationTarget = {
  accountId: '111122223333',
  region: 'us-east-1',
  bucketName: 'sample',
  objectKey: null,
};

let store: Store;
beforeAll(async () => {
  store = await openStore({ databaseUrl: await freshDatabase() });
});
afterAll(async () => await store?.close());

function planned(label: object, owner = 'team'): Planned {
  const parameters = action.parseParameters({ classification: 'restricted', categories: ['pci'], ...label });
  const bucketTags = known({ TagSet: [{ Key: 'owner', Value: owner }] });
  const facts = { ...factsOf(action.reads, {}), bucketTags };
  return { action, target, parameters, outcome: planRemediation(action, facts, parameters, sampleContext(action)) };
}
const waiting = async (label: object, owner?: string) =>
  (await waitingLabel(store, planned(label, owner), at))?.id ?? null;

it('the same label, of another day or score, is the plan that waits; another label, other tags and what was decided are none', async () => {
  const { parameters, outcome } = planned({ classifiedOn: '2026-01-01', score: 88 });
  if (outcome.outcome !== 'PLANNED') throw new Error(outcome.outcome);
  const { changes, restsOn } = outcome;
  const { id } = await store.proposeRemediation({
    ...{ action: action.id, target, parameters, changes, restsOn, findingId: null, runId: 'labels s', dryRun: false },
    ...{ state: 'PROPOSED', reason: null, diff: '', proposedBy: 'sweep s', at, expiresAt: at },
  });
  expect(await waiting({ classifiedOn: '2026-01-01', score: 88 })).toBe(id);
  expect(await waiting({ classifiedOn: '2026-01-02', score: 87 })).toBe(id);
  expect(await waiting({ classifiedOn: '2026-01-02' })).toBe(id);
  expect(await waiting({ classifiedOn: '2026-01-02', categories: ['pci', 'pii'] })).toBeNull();
  expect(await waiting({ classifiedOn: '2026-01-02', classification: 'confidential' })).toBeNull();
  expect(await waiting({ classifiedOn: '2026-01-02' }, 'other team')).toBeNull();
  await store.decideRemediation(id, { state: 'REJECTED', actor: 'bob', detail: null, at, notBefore: null });
  expect(await waiting({ classifiedOn: '2026-01-02' })).toBeNull();
});
