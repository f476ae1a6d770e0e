import type { Evaluation } from '../../model/index.ts';
import type { Tx } from '../db.ts';
import { findingId } from '../finding-id.ts';
import { nextLife, type Observation } from '../life.ts';
import { type FindingState, withPolicyHash } from '../sensitive-finding.ts';
import type { SweepMark } from '../sweep-mark.ts';
import type { LockedBucket } from './bucket-lock.ts';
import { writeCauses } from './finding-causes.ts';
import { type FindingChange, knownFindingsById, openDelta, writeFindings } from './finding-rows.ts';

/** Who judges: a sweep (`causes` null), or a look because of calls: then the id of the call that decides, by check. */
export interface Judging {
  readonly mark: SweepMark;
  readonly causes: ReadonlyMap<string, string> | null;
}

const observations: Record<Evaluation['verdict']['status'], Observation> = {
  NON_COMPLIANT: 'SEEN',
  COMPLIANT: 'ABSENT',
  NOT_APPLICABLE: 'ABSENT',
  UNKNOWN: 'UNREAD',
};
/** Evidence, or the reason of UNKNOWN. */
export const detailOf = ({ verdict }: Evaluation): string =>
  verdict.status === 'UNKNOWN' ? verdict.reason : verdict.evidence;

/** The policy finding of one evaluation after `sweep`, or a look because of a change, judged it; null when there is none. */
function judgeEvaluation(
  before: FindingState | null,
  evaluation: Evaluation,
  sweep: SweepMark,
  isSweep = true,
): FindingState | null {
  const life = nextLife(before?.life ?? null, observations[evaluation.verdict.status], sweep);
  if (life === null || before?.life === life) return before;
  if (life.status === 'RESOLVED') return before === null ? null : withPolicyHash({ ...before, life });
  const said = {
    type: evaluation.findingType,
    title: evaluation.title,
    description: detailOf(evaluation),
    severity: evaluation.severity,
    // One more sweep saw it: the life moved, which it does once a sweep. A look because of a change is no sweep.
    count: before === null ? 1 : before.count + (isSweep ? 1 : 0),
    life,
  };
  return withPolicyHash(said);
}

/** Policy findings of buckets, with the calls that caused them. The caller holds the buckets' locks. */
export async function writePolicyFindings(
  tx: Tx,
  { mark: sweep, causes }: Judging,
  accountId: string,
  judged: readonly { readonly bucket: LockedBucket; readonly evaluations: readonly Evaluation[] }[],
): Promise<void> {
  const ids = new Map(
    judged.flatMap(({ bucket, evaluations }) =>
      evaluations.map((evaluation) => {
        const id = findingId('POLICY', accountId, bucket.name, evaluation.checkId);
        return [id, { bucket, evaluation }] as const;
      }),
    ),
  );
  const known = new Map(
    (await knownFindingsById(tx, accountId, [...ids.keys()])).map(({ place, state }) => [place.id, state]),
  );
  const changes: FindingChange[] = [];
  for (const [id, { bucket, evaluation }] of ids) {
    const before = known.get(id) ?? null;
    const after = evaluation.findingType === '' ? null : judgeEvaluation(before, evaluation, sweep, causes === null);
    if (after === null) continue;
    const place = {
      id,
      kind: 'POLICY',
      accountId,
      region: bucket.region,
      bucketName: bucket.name,
      objectKey: null,
      checkId: evaluation.checkId,
    } as const;
    changes.push({ place, before, after });
  }
  await writeFindings(tx, sweep, changes);
  await writeCauses(tx, changes, causes);
  const names = [...new Set(changes.map(({ place }) => place.bucketName))];
  const deltas = names.map((name) => openDelta(changes.filter(({ place }) => place.bucketName === name)));
  await tx.run(
    `UPDATE buckets b SET open_findings = b.open_findings + u.delta FROM unnest($2::text[], $3::int8[]) AS u(name, delta)
     WHERE b.account_id = $1 AND b.name = u.name AND u.delta <> 0`,
    [accountId, names, deltas],
  );
}
