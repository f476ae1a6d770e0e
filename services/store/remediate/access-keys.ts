import { z } from 'zod';
import { column } from '../column.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import type { RemediationStore } from '../remediation-contract.ts';

const shape = z.object({ fingerprints: z.array(column.text), reasons: z.array(column.text) });

/** Access keys that a finding is about. */
export function accessKeys(db: Db): Pick<RemediationStore, 'accessKeysOfFinding'> {
  return {
    async accessKeysOfFinding(findingId) {
      const rows = await db.rows(
        shape,
        Prisma.sql`SELECT fingerprints, reasons FROM finding_detections
          WHERE finding_id = ${findingId} AND identifier = 'AWS_ACCESS_KEY_ID' AND status <> 'RESOLVED'`,
      );
      // The detector names the account, which is part of the id.
      const named = rows
        .flatMap(({ reasons }) => reasons)
        .flatMap((reason) => /\baccount (\d{12})\b/.exec(reason)?.[1] ?? []);
      return {
        fingerprints: [...new Set(rows.flatMap((row) => row.fingerprints))],
        accountIds: [...new Set(named)],
      };
    },
  };
}
