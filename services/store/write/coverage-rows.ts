import type { Coverage } from '../../model/index.ts';
import type { Tx } from '../db.ts';
import { scopeRank } from '../scope-rank.ts';
import { upsert } from './bulk.ts';
import { tables } from './tables.ts';

/** Key of a coverage row. A bucket has one region, which some writers do not know, so it is no part of a bucket's key. */
function coverageId(
  sweepId: string,
  row: Pick<Coverage, 'aspect' | 'scope' | 'accountId' | 'region' | 'bucketName'>,
): string {
  const region = row.scope === 'BUCKET' ? null : row.region;
  return [sweepId, row.aspect, row.scope, row.accountId ?? '-', region ?? '-', row.bucketName ?? '-'].join('/');
}

/** Upserts coverage rows; of two with the same key the later stands. */
export async function writeCoverageRows(tx: Tx, sweepId: string, rows: readonly Coverage[]): Promise<void> {
  const byId = new Map(rows.map((row) => [coverageId(sweepId, row), row]));
  const sorted = [...byId].sort(([a], [b]) => (a < b ? -1 : 1));
  await upsert(
    tx,
    tables.coverage,
    sorted.map(([id, row]) => ({
      id,
      sweep_id: sweepId,
      aspect: row.aspect,
      scope: row.scope,
      scope_rank: scopeRank[row.scope],
      account_id: row.accountId,
      region: row.region,
      bucket_name: row.bucketName,
      status: row.status,
      reason: row.status === 'COVERED' ? null : (row.reason ?? 'UNKNOWN'),
    })),
  );
  // Who records a bucket's failure does not know its region.
  await tx.run(
    `UPDATE coverage c SET region = b.region FROM buckets b
     WHERE c.id = ANY($1::text[]) AND c.scope = 'BUCKET' AND c.region IS NULL AND b.account_id = c.account_id AND b.name = c.bucket_name`,
    [sorted.map(([id]) => id)],
  );
}
