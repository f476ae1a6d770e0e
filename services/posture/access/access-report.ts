import type { Grantee, GranteeClass } from './grantee.ts';
import type { Permission } from './s3-actions.ts';
import type { Truth } from './truth.ts';

/** One way in: through one statement or grant, by one grantee, to one permission. */
export interface Way {
  readonly grantee: Grantee;
  readonly permission: Permission;
  /** `Statement[0] "Sid"` or `Grant[1] AllUsers READ`; `policy` or `acl` when that could not be read. */
  readonly source: string;
  /** True: open. False: closed by `closedBy`. */
  readonly open: Truth;
  /** Deny statements and public access block flags that close it. */
  readonly closedBy: readonly string[];
  /** Why it is unknown. */
  readonly doubts: readonly string[];
}

/** Who reaches the bucket, and through what. */
export interface AccessReport {
  /** Anonymous requests, or any authenticated AWS identity, get through, by permission. */
  readonly publicTo: Readonly<Record<Permission, Truth>>;
  /** Any of them. */
  readonly isPublic: Truth;
  /** Only anonymous requests: any of the permissions. */
  readonly isAnonymous: Truth;
  /** Principals of another account, be it of the organization or the public. */
  readonly crossAccount: Truth;
  /** Principals outside the organization (outside the account when there is none), named or by their organization. */
  readonly external: Truth;
  /** Other accounts of the organization. */
  readonly organization: Truth;
  readonly cloudFront: Truth;
  /** A service principal gets through on behalf of any account. */
  readonly confusedDeputy: Truth;
  /** AWS's published rule for a public policy; false without a policy. */
  readonly policyStatusIsPublic: Truth;
  /** Public grants of ACL and policy are both made void by the blocks of account and bucket. */
  readonly publicAccessBlocked: Truth;
  /** The widest class that gets through; UNKNOWN when a wider one than the known cannot be excluded. */
  readonly widest: Readonly<Record<Permission, GranteeClass | 'NONE' | 'UNKNOWN'>>;
  readonly ways: readonly Way[];
  /** Facts that were not read and things that were not understood, as far as they matter for an unknown. */
  readonly doubts: readonly string[];
}
