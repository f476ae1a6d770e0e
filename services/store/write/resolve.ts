import type { Tx } from '../db.ts';
import { nextLife } from '../life.ts';
import { resolvedFinding, withPolicyHash } from '../sensitive-finding.ts';
import type { SweepMark } from '../sweep-mark.ts';
import { type FindingChange, knownFindings, openDelta, writeFindings } from './finding-rows.ts';

const batch = 5_000;

/**
 * Resolves what a sweep truly did not find again in one bucket: open findings that an earlier sweep judged last and that meet
 * `condition`. Returns how many. The caller holds the bucket's lock.
 */
export async function resolveFindings(
  tx: Tx,
  sweep: SweepMark,
  accountId: string,
  bucketName: string,
  condition = 'true',
): Promise<number> {
  let resolved = 0;
  for (;;) {
    const known = await knownFindings(
      tx,
      accountId,
      bucketName,
      `status <> 'RESOLVED' AND (sweep_at, sweep_id) < ($3::timestamptz, $4) AND (${condition}) ORDER BY id LIMIT $5`,
      [sweep.at, sweep.id, batch],
    );
    const changes: FindingChange[] = [];
    for (const { place, state } of known) {
      const life = nextLife(state.life, 'ABSENT', sweep);
      if (life === null) continue;
      const after = place.kind === 'POLICY' ? withPolicyHash({ ...state, life }) : resolvedFinding(state, life);
      changes.push({ place, before: state, after });
    }
    await writeFindings(tx, sweep, changes);
    await tx.run(
      `UPDATE finding_detections SET status = 'RESOLVED', resolved_at = $2, sweep_id = $3, sweep_at = $2
       WHERE finding_id = ANY($1::text[]) AND status <> 'RESOLVED' AND (sweep_at, sweep_id) < ($2::timestamptz, $3)`,
      [known.map(({ place }) => place.id), sweep.at, sweep.id],
    );
    resolved += -openDelta(changes);
    if (known.length < batch) return resolved;
  }
}
