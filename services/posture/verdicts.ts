import { type Fact, unreadReason, type Verdict } from '../model/index.ts';
import type { AccessReport, Truth, Way } from './access/index.ts';
import { describeGrantee } from './access/index.ts';

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

/** `PUBLIC read through Statement[0] "Sid"`. */
export function describeWay({ grantee, permission, source }: Way): string {
  return `${describeGrantee(grantee)} ${permission} through ${source}`;
}

const shown = 5;

function listed(texts: readonly string[]): string {
  const unique = [...new Set(texts)];
  const more = unique.length - shown;
  return unique.slice(0, shown).join('; ') + (more > 0 ? `; and ${more} more` : '');
}

/** Verdict about the ways in that `concerned` picks: NON_COMPLIANT when one is open, with the statement or grant; else what closes them. */
export function accessVerdict(
  bad: Truth,
  report: AccessReport,
  concerned: (way: Way) => boolean,
  good: string,
): Verdict {
  const ways = report.ways.filter(concerned);
  if (bad === 'unknown')
    return unknown(listed(ways.filter(({ open }) => open === 'unknown').flatMap(({ doubts }) => doubts)));
  if (bad) return nonCompliant(listed(ways.filter(({ open }) => open === true).map(describeWay)));
  const closed = ways
    .filter(({ open }) => open === false)
    .map((way) => `${describeWay(way)} is closed by ${way.closedBy.join(', ')}`);
  return compliant(closed.length === 0 ? good : listed(closed));
}

/** The ways of the public: anonymous requests and all authenticated AWS identities. */
export const isPublicWay = ({ grantee }: Way): boolean =>
  grantee.class === 'PUBLIC' || grantee.class === 'AUTHENTICATED_AWS';
