import { z } from 'zod';
import type { BucketContents } from '../../model/index.ts';
import { column } from '../column.ts';
import type { SweepStore } from '../contract.ts';
import type { Db } from '../db.ts';

const kinds = ['PII', 'PHI', 'FINANCIAL', 'CREDENTIALS', 'CUSTOM'] as const;
const shape = z.object({ name: column.text, closed: column.flag, read: column.flag, kinds: z.array(z.enum(kinds)) });

/** What scans have found in buckets, for the checks that weigh posture against data. */
export function bucketContents(db: Db): Pick<SweepStore, 'bucketContents'> {
  return {
    bucketContents: (accountId, names) =>
      db.write(async (tx) => {
        const rows = await tx.rows(
          shape,
          `SELECT b.name, b.scan_sweep_id IS NOT NULL AS closed, b.sensitivity_score IS NOT NULL AS read,
             ARRAY(SELECT k.kind FROM unnest($3::text[]) AS k(kind) WHERE EXISTS (
               SELECT FROM findings f JOIN finding_detections d ON d.finding_id = f.id
               WHERE f.account_id = b.account_id AND f.bucket_name = b.name AND f.kind = 'SENSITIVE_DATA'
                 AND f.status <> 'RESOLVED' AND d.status <> 'RESOLVED' AND coalesce(d.label, 'CUSTOM') = k.kind)) AS kinds
           FROM buckets b WHERE b.account_id = $1 AND b.name = ANY($2::text[])`,
          [accountId, names, kinds],
        );
        return new Map(
          rows.map((row): [string, BucketContents] => [
            row.name,
            { scan: row.read ? 'READ' : row.closed ? 'UNREAD' : 'NONE', kinds: row.kinds },
          ]),
        );
      }),
  };
}
