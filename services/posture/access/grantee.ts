/** Widest first. */
export const granteeClasses = ['PUBLIC', 'AUTHENTICATED_AWS', 'EXTERNAL', 'ORGANIZATION', 'ACCOUNT'] as const;
export type GranteeClass = (typeof granteeClasses)[number];

/** Whom an access goes to. */
export interface Grantee {
  readonly class: GranteeClass;
  /** `network`: whoever comes from a named address range, VPC or endpoint; `deputy`: a service on behalf of any account. */
  readonly kind:
    | 'anonymous'
    | 'authenticated'
    | 'network'
    | 'account'
    | 'organization'
    | 'canonical'
    | 'federated'
    | 'cloudFront'
    | 'service'
    | 'deputy'
    | 'own';
  /** Account id, organization id, service name, …; empty for the public. */
  readonly id: string;
}

/** `PUBLIC`, `EXTERNAL account 111122223333`. */
export function describeGrantee({ class: name, kind, id }: Grantee): string {
  if (kind === 'anonymous' || kind === 'authenticated' || kind === 'own') return name;
  return `${name} ${kind}${id === '' ? '' : ` ${id}`}`;
}
