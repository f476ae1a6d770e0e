import { bucketArn as arnOf } from '../../model/index.ts';
import type { BucketContext } from '../contract.ts';
import type { ObjectAccessFacts } from './access-facts.ts';
import type { Way } from './access-report.ts';
import { homeOf } from './bucket-tags.ts';
import { flagsOf } from './flags.ts';
import { lookedAt, objectGrants, otherObjects, unreadAcls } from './object-acl-statements.ts';
import { layersOf, sourcesOf } from './sources.ts';
import { suspectsOf } from './suspects.ts';
import { targetClasses } from './targets.ts';
import { anyOf, type Truth } from './truth.ts';
import { findWays } from './ways.ts';

/** What ACLs of single objects let in, beside what the bucket's policy and ACL do. */
export interface ObjectAccess {
  /** Null: nobody looked, since no object's ACL can matter, or since that was refused. */
  readonly sample: { readonly looked: number; readonly listed: number; readonly more: boolean } | null;
  /** Objects, of those that were looked at, that the public gets at. */
  readonly open: number;
  /** True: an object was seen that the public gets at. False: there is none. */
  readonly isPublic: Truth;
  readonly ways: readonly Way[];
}

const isPublicWay = ({ grantee }: Way): boolean => grantee.class === 'PUBLIC' || grantee.class === 'AUTHENTICATED_AWS';
const nothing: ObjectAccess = { sample: null, open: 0, isPublic: false, ways: [] };

/**
 * Who gets at objects through their own ACLs. Denies of the bucket policy, blocks, key and organization close those like any other grant; ACLs that
 * nobody looked at leave the answer unknown. Pure.
 */
export function evaluateObjects(facts: ObjectAccessFacts, context: BucketContext): ObjectAccess {
  const { objectAcls } = facts;
  if (objectAcls.state === 'absent') return nothing;
  const bucketArn = arnOf(context.bucketName, context.partition);
  const grants = objectGrants(facts, bucketArn);
  const keys = new Map(grants.map(({ key, statement }) => [statement.label, key]));
  const own = [...grants.map(({ statement }) => statement), ...unreadAcls(facts, bucketArn)];
  const ways = own.length === 0 ? [] : waysThrough(facts, context, bucketArn, own);
  const publicWays = ways.filter(isPublicWay);
  const open = new Set(publicWays.filter((way) => way.open === true).map(({ source }) => keys.get(source)));
  const sample = objectAcls.state === 'known' ? objectAcls.value : null;
  return {
    sample: sample && { looked: lookedAt(sample), listed: sample.listed, more: sample.more },
    open: open.size,
    isPublic: anyOf(publicWays.map((way) => way.open)),
    ways,
  };
}

function waysThrough(
  facts: ObjectAccessFacts,
  context: BucketContext,
  bucketArn: string,
  own: ReturnType<typeof unreadAcls>,
): readonly Way[] {
  const bucket = sourcesOf(facts, bucketArn);
  const denies = bucket.statements.filter(({ effect }) => effect === 'Deny');
  const layers = layersOf({ ...bucket, statements: [...own, ...denies] }, facts, context, bucketArn);
  const statements = [...own, ...denies, ...layers];
  const suspects = suspectsOf(statements, context, false).filter(
    ({ grantee, caller }) => grantee.kind !== 'own' && caller.kind !== 'service',
  );
  const home = homeOf(facts, context);
  const ways = findWays({
    statements,
    targets: targetClasses(statements, bucketArn, undefined, { suspects, home }),
    suspects,
    home,
    facts,
    flags: flagsOf(facts, bucket),
  });
  // Whom else ACLs that nobody looked at may name is anybody's guess.
  return ways.filter((way) => way.source !== otherObjects || isPublicWay(way));
}

const seen = new WeakMap<ObjectAccessFacts, { readonly context: BucketContext; readonly access: ObjectAccess }>();

/** `evaluateObjects`, once for one facts object. */
export function objectAccessOf(facts: ObjectAccessFacts, context: BucketContext): ObjectAccess {
  const before = seen.get(facts);
  if (before?.context === context) return before.access;
  const access = evaluateObjects(facts, context);
  seen.set(facts, { context, access });
  return access;
}
