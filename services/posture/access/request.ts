import type { AccessFacts } from './access-facts.ts';

/** The access point that a request comes through. */
export interface ThroughPoint {
  /** Null: some access point of the account. */
  readonly arn: string | null;
  readonly accountId: string;
  /** Set: it takes requests from this VPC alone. */
  readonly vpcId: string | null;
}

/** Who a simulated request comes from. */
export interface Caller {
  readonly kind: 'anonymous' | 'aws' | 'service' | 'cloudFront' | 'canonical' | 'federated';
  /** The account of the principal, or on whose behalf a service calls; null for anonymous and where it cannot be known. */
  readonly accountId: string | null;
  /** ARN of user or role, name of a service, id of a canonical user, name of a provider; empty for anonymous. */
  readonly name: string;
  /** Null: the account is in no organization, or it is not known. */
  readonly organizationId: string | null;
  /** A unique id (`AROA…:*`) that a policy names; null for a stranger's own. */
  readonly userId: string | null;
  /**
   * What it has of the things that policies name by fixed values: `nothing` (a stranger), `conditions` (a stranger who comes from the
   * named address range, VPC or endpoint, or holds the named KMS key), `identity` (a named principal who comes from no such place),
   * `everything` (a named principal who does).
   */
  readonly holds: 'nothing' | 'conditions' | 'identity' | 'everything';
  /**
   * The access point that the request goes through, or its account; null: it goes to the bucket itself; `any`: either; `foreign`: either, but
   * through none of the bucket's own account.
   */
  readonly accessPoint: ThroughPoint | string | null;
  /** Over the internet there is a source address and no VPC; through a VPC endpoint it is the other way round. */
  readonly network: 'internet' | 'vpc';
}

/** Whether the caller comes from the places, and has the keys, that policies name. */
export const isPlaced = ({ holds }: Caller): boolean => holds === 'conditions' || holds === 'everything';
/** Whether the caller is somebody whom policies name. */
export const isNamed = ({ holds }: Caller): boolean => holds === 'identity' || holds === 'everything';

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
  /** Empty or left out: not known. */
  readonly region?: string;
  /** As `fromRecord` of the context. */
  readonly fromRecord?: boolean;
  /** ISO 8601, UTC: what `aws:CurrentTime` is. Without it, whatever is open at some time counts as open. */
  readonly at?: string;
  /** The bucket's tags as policies see them; left out: they may ask, and what is there is not known. */
  readonly tags?: AccessFacts['accessTags'];
}
