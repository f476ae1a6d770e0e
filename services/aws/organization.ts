import {
  DescribeOrganizationCommand,
  type OrganizationsClient,
  paginateListAccountsForParent,
  paginateListOrganizationalUnitsForParent,
  paginateListRoots,
  type Account as SdkAccount,
} from '@aws-sdk/client-organizations';
import {
  type Account,
  AccountState,
  type OrganizationalUnit,
  type OrganizationTree,
  OrgsweepError,
} from '../model/index.ts';
import { translate } from './errors.ts';
import { enabledTypes, readOrganizationPolicies } from './organization-policies.ts';

/** `State` where AWS sends it (2025 on), else the older `Status`, whose values are a subset. */
function stateOf(account: SdkAccount): AccountState {
  const state = account.State ?? account.Status ?? '';
  const found = Object.values(AccountState).find((value) => value === state);
  if (found === undefined)
    throw new OrgsweepError('MALFORMED_RESPONSE', `organizations:ListAccountsForParent named the state "${state}".`);
  return found;
}

async function collect<T>(action: string, pages: AsyncIterable<T>): Promise<T[]> {
  try {
    const all: T[] = [];
    for await (const page of pages) all.push(page);
    return all;
  } catch (error) {
    throw translate(error, action);
  }
}

/**
 * Walks the organization from its root: units with paths, accounts with their unit. Works from the management account and from a
 * delegated administrator. One listing call per unit and kind (Organizations allows few requests a second), and the policies that limit access.
 */
export async function readTree(client: OrganizationsClient): Promise<OrganizationTree> {
  const described = await client.send(new DescribeOrganizationCommand({})).catch((error: unknown) => {
    throw translate(error, 'organizations:DescribeOrganization');
  });
  const id = described.Organization?.Id;
  const managementAccountId = described.Organization?.MasterAccountId;
  if (!id || !managementAccountId)
    throw new OrgsweepError('MALFORMED_RESPONSE', 'organizations:DescribeOrganization answered without an id.');

  const units: OrganizationalUnit[] = [];
  const accounts: Account[] = [];
  const roots = (await collect('organizations:ListRoots', paginateListRoots({ client }, {}))).flatMap(
    (page) => page.Roots ?? [],
  );
  const enabled = enabledTypes(roots);
  const open: OrganizationalUnit[] = roots.map((root) => ({
    id: root.Id ?? '',
    name: root.Name ?? 'Root',
    parentId: null,
    path: root.Name ?? 'Root',
    idPath: `${id}/${root.Id}/`,
  }));
  for (let unit = open.shift(); unit !== undefined; unit = open.shift()) {
    units.push(unit);
    const parent = unit;
    const query = { ParentId: parent.id };
    const [members, below] = await Promise.all([
      collect('organizations:ListAccountsForParent', paginateListAccountsForParent({ client }, query)),
      collect(
        'organizations:ListOrganizationalUnitsForParent',
        paginateListOrganizationalUnitsForParent({ client }, query),
      ),
    ]);
    for (const account of members.flatMap((page) => page.Accounts ?? []))
      accounts.push({
        id: account.Id ?? '',
        name: account.Name ?? '',
        email: account.Email ?? '',
        state: stateOf(account),
        organizationalUnitId: parent.id,
        organizationalUnitPath: parent.path,
        joinedAt: account.JoinedTimestamp?.toISOString() ?? null,
      });
    for (const child of below.flatMap((page) => page.OrganizationalUnits ?? []))
      open.push({
        id: child.Id ?? '',
        name: child.Name ?? '',
        parentId: parent.id,
        path: `${parent.path}/${child.Name}`,
        idPath: `${parent.idPath}${child.Id}/`,
      });
  }
  return {
    organization: { id, managementAccountId },
    units,
    accounts: accounts.sort((a, b) => (a.id < b.id ? -1 : 1)),
    policies: await readOrganizationPolicies(client, enabled),
  };
}
