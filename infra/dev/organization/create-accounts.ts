import {
  CloseAccountCommand,
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  DescribeOrganizationCommand,
  ListRootsCommand,
  MoveAccountCommand,
} from '@aws-sdk/client-organizations';
import { anyPrincipal, trustPolicy } from '../../cloudformation/trust-policy.ts';
import type { AccountClients } from './account-clients.ts';
import type { AccountPlan, OrganizationPlan, PlanContext } from './plan.ts';

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new TypeError(`AWS answered without ${what}.`);
  return value;
}

/** The tree: organization, units, accounts in their places. One call after the other, since moto draws ids in the order of calls. */
export async function createAccounts(clients: AccountClients, plan: OrganizationPlan): Promise<PlanContext> {
  const api = clients.organizations();
  await api.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  const { Organization } = await api.send(new DescribeOrganizationCommand({}));
  const { Roots } = await api.send(new ListRootsCommand({}));
  const rootId = must(Roots?.[0]?.Id, 'a root');
  const unitIds = new Map<string, string>([['', rootId]]);
  const accountIds = new Map<string, string>();

  const unitId = async (path: string): Promise<string> => {
    const known = unitIds.get(path);
    if (known !== undefined) return known;
    const cut = path.lastIndexOf('/');
    const ParentId = await unitId(cut < 0 ? '' : path.slice(0, cut));
    const made = await api.send(new CreateOrganizationalUnitCommand({ ParentId, Name: path.slice(cut + 1) }));
    const id = must(made.OrganizationalUnit?.Id, 'a unit');
    unitIds.set(path, id);
    return id;
  };

  for (const account of plan.accounts) {
    const made = await api.send(new CreateAccountCommand({ AccountName: account.name, Email: account.email }));
    const AccountId = must(made.CreateAccountStatus?.AccountId, 'an account');
    accountIds.set(account.name, AccountId);
    const DestinationParentId = await unitId(account.unit);
    if (DestinationParentId !== rootId) {
      await api.send(new MoveAccountCommand({ AccountId, SourceParentId: rootId, DestinationParentId }));
    }
  }
  return {
    organizationId: must(Organization?.Id, 'an organization'),
    managementAccountId: must(Organization?.MasterAccountId, 'a management account'),
    accountIds,
  };
}

/** The role that the sweep assumes, or another of the central side, with the trust policy that an installation deploys unless the plan says otherwise. */
export async function createMemberRole(
  clients: AccountClients,
  plan: OrganizationPlan,
  context: PlanContext,
  accountId: string,
  { trust, maxSessionSeconds = 3600 }: Pick<AccountPlan, 'trust' | 'maxSessionSeconds'>,
): Promise<void> {
  const right = trustPolicy({
    centralRoot: `arn:aws:iam::${context.managementAccountId}:root`,
    externalId: plan.externalId,
    organizationId: context.organizationId,
    centralPrincipalArn: anyPrincipal,
  });
  await clients.iam(accountId, {
    Action: 'CreateRole',
    RoleName: plan.roleName,
    AssumeRolePolicyDocument: JSON.stringify(trust === undefined ? right : trust(right, context)),
    MaxSessionDuration: String(maxSessionSeconds),
  });
}

export async function closeAccounts(
  clients: AccountClients,
  plan: OrganizationPlan,
  context: PlanContext,
): Promise<void> {
  const api = clients.organizations();
  for (const { name, suspended } of plan.accounts) {
    const AccountId = context.accountIds.get(name);
    if (suspended && AccountId !== undefined) await api.send(new CloseAccountCommand({ AccountId }));
  }
}
