import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  type OrganizationsClient,
  type Account as SdkAccount,
  type OrganizationalUnit as SdkUnit,
} from '@aws-sdk/client-organizations';
import {
  type Account,
  AccountState,
  type OrganizationalUnit,
  type OrganizationTree,
  OrgsweepError,
} from '../model/index.ts';
import { asked, malformed } from './errors.ts';
import { enabledTypes, factFrom, readOrganizationPolicies } from './organization-policies.ts';
import { allPages, type Page } from './paged.ts';
import { rootsOf } from './roots.ts';

/** `State` where AWS sends it (2025 on), else the older `Status`, whose values are a subset. */
function stateOf(account: SdkAccount): AccountState {
  const state = account.State ?? account.Status ?? '';
  const found = Object.values(AccountState).find((value) => value === state);
  if (found === undefined)
    throw new OrgsweepError('MALFORMED_RESPONSE', `organizations:ListAccountsForParent named the state "${state}".`);
  return found;
}

const askedPages = <T>(
  action: string,
  page: (token: string | undefined) => Promise<Page<readonly T[]>>,
): Promise<T[]> => asked(action, null, () => allPages(action, page));

function accountsOf(client: OrganizationsClient, ParentId: string): Promise<readonly SdkAccount[]> {
  return askedPages('organizations:ListAccountsForParent', async (NextToken) => {
    const page = await client.send(new ListAccountsForParentCommand({ ParentId, NextToken }));
    return { items: page.Accounts ?? [], next: page.NextToken };
  });
}

function unitsOf(client: OrganizationsClient, ParentId: string): Promise<readonly SdkUnit[]> {
  return askedPages('organizations:ListOrganizationalUnitsForParent', async (NextToken) => {
    const page = await client.send(new ListOrganizationalUnitsForParentCommand({ ParentId, NextToken }));
    return { items: page.OrganizationalUnits ?? [], next: page.NextToken };
  });
}

function idsOf(client: OrganizationsClient): Promise<readonly string[]> {
  return askedPages('organizations:ListAccounts', async (NextToken) => {
    const page = await client.send(new ListAccountsCommand({ NextToken }));
    return { items: (page.Accounts ?? []).map(({ Id }) => Id ?? ''), next: page.NextToken };
  });
}

/**
 * Walks the organization from its root: units with paths, accounts with their unit. Works from the management account and from a
 * delegated administrator. One listing call per unit and kind (Organizations allows few requests a second), and the policies that limit access.
 * An account that is moved meanwhile into a unit already walked is in the list of all accounts alone: units are then asked once more.
 */
export async function readTree(client: OrganizationsClient): Promise<OrganizationTree> {
  const described = await asked('organizations:DescribeOrganization', null, () =>
    client.send(new DescribeOrganizationCommand({})),
  );
  const id = described.Organization?.Id;
  const managementAccountId = described.Organization?.MasterAccountId;
  if (!id || !managementAccountId)
    throw new OrgsweepError('MALFORMED_RESPONSE', 'organizations:DescribeOrganization answered without an id.');

  const units: OrganizationalUnit[] = [];
  /** By id: one that is moved while the tree is walked is met twice. */
  const accounts = new Map<string, Account>();
  const roots = await asked('organizations:ListRoots', null, () => rootsOf(client));
  const enabled = enabledTypes(roots);
  const open: OrganizationalUnit[] = roots.map((root) => ({
    id: root.Id ?? '',
    name: root.Name ?? 'Root',
    parentId: null,
    path: root.Name ?? 'Root',
    idPath: `${id}/${root.Id}/`,
  }));
  const meet = (members: readonly SdkAccount[], parent: OrganizationalUnit): void => {
    for (const account of members)
      accounts.set(account.Id ?? '', {
        id: account.Id ?? '',
        name: account.Name ?? '',
        email: account.Email ?? '',
        state: stateOf(account),
        organizationalUnitId: parent.id,
        organizationalUnitPath: parent.path,
        joinedAt: account.JoinedTimestamp?.toISOString() ?? null,
      });
  };
  const seen = new Set<string>();
  for (let unit = open.shift(); unit !== undefined; unit = open.shift()) {
    // A unit that lies in itself would be walked for ever.
    if (seen.has(unit.id)) throw malformed('organizations:ListOrganizationalUnitsForParent', 'the same unit again');
    seen.add(unit.id);
    units.push(unit);
    const parent = unit;
    const [members, below] = await Promise.all([accountsOf(client, parent.id), unitsOf(client, parent.id)]);
    meet(members, parent);
    for (const child of below)
      open.push({
        id: child.Id ?? '',
        name: child.Name ?? '',
        parentId: parent.id,
        path: `${parent.path}/${child.Name}`,
        idPath: `${parent.idPath}${child.Id}/`,
      });
  }
  const unplaced = await factFrom(
    async (asking) => {
      asking('organizations:ListAccounts');
      const ids = await idsOf(client);
      const missing = (): string[] => ids.filter((account) => !accounts.has(account)).sort();
      if (missing().length > 0) for (const unit of units) meet(await accountsOf(client, unit.id), unit);
      return missing();
    },
    ({ code }) => code !== 'ACCESS_DENIED',
  );
  return {
    organization: { id, managementAccountId },
    units,
    unplaced,
    accounts: [...accounts.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    policies: await readOrganizationPolicies(client, enabled),
  };
}
