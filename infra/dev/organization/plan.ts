import type { trustPolicy } from '../../cloudformation/trust-policy.ts';
import type { AlertsPlan } from './alerts-plan.ts';

/** What policies may name before the organization exists. */
export interface PlanContext {
  readonly organizationId: string;
  readonly managementAccountId: string;
  /** Ids by account name. */
  readonly accountIds: ReadonlyMap<string, string>;
}

export interface ObjectPlan {
  readonly key: string;
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly storageClass?: 'STANDARD_IA' | 'GLACIER' | 'DEEP_ARCHIVE';
  /** What is truly in it: count by data identifier. Empty: nothing sensitive. */
  readonly contains: Readonly<Record<string, number>>;
}

type CannedAcl = 'public-read' | 'public-read-write' | 'authenticated-read';
export type Block = 'ALL' | 'ACLS' | 'POLICY';

export interface BucketPlan {
  readonly name: string;
  readonly region: string;
  readonly acl?: CannedAcl;
  readonly ownership?: 'BucketOwnerEnforced' | 'BucketOwnerPreferred' | 'ObjectWriter';
  readonly publicAccessBlock?: Block;
  /** The policy's statements; bucket and account are filled in by the caller of the plan. */
  readonly policy?: (context: PlanContext, accountId: string) => readonly object[];
  readonly encryption?: 'AES256' | 'aws:kms' | 'aws:kms:dsse';
  readonly versioning?: 'Enabled' | 'Suspended';
  readonly logging?: { readonly target: string; readonly prefix: string };
  readonly lifecycleDays?: number;
  readonly website?: true;
  readonly corsOrigins?: readonly string[];
  readonly objectLock?: true;
  readonly replicateTo?: { readonly bucket: string; readonly accountId: (context: PlanContext) => string };
  readonly eventBridge?: true;
  /** A daily list of its objects, as CSV, to a bucket of the same region. */
  readonly inventoryTo?: { readonly bucket: string; readonly prefix: string };
  readonly tags?: Readonly<Record<string, string>>;
  readonly objects: readonly ObjectPlan[];
}

export interface AccountPlan {
  readonly name: string;
  readonly email: string;
  /** Path of names below the root, `Workloads/Production`; empty for the root. */
  readonly unit: string;
  /** Closed after everything in it was made. */
  readonly suspended?: true;
  /** Has no member role: a gap in the roll-out. */
  readonly withoutRole?: true;
  /** Another trust policy of the member role than the one that an installation deploys, and what the role is like beside it. */
  readonly trust?: (right: ReturnType<typeof trustPolicy>, context: PlanContext) => object;
  /** Of the member role, in seconds; 3,600 as deployed. */
  readonly maxSessionSeconds?: number;
  readonly publicAccessBlock?: Block;
  readonly buckets: readonly BucketPlan[];
}

/** A whole organization, as data. `seedOrganization` makes it; the same plan gives the same organization, ids included. */
export interface OrganizationPlan {
  readonly seed: number;
  readonly roleName: string;
  /** A role that may write approved remediations, wherever the member role is; left out: none. */
  readonly remediationRoleName?: string;
  readonly externalId: string;
  /** The account that the caller's own credentials belong to; its name in lists is up to moto. */
  readonly management: Omit<AccountPlan, 'name' | 'email' | 'unit' | 'suspended' | 'withoutRole'>;
  readonly accounts: readonly AccountPlan[];
  /** What other services have found; none: they are not switched on. */
  readonly alerts?: AlertsPlan;
}
