import { canAccess, evaluateAccess, type Permission, permissionList } from '../../access/index.ts';
import type { Truth } from '../../access/truth.ts';
import { type Enumeration, requests } from './enumerate-requests.ts';
import { contextOf, factsOf } from './facts-of-world.ts';
import type { PlainWorld } from './plain-world.ts';
import type { ConcreteRequest, PlainStatement } from './reference-evaluator.ts';
import { admits, isConceivable, type Prepared, prepare } from './reference-world.ts';
import { type Asker, anywhere, doorsOf, everywhere, frontDoor, named, strangers } from './strangers.ts';

type Found = ReadonlyMap<string, { readonly truth: Truth; readonly witness: string }>;

/** What gets through, by permission and asker or by permission alone: true, or `unknown` where only some of the objects are open. */
function enumerate(
  prepared: Prepared,
  enumeration: Enumeration,
  idOf: (permission: Permission, action: string, asker: Asker) => string,
  byIam: (asker: Asker) => boolean,
): Found {
  const found = new Map<string, { truth: Truth; witness: string }>();
  for (const { permission, action, request, door, asker } of requests(
    enumeration,
    (...of) => found.get(idOf(...of))?.truth === true,
  )) {
    const id = idOf(permission, action, asker);
    const answer = admits(prepared, request, door.point, byIam(asker));
    if (answer === 'no' || (answer === 'part' && found.has(id))) continue;
    found.set(id, { truth: answer === 'whole' ? true : 'unknown', witness: JSON.stringify(request) });
  }
  return found;
}

const pointKey = /s3:(dataaccesspoint|accesspointnetwork)/i;

function enumerationOf({ world, resourceControl }: Prepared): Pick<Enumeration, 'statements' | 'others'> {
  const others: readonly PlainStatement[] = [
    ...(world.key?.statements ?? []),
    ...world.points.flatMap(({ statements }) => statements),
  ];
  return { statements: [...world.statements, ...resourceControl], others };
}

function strangersAccess(world: PlainWorld, prepared: Prepared): readonly string[] {
  const report = evaluateAccess(factsOf(world), contextOf(world));
  const base = enumerationOf(prepared);
  // Where nothing asks how a request comes, whoever comes through a point may come without.
  const asksForDoor = pointKey.test(JSON.stringify([base.statements, base.others]));
  const doors = asksForDoor ? doorsOf(world.points) : [frontDoor];
  const others = asksForDoor ? base.others : (world.key?.statements ?? []);
  const enumeration = {
    statements: base.statements,
    others,
    askers: strangers,
    doors,
    networks: anywhere,
    isConceivable: (request: ConcreteRequest) => isConceivable(prepared, request),
  };
  const found = enumerate(
    prepared,
    enumeration,
    (permission) => permission,
    () => false,
  );
  return permissionList.flatMap((permission) => {
    const said = report.publicTo[permission];
    const { truth, witness } = found.get(permission) ?? { truth: false, witness: 'no request' };
    if (said === truth) return [];
    return [
      `${permission}: the search says ${said}, the enumeration ${truth} by ${witness}; ${report.doubts.join('; ')}`,
    ];
  });
}

const actions = ['s3:GetObject', 's3:PutObject', 's3:ListBucket', 's3:PutBucketAcl'];

/** Of principals by name, SCPs have their say; through the front door, since what other accounts' points let in is not known. */
function namedAccess(world: PlainWorld, prepared: Prepared): readonly string[] {
  const base = enumerationOf(prepared);
  const limits = world.serviceControl.flatMap((policy) => policy.statements);
  const statements = [...base.statements, ...limits];
  if (pointKey.test(JSON.stringify(statements))) return [];
  const facts = factsOf(world);
  const context = contextOf(world);
  const isOwn = ({ principal }: Asker): boolean => principal.account === context.accountId;
  const found = enumerate(
    prepared,
    {
      statements,
      others: world.key?.statements ?? [],
      askers: named,
      doors: [frontDoor],
      networks: everywhere,
      actions: new Set(actions),
      isConceivable: (request) => request.principal.account === context.accountId || isConceivable(prepared, request),
    },
    (_, action, { principal }) => `${principal.arn} ${action}`,
    isOwn,
  );
  return named.flatMap((asker) =>
    actions.flatMap((action) => {
      const id = `${asker.principal.arn} ${action}`;
      const { allowed, doubts } = canAccess({ principal: asker.principal.arn, action }, facts, context);
      const { truth, witness } = found.get(id) ?? { truth: false, witness: 'no request' };
      // What IAM lets the account's own principals do is not known.
      const agrees = isOwn(asker) ? (allowed === false) === (truth === false) : allowed === truth;
      return agrees
        ? []
        : [`${id}: the search says ${allowed}, the enumeration ${truth} by ${witness}; ${doubts.join('; ')}`];
    }),
  );
}

/** Where the search and the enumeration disagree; empty when they agree. */
export function disagreements(world: PlainWorld): readonly string[] {
  const prepared = prepare(world);
  return [...strangersAccess(world, prepared), ...namedAccess(world, prepared)];
}
