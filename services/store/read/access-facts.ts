import { z } from 'zod';
import { column } from '../column.ts';
import type { QueryStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { factShape as fact } from '../fact-shape.ts';
import { Prisma } from '../generated/client.ts';

/** Of a bucket that was judged before this fact was known of. */
const notSwept = { state: 'failed', code: 'NOT_SWEPT' } as const;

const flags = z.object({
  blockPublicAcls: z.boolean(),
  ignorePublicAcls: z.boolean(),
  blockPublicPolicy: z.boolean(),
  restrictPublicBuckets: z.boolean(),
});
const block = fact(flags);
const point = z.object({ name: z.string(), publicAccessBlock: flags, policy: z.string().nullable() });
const grantee = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CanonicalUser'), id: z.string() }),
  z.object({ kind: z.literal('Group'), uri: z.string() }),
  z.object({ kind: z.literal('AmazonCustomerByEmail'), email: z.string() }),
]);
const acl = z.object({ ownerId: z.string(), grants: z.array(z.object({ grantee, permission: z.string() })) });
const objectAcls = z.object({
  listed: z.number(),
  more: z.boolean(),
  acls: z.array(z.object({ keys: z.array(z.string()), acl })),
});
const factsShape = z.object({
  accountPublicAccessBlock: block,
  organizationPublicAccessBlock: fact(z.enum(['all', 'none'])).default(notSwept),
  bucketPublicAccessBlock: block,
  bucketPolicy: fact(z.string()),
  bucketAcl: fact(acl),
  objectAcls: fact(objectAcls).default(notSwept),
  ownershipControls: fact(z.enum(['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter'])),
  kmsKey: fact(
    z.object({
      arn: z.string(),
      manager: z.enum(['AWS', 'CUSTOMER']),
      enabled: z.boolean(),
      policy: z.string().nullable(),
    }),
  ).default(notSwept),
  accessPoints: fact(z.array(point.extend({ arn: z.string(), vpcId: z.string().nullable() }))).default(notSwept),
  multiRegionAccessPoints: fact(z.array(point.extend({ alias: z.string() }))).default(notSwept),
  accessTags: fact(z.record(z.string(), z.string())).default(notSwept),
});
const shape = z
  .object({ access_facts: factsShape, posture_sweep_id: column.text, posture_sweep_at: column.time })
  .transform((row) => ({ facts: row.access_facts, sweepId: row.posture_sweep_id, sweepAt: row.posture_sweep_at }));

/** What access to a bucket was judged from, as `writePosture` stored it. */
export function accessFactReads(db: Db): Pick<QueryStore, 'accessFacts'> {
  return {
    accessFacts: async ({ accountId, name }) => {
      const [row] = await db.rows(
        shape,
        Prisma.sql`SELECT access_facts, posture_sweep_id, posture_sweep_at FROM buckets
          WHERE account_id = ${accountId} AND name = ${name} AND access_facts IS NOT NULL`,
      );
      return row ?? null;
    },
  };
}
