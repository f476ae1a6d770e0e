import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { denied, known, type OrganizationPolicies } from '../model/index.ts';
import { openStore, type Store } from './index.ts';
import * as fixture from './testing/fixtures.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ databaseUrl: await freshDatabase() });
});
afterAll(async () => await store?.close());

it('gives back the policies with the way from the root to each account, and nothing where none were read', async () => {
  const sweepId = await fixture.openSweep(store, 1);
  expect((await store.organizationContext()).guardrails).toBeUndefined();
  const policies: OrganizationPolicies = {
    serviceControl: denied('organizations:ListPolicies'),
    resourceControl: known([{ id: 'p-1', name: 'perimeter', document: '{}', targets: ['ou-prod'] }]),
  };
  const unit = (id: string, parentId: string | null) => ({
    id,
    name: id,
    parentId,
    path: id,
    idPath: `o-example/${id}/`,
  });
  const account = (id: string, organizationalUnitId: string) => ({
    id,
    name: id,
    email: `${id}@example.com`,
    state: 'ACTIVE' as const,
    organizationalUnitId,
    organizationalUnitPath: 'Root',
    joinedAt: null,
  });
  await store.writeOrganization(sweepId, {
    organization: { id: 'o-example', managementAccountId: '222222222222' },
    units: [unit('r-root', null), unit('ou-all', 'r-root'), unit('ou-prod', 'ou-all')],
    accounts: [account('111111111111', 'ou-prod'), account('222222222222', 'r-root')],
    policies,
  });
  expect((await store.organizationContext()).guardrails).toEqual({
    ...policies,
    managementAccountId: '222222222222',
    paths: new Map([
      ['111111111111', ['r-root', 'ou-all', 'ou-prod', '111111111111']],
      ['222222222222', ['r-root', '222222222222']],
    ]),
  });
});
