import { z } from 'zod';
import { type SensitivityEvidence, sensitivityScore } from '../../model/index.ts';
import { column } from '../column.ts';
import type { Tx } from '../db.ts';

/**
 * Brings the risk of buckets up to date: `countedSensitivity`, `riskScore` and `threatAdded` of the model, in whole numbers. Null stays null;
 * `greatest` passes over nulls.
 */
export async function refreshRisk(tx: Tx, accountId: string, names: readonly string[]): Promise<void> {
  await tx.run(
    `UPDATE buckets SET risk_score = base.score + CASE
         WHEN base.sensitivity > 50 THEN (100 - base.score) * coalesce(threat_score, 0) * base.sensitivity / 20000 ELSE 0 END
     FROM (SELECT account_id AS a, name AS n, greatest(sensitivity_score, label_score) AS sensitivity,
         (exposure * (100 + 4 * coalesce(greatest(sensitivity_score, label_score), 50)) + 250) / 500 AS score
       FROM buckets WHERE account_id = $1 AND name = ANY($2::text[])) AS base
     WHERE account_id = base.a AND name = base.n`,
    [accountId, names],
  );
}

const severities = z.object({ high: column.int, medium: column.int, low: column.int });

/** Scores what a closed scan saw in the bucket, and its risk with it. */
export async function writeSensitivity(
  tx: Tx,
  accountId: string,
  name: string,
  scan: Pick<SensitivityEvidence, 'objectsListed' | 'objectsRead' | 'listedWhole'>,
): Promise<void> {
  const [found] = await tx.rows(
    severities,
    `SELECT count(*) FILTER (WHERE severity IN ('HIGH', 'CRITICAL')) AS high, count(*) FILTER (WHERE severity = 'MEDIUM') AS medium,
       count(*) FILTER (WHERE severity = 'LOW') AS low
     FROM findings WHERE account_id = $1 AND bucket_name = $2 AND kind = 'SENSITIVE_DATA' AND status <> 'RESOLVED'`,
    [accountId, name],
  );
  const score = sensitivityScore({ ...scan, ...(found ?? { high: 0, medium: 0, low: 0 }) });
  await tx.run('UPDATE buckets SET sensitivity_score = $3 WHERE account_id = $1 AND name = $2', [
    accountId,
    name,
    score,
  ]);
  await refreshRisk(tx, accountId, [name]);
}
