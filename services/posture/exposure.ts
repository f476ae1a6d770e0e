import { type BucketExposure, ExposedPermission } from '../model/index.ts';
import type { AccessReport, GranteeClass, Permission, Way } from './access/index.ts';

/** How bad it is that a class gets in at all, in percent. UNKNOWN weighs almost as much as a foreign account: it may be one. */
const classWeights: Readonly<Record<GranteeClass | 'NONE' | 'UNKNOWN', number>> = {
  PUBLIC: 100,
  AUTHENTICATED_AWS: 95,
  EXTERNAL: 70,
  UNKNOWN: 60,
  ORGANIZATION: 30,
  ACCOUNT: 10,
  NONE: 0,
};
/** In percent. */
const permissionWeights: Readonly<Record<Permission, number>> = {
  read: 100,
  permissions: 100,
  write: 80,
  list: 40,
  other: 20,
};
/** Kinds of access by the names that the model has for them. */
export const exposedPermissions: Readonly<Record<Permission, ExposedPermission>> = {
  read: ExposedPermission.READ,
  permissions: ExposedPermission.PERMISSIONS,
  write: ExposedPermission.WRITE,
  list: ExposedPermission.LIST,
  other: ExposedPermission.OTHER,
};
const permissions = ['read', 'permissions', 'write', 'list', 'other'] as const;

/** How far the bucket stands open. `objectWays`: through ACLs of single objects, of which the open ones count. */
export function exposureOf({ widest }: Pick<AccessReport, 'widest'>, objectWays: readonly Way[] = []): BucketExposure {
  const open = objectWays.filter((way) => way.open === true);
  let worst: BucketExposure | undefined;
  for (const permission of permissions) {
    const through = open.filter((way) => way.permission === permission).map(({ grantee }) => grantee.class);
    for (const grantees of [widest[permission], ...through]) {
      const exposure = weight(grantees, permission);
      if (worst === undefined || exposure > worst.exposure)
        worst = { exposure, permission: exposedPermissions[permission], grantees };
    }
  }
  return worst ?? { exposure: 0, permission: exposedPermissions.read, grantees: widest.read };
}

function weight(grantees: GranteeClass | 'NONE' | 'UNKNOWN', permission: Permission): number {
  return Math.round((classWeights[grantees] * permissionWeights[permission]) / 100);
}
