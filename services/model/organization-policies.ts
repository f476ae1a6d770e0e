import type { Fact } from './fact.ts';

/** A policy of AWS Organizations and where it is attached. */
export interface OrganizationPolicy {
  readonly id: string;
  readonly name: string;
  /** The document as AWS returned it, a JSON text. */
  readonly document: string;
  /** Ids of roots, units and accounts. */
  readonly targets: readonly string[];
}

/** The organization's policies that limit access; a kind is absent when the organization has not enabled it. */
export interface OrganizationPolicies {
  readonly serviceControl: Fact<readonly OrganizationPolicy[]>;
  readonly resourceControl: Fact<readonly OrganizationPolicy[]>;
  /** Every kind that is enabled (`S3_POLICY`, …); left out in what was stored before anybody noted it. */
  readonly enabledTypes?: readonly string[] | undefined;
}

/** Policies of the organization, with what says for whom they hold. */
export interface Guardrails extends OrganizationPolicies {
  /** Neither its principals nor its resources are limited. */
  readonly managementAccountId: string;
  /** Of each account the ids of root, units and itself, from the top down. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
}
