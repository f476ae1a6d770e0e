/** Who a simulated request comes from. */
export interface Caller {
  readonly kind: 'anonymous' | 'aws' | 'service' | 'cloudFront' | 'canonical' | 'federated' | 'deleted';
  /** The account of the principal, or on whose behalf a service calls; null for anonymous and where it cannot be known. */
  readonly accountId: string | null;
  /** ARN of user or role, name of a service, id of a canonical user, name of a provider; empty for anonymous. */
  readonly name: string;
  /** Null: the account is in no organization, or it is not known. */
  readonly organizationId: string | null;
  /**
   * `outsider` holds nothing that a policy names by a fixed value (address range, VPC, endpoint, access point) and anything that
   * a wildcard admits; `free` may come from any of them.
   */
  readonly scope: 'outsider' | 'free';
  /** Over the internet there is a source address and no VPC; through a VPC endpoint it is the other way round. */
  readonly network: 'internet' | 'vpc';
}

/** What is asked: an action (lower case) on one ARN. */
export interface Target {
  readonly action: string;
  readonly resource: string;
}

/** Where the bucket stands, as far as conditions can see it. */
export interface Home {
  readonly accountId: string;
  readonly organizationId: string | null;
  readonly partition: string;
}
