import {
  type AccessPoint,
  type MultiRegionAccessPoint,
  type PublicAccessBlock,
  unreadReason,
} from '../../model/index.ts';
import type { BucketContext } from '../contract.ts';
import type { AccessFacts } from './access-facts.ts';
import { undecidable } from './condition.ts';
import { type ParsedPolicy, parsePolicy } from './parse-policy.ts';
import { isPublicByStatus } from './policy-status.ts';
import type { ThroughPoint } from './request.ts';
import type { Statement } from './statement.ts';
import type { Truth } from './truth.ts';
import { remainders } from './wildcard.ts';

/** A door of the bucket: its policy in terms of the bucket, and its own block. */
export interface Point {
  /** `access point "reports"` */
  readonly label: string;
  readonly through: ThroughPoint;
  readonly statements: readonly Statement[];
  readonly restrict: Truth;
  /** Multi-Region access points take no unsigned request (S3 guide, "Multi-Region Access Point restrictions and limitations"). */
  readonly isSignedOnly?: true;
  /** AWS's rule for a public policy; never met by a point that is open to a VPC alone. */
  readonly status: Truth;
}

const kind = { origin: 'point', principals: 'named', s3Only: true, maxBytes: 20_480 } as const;
const parsedPoints = new WeakMap<object, ParsedPolicy>();

function parsed(point: { readonly policy: string | null }, prefix: string): ParsedPolicy {
  const seen = parsedPoints.get(point);
  if (seen !== undefined) return seen;
  const read = parsePolicy(point.policy ?? '', { ...kind, prefix });
  parsedPoints.set(point, read);
  return read;
}

/** What patterns of the point's ARNs mean for the bucket: `…:accesspoint/NAME/object/KEY` is the object KEY. */
function bucketPatterns(patterns: readonly string[], arn: string, bucketArn: string): readonly string[] {
  return patterns.flatMap((pattern) => [
    ...(remainders(pattern, arn).some((rest) => rest === '' || /^\*+$/.test(rest)) ? [bucketArn] : []),
    ...remainders(pattern, `${arn}/object/`).map((rest) => `${bucketArn}/${rest}`),
  ]);
}

function rewritten(statement: Statement, arn: string, bucketArn: string): readonly Statement[] {
  const { negated, items } = statement.resources;
  const resources = bucketPatterns(items, arn, bucketArn);
  if (resources.length > 0) return [{ ...statement, resources: { negated, items: resources } }];
  return negated ? [{ ...statement, resources: { negated: false, items: [bucketArn, `${bucketArn}/*`] } }] : [];
}

/** Allow and Deny of which nothing is known. */
function perhaps(label: string, reason: string, bucketArn: string): readonly Statement[] {
  return (['Allow', 'Deny'] as const).map((effect) => ({
    label,
    origin: 'point',
    effect,
    principals: { negated: false, items: [{ kind: 'anyone' }] },
    actions: { negated: false, items: ['*'] },
    resources: { negated: false, items: [bucketArn, `${bucketArn}/*`] },
    conditions: [undecidable(reason)],
  }));
}

function pointOf(
  label: string,
  through: ThroughPoint & { readonly arn: string },
  point: { readonly policy: string | null; readonly publicAccessBlock: PublicAccessBlock },
  bucketArn: string,
): Point {
  const read = parsed(point, `${label} `);
  const restrict = point.publicAccessBlock.restrictPublicBuckets;
  if (!read.ok) {
    const statements = perhaps(label, `MALFORMED_POLICY of ${label}: ${read.problem}`, bucketArn);
    return { label, through, statements, restrict, status: through.vpcId === null ? 'unknown' : false };
  }
  return {
    label,
    through,
    statements: read.statements.flatMap((statement) => rewritten(statement, through.arn, bucketArn)),
    restrict,
    status: through.vpcId === null && isPublicByStatus(read.statements),
  };
}

/**
 * The access points of the bucket's own account and its multi-Region access points, as far as they have a policy: without one they let in
 * nobody but the account's own principals. Those that could not be read are one point of which nothing is known.
 */
export function pointsOf(facts: AccessFacts, context: BucketContext, bucketArn: string): readonly Point[] {
  const { accountId, region, partition } = context;
  const unread = (label: string, reason: string | undefined): readonly Point[] => {
    if (reason === undefined) return [];
    const through = { arn: null, accountId, vpcId: null };
    return [{ label, through, statements: perhaps(label, reason, bucketArn), restrict: 'unknown', status: 'unknown' }];
  };
  const { accessPoints, multiRegionAccessPoints } = facts;
  const single = (point: AccessPoint): Point => {
    const arn = point.arn === '' ? `arn:${partition}:s3:${region}:${accountId}:accesspoint/${point.name}` : point.arn;
    return pointOf(`access point "${point.name}"`, { arn, accountId, vpcId: point.vpcId }, point, bucketArn);
  };
  const multi = (point: MultiRegionAccessPoint): Point => {
    const arn = `arn:${partition}:s3::${accountId}:accesspoint/${point.alias}`;
    const label = `multi-Region access point "${point.name}"`;
    return { ...pointOf(label, { arn, accountId, vpcId: null }, point, bucketArn), isSignedOnly: true };
  };
  const listed = accessPoints.state === 'known' ? accessPoints.value : [];
  const worldwide = multiRegionAccessPoints.state === 'known' ? multiRegionAccessPoints.value : [];
  return [
    ...listed.filter(({ policy }) => policy !== null).map(single),
    ...worldwide.filter(({ policy }) => policy !== null).map(multi),
    ...unread('access points', unreadReason(accessPoints)),
    ...unread('multi-Region access points', unreadReason(multiRegionAccessPoints)),
  ];
}
