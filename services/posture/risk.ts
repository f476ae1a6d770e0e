import type { AccessReport, GranteeClass, Permission } from './access/index.ts';

/** How bad it is that a class gets in at all. UNKNOWN weighs almost as much as a foreign account: it may be one. */
const classWeights: Readonly<Record<GranteeClass | 'NONE' | 'UNKNOWN', number>> = {
  PUBLIC: 1,
  AUTHENTICATED_AWS: 0.95,
  EXTERNAL: 0.7,
  UNKNOWN: 0.6,
  ORGANIZATION: 0.3,
  ACCOUNT: 0.1,
  NONE: 0,
};
const permissionWeights: Readonly<Record<Permission, number>> = {
  read: 1,
  permissions: 1,
  write: 0.8,
  list: 0.4,
  other: 0.2,
};
/** What an unscanned bucket counts as: Macie's 50, "not analyzed". */
const unscanned = 50;
const permissions = ['read', 'permissions', 'write', 'list', 'other'] as const;

/** One number to rank buckets by, and what it is made of. */
export interface BucketRisk {
  /** 0 to 100: exposure × sensitivity × 100, rounded. */
  readonly score: number;
  /** 0 to 1: the worst of class weight × permission weight. */
  readonly exposure: number;
  /** 0.2 to 1: 0.2 + 0.8 × sensitivity score / 100. An empty bucket that everybody can write to is a risk too. */
  readonly sensitivity: number;
  /** The permission and class that make the exposure. */
  readonly permission: Permission;
  readonly grantees: GranteeClass | 'NONE' | 'UNKNOWN';
}

/** Exposure times sensitivity. `sensitivityScore`: 0 to 100, null when the bucket was not scanned. */
export function riskOf({ widest }: Pick<AccessReport, 'widest'>, sensitivityScore: number | null): BucketRisk {
  let permission: Permission = 'read';
  for (const other of permissions) {
    if (weight(widest[other], other) > weight(widest[permission], permission)) permission = other;
  }
  const exposure = weight(widest[permission], permission);
  const sensitivity = (20 + 0.8 * Math.min(100, Math.max(0, sensitivityScore ?? unscanned))) / 100;
  return {
    score: Math.round(exposure * sensitivity * 100),
    exposure,
    sensitivity,
    permission,
    grantees: widest[permission],
  };
}

function weight(grantees: GranteeClass | 'NONE' | 'UNKNOWN', permission: Permission): number {
  return classWeights[grantees] * permissionWeights[permission];
}
