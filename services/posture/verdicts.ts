import { type Fact, type PublicAccessBlock, unreadReason, type Verdict } from '../model/index.ts';
import { type AccessReport, describeGrantee, namesForeigner, type Truth, type Way } from './access/index.ts';
import { anyOf } from './access/truth.ts';
import type { BucketContext } from './contract.ts';
import { destinationOwners } from './destination-owners.ts';

export const compliant = (evidence: string): Verdict => ({ status: 'COMPLIANT', evidence });
export const nonCompliant = (evidence: string): Verdict => ({ status: 'NON_COMPLIANT', evidence });
export const notApplicable = (evidence: string): Verdict => ({ status: 'NOT_APPLICABLE', evidence });
export const unknown = (reason: string): Verdict => ({ status: 'UNKNOWN', reason });

/** UNKNOWN for a fact that was not read, else what `read` makes of its value (undefined: it was read and is not there). */
export function whenRead<T>(fact: Fact<T>, read: (value: T | undefined) => Verdict): Verdict {
  const reason = unreadReason(fact);
  if (reason !== undefined) return unknown(reason);
  return read(fact.state === 'known' ? fact.value : undefined);
}

/** The verdict about copies that leave the bucket by themselves: whether an account of the organization owns every destination. */
export function copiesVerdict(
  rules: readonly { readonly destinationBucketArn: string; readonly destinationAccountId: string | null }[],
  context: BucketContext,
): Verdict {
  const owners = destinationOwners(rules, context);
  const foreign = owners.filter(({ where }) => where === 'FOREIGN');
  if (foreign.length > 0)
    return nonCompliant(foreign.map(({ name, owner }) => `To ${name} of account ${owner}.`).join(' '));
  const unseen = owners.filter(({ where }) => where === 'UNKNOWN').map(({ name }) => name);
  if (unseen.length > 0) return unknown(`The owner of ${unseen.join(', ')} is not known`);
  return compliant('Every destination belongs to the organization.');
}

/** Whether all four settings are on at every access point that leads to the bucket. */
export function pointsVerdict(
  points: readonly { readonly name: string; readonly publicAccessBlock: PublicAccessBlock }[],
  kind: string,
): Verdict {
  if (points.length === 0) return notApplicable(`No ${kind} leads to the bucket.`);
  const weak = points.flatMap(({ name, publicAccessBlock }) => {
    const off = Object.entries(publicAccessBlock).filter(([, on]) => !on);
    return off.length === 0 ? [] : [`${name} (off: ${off.map(([flag]) => flag).join(', ')})`];
  });
  return weak.length === 0 ? compliant('All four settings are on.') : nonCompliant(listed(weak));
}

/** `PUBLIC read through Statement[0] "Sid"`. */
export function describeWay({ grantee, permission, source }: Way): string {
  return `${describeGrantee(grantee)} ${permission} through ${source}`;
}

const shown = 5;

/** The first of them, without doubles, and how many more there are. */
export function listed(texts: readonly string[]): string {
  const unique = [...new Set(texts)];
  const more = unique.length - shown;
  return unique.slice(0, shown).join('; ') + (more > 0 ? `; and ${more} more` : '');
}

/** The verdict about ways of which none is open: what closes those that a statement or grant would open. */
export function compliantAccess(report: AccessReport, concerned: (way: Way) => boolean, good: string): Verdict {
  const closed = report.ways.filter((way) => way.open === false && concerned(way));
  if (closed.length === 0) return compliant(good);
  return compliant(listed(closed.map((way) => `${describeWay(way)} is closed by ${way.closedBy.join(', ')}`)));
}

/** Verdict about the ways in that `concerned` picks: NON_COMPLIANT when one is open, with the statement or grant; else what closes them. */
export function accessVerdict(
  bad: Truth,
  report: AccessReport,
  concerned: (way: Way) => boolean,
  good: string,
): Verdict {
  if (bad === false) return compliantAccess(report, concerned, good);
  const ways = report.ways.filter(concerned);
  if (bad === true) return nonCompliant(listed(ways.filter(({ open }) => open === true).map(describeWay)));
  const unsure = ways.filter(
    ({ open, grantee }) => open === 'unknown' || (open === true && grantee.kind === 'principalId'),
  );
  const doubts = unsure.flatMap((way) =>
    way.open === true ? [`${describeWay(way)}, whose account is not known`] : way.doubts,
  );
  return unknown(listed(doubts));
}

/** The same where the report has no answer of its own: whether one of these ways is open. */
export const waysVerdict = (report: AccessReport, concerned: (way: Way) => boolean, good: string): Verdict =>
  accessVerdict(anyOf(report.ways.filter(concerned).map(({ open }) => open)), report, concerned, good);

/** The ways of the public: anonymous requests and all authenticated AWS identities. */
export const isPublicWay = ({ grantee }: Way): boolean =>
  grantee.class === 'PUBLIC' || grantee.class === 'AUTHENTICATED_AWS';

/** The ways of principals of other accounts, the public among them. */
export const isForeignWay = (way: Way): boolean => isPublicWay(way) || namesForeigner(way.grantee);
