import type { AccessReport, Way } from './access-report.ts';
import { type GranteeClass, granteeClasses, namesForeigner } from './grantee.ts';
import type { Permission } from './s3-actions.ts';
import { anyOf, type Truth } from './truth.ts';

const isPublicWay = ({ grantee }: Way): boolean => grantee.class === 'PUBLIC' || grantee.class === 'AUTHENTICATED_AWS';
const isForeign = ({ grantee }: Way): boolean => namesForeigner(grantee);

/** A unique id does not tell its account: whether it is a foreign one stays unknown. */
function opennessOf({ grantee, open }: Way): Truth {
  return grantee.kind === 'principalId' && open === true ? 'unknown' : open;
}

function openness(ways: readonly Way[]): Truth {
  return anyOf(ways.map(opennessOf));
}

function widest(ways: readonly Way[], ownByIam: boolean): AccessReport['widest'][Permission] {
  for (const name of granteeClasses) {
    const truth = openness(ways.filter(({ grantee }) => grantee.class === name));
    if (truth === true) return name;
    if (truth === 'unknown') return 'UNKNOWN';
  }
  return ownByIam ? 'ACCOUNT' : 'NONE';
}

function byPermission<T>(make: (permission: Permission) => T): Readonly<Record<Permission, T>> {
  return {
    read: make('read'),
    write: make('write'),
    list: make('list'),
    permissions: make('permissions'),
    other: make('other'),
  };
}

/** The answers that follow from the ways in. */
export function summarize(
  ways: readonly Way[],
  known: { readonly status: Truth; readonly blocked: Truth; readonly ownByIam: boolean },
): AccessReport {
  const of = (filter: (way: Way) => boolean): Truth => openness(ways.filter(filter));
  return {
    publicTo: byPermission((permission) => of((way) => way.permission === permission && isPublicWay(way))),
    isPublic: of(isPublicWay),
    isAnonymous: of(({ grantee }) => grantee.class === 'PUBLIC'),
    crossAccount: of((way) => isPublicWay(way) || isForeign(way)),
    external: of((way) => way.grantee.class === 'EXTERNAL' && isForeign(way)),
    organization: of(({ grantee }) => grantee.class === 'ORGANIZATION'),
    cloudFront: of(({ grantee }) => grantee.kind === 'cloudFront'),
    confusedDeputy: of(({ grantee }) => grantee.kind === 'deputy'),
    policyStatusIsPublic: known.status,
    publicAccessBlocked: known.blocked,
    widest: byPermission((permission): GranteeClass | 'NONE' | 'UNKNOWN' =>
      widest(
        ways.filter((way) => way.permission === permission),
        known.ownByIam,
      ),
    ),
    ways,
    doubts: [...new Set(ways.flatMap(({ doubts }) => doubts))],
  };
}
