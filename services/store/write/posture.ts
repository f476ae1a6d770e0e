import { z } from 'zod';
import { type Evaluation, labelSensitivity, OrgsweepError } from '../../model/index.ts';
import { column } from '../column.ts';
import type { SweepStore } from '../contract.ts';
import type { Db, Tx } from '../db.ts';
import { withAnswers } from '../object-counts-shape.ts';
import { isOlder, type SweepMark } from '../sweep-mark.ts';
import { type LockedBucket, lockBuckets } from './bucket-lock.ts';
import { refreshRisk } from './bucket-risk.ts';
import { columnsOf, fence, json, update, upsert } from './bulk.ts';
import { detailOf, type Judging, writePolicyFindings } from './policy-findings.ts';
import { openSweepRow } from './sweep-row.ts';
import { tables } from './tables.ts';

/** What was judged of one bucket. */
type PostureRow = Parameters<SweepStore['writePosture']>[2][number];

async function evaluationMarks(tx: Tx, accountId: string, names: readonly string[]): Promise<Map<string, SweepMark>> {
  const rows = await tx.rows(
    z.object({ bucket_name: column.text, check_id: column.text, sweep_id: column.text, sweep_at: column.time }),
    'SELECT bucket_name, check_id, sweep_id, sweep_at FROM evaluations WHERE account_id = $1 AND bucket_name = ANY($2::text[])',
    [accountId, names],
  );
  return new Map(rows.map((row) => [`${row.bucket_name}/${row.check_id}`, { id: row.sweep_id, at: row.sweep_at }]));
}

/** One bucket's verdicts that this sweep may write. */
interface JudgedBucket {
  readonly bucket: LockedBucket;
  readonly row: PostureRow;
  readonly evaluations: readonly Evaluation[];
}

/** What buckets show of their posture, of those that no later sweep has judged. */
async function writeSummaries(
  tx: Tx,
  mark: SweepMark,
  accountId: string,
  judged: readonly JudgedBucket[],
): Promise<void> {
  const rows = judged.flatMap(({ bucket, row: { posture, accessFacts, contentFacts, settings, countAnswers } }) => {
    if (posture === undefined || (bucket.evaluated !== null && isOlder(mark, bucket.evaluated))) return [];
    const label = labelSensitivity(posture.tags);
    return [
      {
        account_id: accountId,
        name: bucket.name,
        label_score: label?.score ?? null,
        label_tag: label?.tag ?? null,
        effective_permission: posture.effectivePermission,
        shared_access: posture.sharedAccess,
        encryption_type: posture.encryptionType,
        kms_key_arn: posture.kmsKeyArn,
        versioning: posture.versioning,
        logging: posture.logging,
        tags: json(posture.tags),
        posture_sweep_id: mark.id,
        posture_sweep_at: mark.at,
        exposure: posture.exposure.exposure,
        exposed_permission: posture.exposure.permission,
        exposed_to: posture.exposure.grantees,
        access_facts: accessFacts === undefined ? null : json(accessFacts),
        content_facts: contentFacts === undefined ? null : json(contentFacts),
        settings: settings === undefined ? null : json(settings),
        object_counts: json(withAnswers(bucket.objectCounts, countAnswers ?? [], mark.at)),
      },
    ];
  });
  await update(tx, tables.postures, columnsOf(tables.postures), rows);
}

/** Writes what was judged of an account's buckets. */
export async function writePostureRows(
  tx: Tx,
  judging: Judging,
  accountId: string,
  rows: readonly PostureRow[],
): Promise<void> {
  const { mark } = judging;
  const byName = new Map(
    [...rows].sort((a, b) => (a.bucketName < b.bucketName ? -1 : 1)).map((row) => [row.bucketName, row]),
  );
  const names = [...byName.keys()];
  const locked = await lockBuckets(tx, accountId, names);
  const marks = await evaluationMarks(tx, accountId, names);
  const judged: JudgedBucket[] = [];
  for (const row of byName.values()) {
    const bucket = locked.get(row.bucketName);
    if (bucket === undefined) {
      throw new OrgsweepError('NOT_FOUND', `There is no bucket ${row.bucketName} in account ${accountId}.`, {
        advice: 'Buckets are stored by the listing of their account.',
      });
    }
    if (bucket.gone && isOlder(mark, bucket.seen)) continue;
    const evaluations = row.evaluations.filter(({ checkId }) => {
      const before = marks.get(`${row.bucketName}/${checkId}`);
      return before === undefined || !isOlder(mark, before);
    });
    judged.push({ bucket, row, evaluations });
  }
  await writeSummaries(tx, mark, accountId, judged);
  await upsert(
    tx,
    tables.evaluations,
    judged.flatMap(({ bucket, evaluations }) =>
      evaluations.map((evaluation) => ({
        account_id: accountId,
        bucket_name: bucket.name,
        check_id: evaluation.checkId,
        title: evaluation.title,
        severity: evaluation.severity,
        status: evaluation.verdict.status,
        detail: detailOf(evaluation),
        finding_type: evaluation.findingType,
        sweep_id: mark.id,
        sweep_at: mark.at,
      })),
    ),
    { where: fence('evaluations') },
  );
  await writePolicyFindings(tx, judging, accountId, judged);
  await refreshRisk(tx, accountId, names);
}

async function writeRows(tx: Tx, sweepId: string, accountId: string, rows: readonly PostureRow[]): Promise<number> {
  const sweep = await openSweepRow(tx, sweepId);
  if (sweep === null) return 0;
  await writePostureRows(tx, { mark: sweep.mark, causes: null }, accountId, rows);
  const [counted] = await tx.rows(
    z.object({ findings: column.int }),
    `WITH seen AS (
       SELECT s.bucket_name, (SELECT count(*) FROM findings f WHERE f.account_id = s.account_id AND f.bucket_name = s.bucket_name
         AND f.kind = 'POLICY' AND f.status <> 'RESOLVED' AND f.sweep_id = s.sweep_id) AS findings
       FROM bucket_scans s WHERE s.sweep_id = $1 AND s.account_id = $2 AND s.bucket_name = ANY($3::text[])
     ), written AS (
       UPDATE bucket_scans s SET evaluated = true, policy_findings = seen.findings FROM seen
       WHERE s.sweep_id = $1 AND s.account_id = $2 AND s.bucket_name = seen.bucket_name RETURNING s.policy_findings
     ) SELECT coalesce(sum(policy_findings), 0) AS findings FROM written`,
    [sweepId, accountId, rows.map(({ bucketName }) => bucketName)],
  );
  return counted?.findings ?? 0;
}

/** Evaluations of an account's buckets with the policy findings they imply. */
export function postureWrites(db: Db): Pick<SweepStore, 'writePosture'> {
  return {
    writePosture: (sweepId, accountId, rows) =>
      rows.length === 0 ? Promise.resolve(0) : db.write((tx) => writeRows(tx, sweepId, accountId, rows)),
  };
}
