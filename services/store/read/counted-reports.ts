import { z } from 'zod';
import { column } from '../column.ts';
import type { SweepStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { storedCounts } from '../object-counts-shape.ts';

const shape = z.object({ name: column.text, object_counts: storedCounts });

/** What has been counted from reports of S3 Inventory: the same report need not be read again. */
export function countedReportReads(db: Db): Pick<SweepStore, 'countedReports'> {
  return {
    countedReports: async (accountId, names) => {
      if (names.length === 0) return new Map();
      const rows = await db.rows(
        shape,
        Prisma.sql`SELECT name, object_counts FROM buckets
          WHERE account_id = ${accountId} AND name = ANY(${[...names]}::text[]) AND object_counts IS NOT NULL`,
      );
      return new Map(
        rows.flatMap(({ name, object_counts: { S3_INVENTORY: look } }) =>
          look === undefined || look.report === null || look.counts === null
            ? []
            : [[name, { report: look.report, counts: look.counts }] as const],
        ),
      );
    },
  };
}
