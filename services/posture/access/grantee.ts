/** Widest first. */
export const granteeClasses = ['PUBLIC', 'AUTHENTICATED_AWS', 'EXTERNAL', 'ORGANIZATION', 'ACCOUNT'] as const;
export type GranteeClass = (typeof granteeClasses)[number];

/** Whom an access goes to. */
export interface Grantee {
  readonly class: GranteeClass;
  /**
   * `conditional`: anybody who fits fixed conditions (address range, VPC, endpoint, KMS key); `accessPoint`: whoever the account's access
   * points let in; `deputy`: a service on behalf of any account; `principalId`: a unique id whose account cannot be told.
   */
  readonly kind:
    | 'anonymous'
    | 'authenticated'
    | 'conditional'
    | 'accessPoint'
    | 'account'
    | 'organization'
    | 'canonical'
    | 'federated'
    | 'principalId'
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

const foreignKinds: ReadonlySet<string> = new Set([
  'account',
  'organization',
  'canonical',
  'federated',
  'principalId',
  'accessPoint',
]);

/** True when the grantee is a principal of another account by name, of the organization or not; the public is not. */
export const namesForeigner = ({ class: name, kind }: Grantee): boolean => foreignKinds.has(kind) && name !== 'ACCOUNT';
