import type { Condition } from './condition.ts';
import type { Layer } from './layer.ts';

/** One entry of a Principal or NotPrincipal element, or the grantee of an ACL grant. */
export type PrincipalEntry =
  | { readonly kind: 'anyone' }
  /** The ACL group AuthenticatedUsers: everybody with an AWS account. */
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'arn'; readonly arn: string; readonly accountId: string }
  /** AWS refuses wildcards inside a principal's ARN; read as the pattern that it looks like. */
  | { readonly kind: 'pattern'; readonly pattern: string }
  /** `AIDA…`, `AROA…`: what AWS shows in place of a deleted principal. Nobody is it. */
  | { readonly kind: 'deleted'; readonly id: string }
  | { readonly kind: 'cloudFront'; readonly id: string }
  | { readonly kind: 'service'; readonly name: string }
  | { readonly kind: 'federated'; readonly provider: string }
  | { readonly kind: 'canonical'; readonly id: string };

/** A list that matches, or (`negated`) everything but the list. */
export interface Matcher<T> {
  readonly negated: boolean;
  readonly items: readonly T[];
}

/** One statement of a policy, or an ACL grant in a statement's form. */
export interface Statement {
  /** `Statement[0] "Sid"` or `Grant[1] AllUsers READ`. */
  readonly label: string;
  readonly origin: 'policy' | 'acl' | 'key' | 'organization' | 'point' | 'objectAcl';
  /** Set for statements of a layer: an Allow among them lets nobody in by itself. */
  readonly layer?: Layer;
  readonly effect: 'Allow' | 'Deny';
  readonly principals: Matcher<PrincipalEntry>;
  /** Lower case. */
  readonly actions: Matcher<string>;
  readonly resources: Matcher<string>;
  readonly conditions: readonly Condition[];
}
