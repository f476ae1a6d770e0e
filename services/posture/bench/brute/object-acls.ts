import fc from 'fast-check';
import { absent, known, type ObjectAclSample } from '../../../model/index.ts';
import { evaluateObjects, type ObjectAccessFacts, type Truth } from '../../access/index.ts';
import { bareAclOf, exampleBucket } from '../../examples.ts';
import { requests } from './enumerate-requests.ts';
import { contextOf, factsOf } from './facts-of-world.ts';
import type { PlainWorld } from './plain-world.ts';
import { randomWorld } from './random-world.ts';
import type { ConcreteRequest, PlainStatement } from './reference-evaluator.ts';
import { admits, prepare } from './reference-world.ts';
import { anywhere, doorsOf, strangers } from './strangers.ts';

const arn = `arn:aws:s3:::${exampleBucket}`;
/** Keys that the policies of the generator can tell apart, of which the enumeration asks for all. */
const keys = ['zz', 'public/zz', 'zz.txt', 'home/zz/x'] as const;
/** What each permission allows on an object (S3 guide, "Mapping of ACL permissions and access policy permissions"). */
const actions: Readonly<Record<string, readonly string[]>> = {
  READ: ['s3:GetObject', 's3:GetObjectVersion'],
  READ_ACP: ['s3:GetObjectAcl'],
  WRITE: [],
  WRITE_ACP: ['s3:PutObjectAcl'],
};
const every = Object.values(actions).flat();
/** What some ACL may allow: whatever comes of it, the objects' own ACLs have to allow it as well. */
const anyAcl: PlainStatement = { Effect: 'Allow', Principal: '*', Action: every, Resource: `${arn}/*` };
type Grant = readonly [grantee: string, permission: string];

/** Objects with their grants, and the world around the bucket. */
interface PlainObjects {
  readonly world: PlainWorld;
  readonly objects: readonly { readonly key: (typeof keys)[number]; readonly grants: readonly Grant[] }[];
  /** There are objects that nobody looked at. */
  readonly more: boolean;
}

const grant = fc.tuple(
  fc.constantFrom('AllUsers', 'AuthenticatedUsers', 'partner'),
  fc.constantFrom('READ', 'READ', 'READ_ACP', 'WRITE', 'WRITE_ACP', 'FULL_CONTROL'),
);
/** Samples of a bucket's objects, most of them where ACLs count. */
export const randomObjects: fc.Arbitrary<PlainObjects> = fc.record({
  world: fc.tuple(randomWorld, fc.boolean()).map(([world, open]) =>
    open
      ? {
          ...world,
          areAclsDisabled: false,
          s3Policy: null,
          isAccountBlockRead: true,
          accountBlock: { ...world.accountBlock, ignore: false },
        }
      : world,
  ),
  objects: fc.uniqueArray(fc.record({ key: fc.constantFrom(...keys), grants: fc.array(grant, { maxLength: 2 }) }), {
    maxLength: 3,
    selector: ({ key }) => key,
  }),
  more: fc.boolean(),
});

function objectFactsOf({ world, objects, more }: PlainObjects): ObjectAccessFacts {
  const acls = objects.map(({ key, grants }) => ({ keys: [key], acl: bareAclOf(...grants) }));
  const objectAcls = known<ObjectAclSample>({ listed: objects.length, more, acls });
  return { ...factsOf(world), bucketAcl: absent, objectAcls };
}

const allows = (grants: readonly Grant[], { principal, action }: ConcreteRequest): boolean =>
  grants.some(
    ([grantee, permission]) =>
      (grantee === 'AllUsers' || (grantee === 'AuthenticatedUsers' && principal.kind === 'aws')) &&
      (permission === 'FULL_CONTROL' ? every : (actions[permission] ?? [])).includes(action),
  );

/** What an enumeration of strangers' requests finds: one to an object that was looked at, or at most to others, or to those under no key. */
function enumerated({ world, objects, more }: PlainObjects): Truth {
  const prepared = prepare(world);
  if (world.areAclsDisabled || prepared.flags.ignore) return false;
  const statements = [anyAcl, ...world.statements.filter(({ Effect }) => Effect === 'Deny')];
  const beside = { ...prepared, world: { ...world, statements, grants: [] } };
  const guards = [...world.resourceControl, ...world.serviceControl].flatMap((policy) => policy.statements);
  const grantsOf = new Map(objects.map(({ key, grants }) => [`${arn}/${key}`, grants]));
  const enumeration = {
    statements: [...statements, ...guards],
    others: world.key?.statements ?? [],
    askers: strangers,
    doors: doorsOf([]),
    networks: anywhere,
    actions: new Set(every),
    isConceivable: () => true,
  };
  let found: Truth = false;
  for (const { request, door } of requests(enumeration, () => found === true)) {
    const grants = grantsOf.get(request.resource);
    if (grants === undefined ? !more : !allows(grants, request)) continue;
    const answer = admits(beside, request, door.point);
    if (answer === 'no') continue;
    if (answer === 'whole' && grants !== undefined) found = true;
    else if (found === false) found = 'unknown';
  }
  return found;
}

/** Where the search and the enumeration disagree; empty when they agree. */
export function objectDisagreements(made: PlainObjects): readonly string[] {
  const { isPublic, ways } = evaluateObjects(objectFactsOf(made), contextOf(made.world));
  const wanted = enumerated(made);
  return isPublic === wanted
    ? []
    : [`the search says ${isPublic}, the enumeration ${wanted}; ${ways.flatMap(({ doubts }) => doubts).join('; ')}`];
}
