import { z } from 'zod';
import { remediationEnded } from '../../model/index.ts';
import { cleanText } from '../clean-text.ts';
import { column } from '../column.ts';
import { contentId } from '../content-id.ts';
import type { Db } from '../db.ts';
import { encodeKey } from '../object-key.ts';
import type { NewRemediation, RemediationStore } from '../remediation-contract.ts';
import { addEvent } from './plan-row.ts';
import { planColumns, planShape } from './plan-shape.ts';

const inOrder = (value: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

function contentKey(plan: NewRemediation): string {
  const { action, target, parameters, dryRun, state, reason, restsOn, changes } = plan;
  return contentId(
    'remediation',
    action,
    target.accountId,
    target.bucketName,
    target.objectKey,
    target.accessKey ?? null,
    inOrder(parameters),
    dryRun ? 1 : 0,
    state,
    reason,
    JSON.stringify(restsOn),
    JSON.stringify(changes),
  );
}

/** Storing of plans. */
export function proposals(db: Db): Pick<RemediationStore, 'proposeRemediation'> {
  return {
    proposeRemediation: (given) =>
      db.write(async (tx) => {
        const key = contentKey(given);
        await tx.rows(z.object({}), 'SELECT FROM pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
        const [last] = await tx.rows(
          z.object({ round: column.int }).and(planShape),
          `SELECT round, ${planColumns} FROM remediation_plans WHERE content_key = $1 ORDER BY round DESC LIMIT 1 FOR UPDATE`,
          [key],
        );
        // What is only told, not asked to be done, stays the same however often it is told.
        if (last !== undefined && (!remediationEnded(last.plan.state) || last.plan.state === given.state))
          return last.plan;
        const round = (last?.round ?? 0) + 1;
        const id = contentId('remediation', key, round);
        const { target, at } = given;
        const ended = remediationEnded(given.state) ? at : null;
        const [row] = await tx.rows(
          planShape,
          `INSERT INTO remediation_plans (id, content_key, round, action, account_id, region, bucket_name, object_key, parameters, finding_id,
             run_id, dry_run, state, reason, changes, rests_on, diff, proposed_by, proposed_at, expires_at, ended_at, behind, access_key)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23) RETURNING ${planColumns}`,
          [
            id,
            key,
            round,
            given.action,
            target.accountId,
            target.region,
            target.bucketName,
            target.objectKey === null ? null : encodeKey(target.objectKey),
            JSON.stringify(given.parameters),
            given.findingId,
            given.runId,
            given.dryRun,
            given.state,
            given.reason === null ? null : cleanText(given.reason),
            JSON.stringify(given.changes),
            JSON.stringify(given.restsOn),
            cleanText(given.diff),
            given.proposedBy,
            at,
            given.expiresAt,
            ended,
            given.behind ?? [],
            target.accessKey ?? null,
          ],
        );
        await addEvent(tx, id, { at, actor: given.proposedBy, state: given.state, detail: given.reason });
        if (row === undefined) throw new RangeError('an insert gives its row');
        return row.plan;
      }),
  };
}
