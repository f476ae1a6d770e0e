import type { Fact } from './fact.ts';
import type { OrganizationPolicies } from './organization-policies.ts';

/** `Account.State` of AWS Organizations (2025 on), a superset of the older `Status`. */
export const AccountState = {
  PENDING_ACTIVATION: 'PENDING_ACTIVATION',
  ACTIVE: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  PENDING_CLOSURE: 'PENDING_CLOSURE',
  CLOSED: 'CLOSED',
} as const;
export type AccountState = (typeof AccountState)[keyof typeof AccountState];

interface Organization {
  /** `o-…` */
  readonly id: string;
  readonly managementAccountId: string;
}

export interface OrganizationalUnit {
  /** `r-…` for the root, `ou-…` below it. */
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  /** Names from the root down, `Root/Workloads/Prod`. */
  readonly path: string;
  /** Form of `aws:PrincipalOrgPaths`: `o-…/r-…/ou-…/`. */
  readonly idPath: string;
}

export interface Account {
  /** 12 digits. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly state: AccountState;
  readonly organizationalUnitId: string;
  readonly organizationalUnitPath: string;
  /** ISO 8601, UTC. */
  readonly joinedAt: string | null;
}

export interface OrganizationTree {
  readonly organization: Organization;
  readonly units: readonly OrganizationalUnit[];
  readonly accounts: readonly Account[];
  /** Ids of accounts that the organization has and that no unit had when it was asked: moved meanwhile. Left out: nobody asked. */
  readonly unplaced?: Fact<readonly string[]>;
  /** Left out: nobody asked. */
  readonly policies?: OrganizationPolicies;
}
