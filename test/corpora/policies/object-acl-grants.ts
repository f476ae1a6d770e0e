import { objectAclsOf } from '../../../services/posture/examples.ts';
import type { ObjectAccessFacts, Truth } from '../../../services/posture/index.ts';
import type { sources } from './sources.ts';

/** A bucket with ACLs of its objects, and who gets at the objects by these alone. */
export interface ObjectAclCase {
  readonly source: keyof typeof sources;
  readonly name: string;
  readonly facts: Partial<ObjectAccessFacts>;
  /** Whether the public gets at an object; unknown where nobody can say. */
  readonly public: Truth;
  /** Objects seen that the public gets at. */
  readonly open: number;
  /** Grantees let in, `CLASS permission`, each once and sorted. */
  readonly ways: readonly string[];
}

const groups = { AllUsers: 'PUBLIC', AuthenticatedUsers: 'AUTHENTICATED_AWS' } as const;

/** What each permission gives on an object (ACL overview, "Mapping of ACL permissions and access policy permissions"). */
const given: Readonly<Record<string, readonly string[]>> = {
  READ: ['read'],
  WRITE: [],
  READ_ACP: ['other'],
  WRITE_ACP: ['permissions'],
  FULL_CONTROL: ['other', 'permissions', 'read'],
};
/** Each group with each permission. */
export const everyGrant = Object.entries(groups).flatMap(([group, grantee]) =>
  Object.entries(given).map(([permission, gives]): ObjectAclCase => {
    const whole = { AllUsers: ['AUTHENTICATED_AWS', 'PUBLIC'], AuthenticatedUsers: ['AUTHENTICATED_AWS'] };
    return {
      source: 'acl',
      name: `${group} ${permission}`,
      facts: { objectAcls: objectAclsOf({ a: [[group, permission]] }) },
      public: gives.length > 0,
      open: gives.length > 0 ? 1 : 0,
      // Where the world gets in, one with an account is not named beside it.
      ways:
        grantee === 'PUBLIC' || whole.AuthenticatedUsers.includes(grantee)
          ? gives.map((one) => `${grantee} ${one}`)
          : [],
    };
  }),
);
