import { known, type ObjectAclSample } from '../model/index.ts';
import type { AclGrant, BucketAcl, PublicAccessBlock } from './contract.ts';

/** Account of the examples' bucket. */
export const exampleAccount = '111122223333';
/** An account that is in no organization that the examples know. */
export const strangeAccount = '999988887777';
/** Another account of the examples' organization. */
export const memberAccount = '444455556666';
export const exampleOrganization = 'o-exampleorgid';
export const exampleBucket = 'amzn-s3-demo-bucket';

const owner = 'owner-canonical-id';
const group = (name: string): AclGrant['grantee'] => ({
  kind: 'Group',
  uri: `http://acs.amazonaws.com/groups/global/${name}`,
});

/** A public access block with the named flags on, outside a fact. */
export const flagsOf = (...flags: readonly (keyof PublicAccessBlock)[]): PublicAccessBlock => ({
  blockPublicAcls: flags.includes('blockPublicAcls'),
  ignorePublicAcls: flags.includes('ignorePublicAcls'),
  blockPublicPolicy: flags.includes('blockPublicPolicy'),
  restrictPublicBuckets: flags.includes('restrictPublicBuckets'),
});
const everyFlag = ['blockPublicAcls', 'ignorePublicAcls', 'blockPublicPolicy', 'restrictPublicBuckets'] as const;
export const allFlags = flagsOf(...everyFlag);

/** A public access block with the named flags on. */
export const blockOf = (...flags: readonly (keyof PublicAccessBlock)[]) => known(flagsOf(...flags));

/** All four flags on. */
export const allBlocked = blockOf(...everyFlag);

type Grants = readonly (readonly [grantee: string, permission: string])[];

/** The owner's grant and the ones given, outside a fact. */
export const bareAclOf = (...grants: Grants): BucketAcl => ({
  ownerId: owner,
  grants: [
    { grantee: { kind: 'CanonicalUser', id: owner }, permission: 'FULL_CONTROL' },
    ...grants.map(([name, permission]) => ({
      grantee: /^(AllUsers|AuthenticatedUsers)$/.test(name)
        ? group(name)
        : ({ kind: 'CanonicalUser', id: name } as const),
      permission,
    })),
  ],
});

/** The owner's grant and the ones given. */
export const aclOf = (...grants: Grants) => known<BucketAcl>(bareAclOf(...grants));

/** Objects by key, with the grants of each beside the owner's: all of the bucket, unless `rest` says that more were listed or are there. */
export const objectAclsOf = (
  objects: Readonly<Record<string, Grants>>,
  rest: Partial<Omit<ObjectAclSample, 'acls'>> = {},
) =>
  known<ObjectAclSample>({
    listed: Object.keys(objects).length,
    more: false,
    ...rest,
    acls: Object.entries(objects).map(([key, grants]) => ({ keys: [key], acl: bareAclOf(...grants) })),
  });

/** A policy of the statements. */
export const policyOf = (...statements: readonly object[]) =>
  known(JSON.stringify({ Version: '2012-10-17', Statement: statements }));

const arn = `arn:aws:s3:::${exampleBucket}`;
const both = [arn, `${arn}/*`];

/** An Allow of `action` on bucket and objects to `principal`. */
export const allow = (principal: unknown, action: unknown, condition?: object): object => ({
  Effect: 'Allow',
  Principal: principal,
  Action: action,
  Resource: both,
  ...(condition === undefined ? {} : { Condition: condition }),
});

/** A Deny of `action` on bucket and objects to `principal`. */
export const deny = (principal: unknown, action: unknown, condition?: object): object => ({
  ...allow(principal, action, condition),
  Effect: 'Deny',
});
