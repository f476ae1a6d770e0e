import { z } from 'zod';
import type { SweepStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { factShape } from '../fact-shape.ts';
import { Prisma } from '../generated/client.ts';
import { tagsShape } from '../tag-shape.ts';

const texts = z.array(z.string());
const conditions = z.object({
  equals: texts,
  startsWith: texts,
  endsWith: texts,
  notEquals: texts,
  notStartsWith: texts,
  notEndsWith: texts,
});
const selector = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('BASIC'), readWrite: z.enum(['All', 'ReadOnly', 'WriteOnly']), arns: texts }),
  z.object({ kind: z.literal('ADVANCED'), fields: z.array(z.object({ field: z.string(), conditions })) }),
]);
const trail = z.object({
  arn: z.string(),
  logging: z.boolean(),
  destinationBucket: z.string(),
  recursionSuppressed: z.boolean(),
  selectors: z.array(selector),
});
const shape = z
  .object({
    content_facts: z.object({
      tags: factShape(tagsShape),
      objectEventTrails: factShape(z.array(trail)),
    }),
  })
  .transform((row) => row.content_facts);

/** What the end of a scan judges from, as `writePosture` stored it. */
export function contentFactReads(db: Db): Pick<SweepStore, 'contentFacts'> {
  return {
    contentFacts: async (accountId, bucketName) => {
      const [row] = await db.rows(
        shape,
        Prisma.sql`SELECT content_facts FROM buckets
          WHERE account_id = ${accountId} AND name = ${bucketName} AND NOT gone AND content_facts IS NOT NULL`,
      );
      return row ?? null;
    },
  };
}
