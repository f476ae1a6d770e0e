import type { CatalogueCheck } from '../../../services/posture/index.ts';
import type { ProwlerResult } from '../run-prowler.ts';
import type { Shape } from './organization.ts';

export interface OurVerdict {
  readonly bucket: string;
  readonly check: string;
  readonly status: string;
  readonly detail: string;
}

/** Buckets on which the two sides differ in the same way for the same stated reasons. */
interface DisagreementKind {
  readonly prowler: string;
  readonly ours: string;
  /** Texts with names and numbers taken out. */
  readonly prowlerSays: string;
  readonly oursSays: string;
  readonly buckets: number;
  readonly example: string;
  readonly policies: readonly string[];
}

export interface AgreementOfCheck {
  readonly prowler: string;
  readonly ours: string;
  readonly agree: number;
  readonly disagree: number;
  /** Results of Prowler's about something that we have no verdict on (and the other way round). */
  readonly onlyProwler: number;
  readonly onlyOurs: number;
  readonly kinds: readonly DisagreementKind[];
}

const passOrFail: Readonly<Record<string, string>> = { COMPLIANT: 'PASS', NON_COMPLIANT: 'FAIL' };

/** The bucket that a result is about; null: the account. Access points are named after their bucket. */
function bucketOf(resource: string, shapes: readonly Shape[]): string | null {
  const [, point] = /:accesspoint\/(.+)-ap$/.exec(resource) ?? [];
  if (point !== undefined) return shapes.find(({ name }) => name.slice(0, 45) === point)?.name ?? point;
  return /^arn:aws:s3:::(.+)$/.exec(resource)?.[1] ?? null;
}

const anonymous = (text: string, bucket: string): string =>
  text
    .replaceAll(bucket, 'B')
    .replace(/agree-\d{3}-[\w-]+/g, 'B')
    .replace(/\d{12}/g, 'N')
    .replace(/\s+/g, ' ');

/** Verdicts of each pair of checks that stand for the same control, side by side. */
export function compare(
  ours: readonly OurVerdict[],
  theirs: readonly ProwlerResult[],
  checks: readonly CatalogueCheck[],
  shapes: readonly Shape[],
): readonly AgreementOfCheck[] {
  const policyOf = new Map(shapes.map(({ name, policy }) => [name, policy]));
  const pairs = checks.flatMap(({ id, frameworks }) =>
    (frameworks['Prowler'] ?? []).map((prowler) => [prowler, id] as const),
  );
  return pairs.toSorted().map(([prowler, id]): AgreementOfCheck => {
    const mine = new Map(ours.filter(({ check }) => check === id).map((verdict) => [verdict.bucket, verdict]));
    const said = new Map<string, ProwlerResult>();
    for (const result of theirs.filter(({ check }) => check === prowler)) {
      const bucket = bucketOf(result.resource, shapes);
      for (const name of bucket === null ? mine.keys() : [bucket])
        if (said.get(name)?.status !== 'FAIL') said.set(name, result);
    }
    const kinds = new Map<string, DisagreementKind>();
    let agree = 0;
    let disagree = 0;
    for (const [bucket, { status, why }] of said) {
      const verdict = mine.get(bucket);
      if (verdict === undefined) continue;
      if (passOrFail[verdict.status] === status) {
        agree += 1;
        continue;
      }
      disagree += 1;
      const policy = policyOf.get(bucket) ?? '';
      const kind = {
        prowler: status,
        ours: verdict.status,
        prowlerSays: anonymous(why, bucket),
        oursSays: anonymous(verdict.detail, bucket),
      };
      const key = JSON.stringify(kind);
      const before = kinds.get(key) ?? { ...kind, buckets: 0, example: bucket, policies: [] };
      const policies = [...new Set([...before.policies, policy])].sort();
      kinds.set(key, { ...before, buckets: before.buckets + 1, policies });
    }
    return {
      prowler,
      ours: id,
      agree,
      disagree,
      onlyProwler: [...said.keys()].filter((bucket) => !mine.has(bucket)).length,
      onlyOurs: [...mine.keys()].filter((bucket) => !said.has(bucket)).length,
      kinds: [...kinds.values()].toSorted((a, b) => b.buckets - a.buckets),
    };
  });
}
