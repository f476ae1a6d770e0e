import type { BucketContext } from '../contract.ts';
import type { AccessFacts } from './access-facts.ts';
import { accessPointKey } from './access-point-key.ts';
import { type Point, pointsOf } from './access-points.ts';
import type { Way } from './access-report.ts';
import type { AccessFlags } from './flags.ts';
import type { Layer } from './layer.ts';
import type { Statement } from './statement.ts';
import type { Suspect } from './suspects.ts';
import type { TargetClass } from './targets.ts';
import { findWays } from './ways.ts';

const delegates = ({ effect, conditions }: Statement): boolean =>
  effect === 'Allow' && conditions.some(({ key }) => accessPointKey.test(key));

const asksForPoint = (statements: readonly Statement[]): boolean =>
  statements.some(({ conditions }) =>
    conditions.some(({ key, variables }) => [key, ...variables].some((name) => accessPointKey.test(name))),
  );

/** What the ways through access points are looked for with. */
interface PointScene {
  readonly facts: AccessFacts;
  readonly context: BucketContext;
  readonly bucketArn: string;
  readonly flags: AccessFlags;
  /** Of the bucket policy. */
  readonly policy: readonly Statement[];
  /** Key and organization. */
  readonly layers: readonly Statement[];
  /** Whom to try, by all the statements there are. */
  readonly suspects: (statements: readonly Statement[]) => readonly Suspect[];
  readonly targets: (statements: readonly Statement[]) => readonly TargetClass[];
}

/** The suspects as they come through the point. Its own account's principals are asked about at the bucket itself. */
function comingThrough({ through, isSignedOnly }: Point, suspects: readonly Suspect[]): readonly Suspect[] {
  return suspects
    .filter(
      ({ grantee, caller }) =>
        grantee.kind !== 'accessPoint' &&
        grantee.kind !== 'own' &&
        !(isSignedOnly && caller.kind === 'anonymous') &&
        (caller.accessPoint === null || caller.accessPoint === 'any' || caller.accessPoint === 'foreign'),
    )
    .map(({ grantee, caller }): Suspect => {
      if (through.vpcId === null) return { grantee, caller: { ...caller, accessPoint: through } };
      // Whoever is in that VPC, which the public is not.
      const stranger = grantee.class === 'PUBLIC' || grantee.class === 'AUTHENTICATED_AWS';
      return {
        grantee: stranger ? { class: 'EXTERNAL', kind: 'conditional', id: '' } : grantee,
        caller: {
          ...caller,
          accessPoint: through,
          network: 'vpc',
          holds: stranger ? 'conditions' : caller.holds,
        },
      };
    });
}

/**
 * The ways through access points: the point's policy lets in, the bucket policy must let it through as well. They can only matter where the
 * bucket policy, or a policy of the organization, tells requests through access points from others; elsewhere whoever comes through one may
 * come without.
 */
export function pointWays(scene: PointScene): readonly Way[] {
  const { policy, facts, context, bucketArn, flags, layers } = scene;
  const allows = policy.filter(({ effect }) => effect === 'Allow');
  if (allows.length === 0 || !asksForPoint([...policy, ...layers])) return [];
  const delegating = policy.filter(delegates).map(({ label }) => label);
  const by = delegating.length === 0 ? '' : `, by ${delegating.join(' or ')}`;
  return pointsOf(facts, context, bucketArn).flatMap((point) => {
    const layer: Layer = {
      label: `the bucket policy, which does not let it through ${point.label}`,
      stance: () => 'decides',
      mustAllow: () => true,
    };
    const statements = [
      ...point.statements,
      ...policy.map((statement): Statement => ({ ...statement, layer })),
      ...layers,
    ];
    const ways = findWays({
      statements,
      targets: scene.targets(statements),
      suspects: comingThrough(point, scene.suspects(statements)),
      home: context,
      facts,
      flags,
      point,
    });
    return ways.map((way) => ({ ...way, source: `${way.source}${by}` }));
  });
}
