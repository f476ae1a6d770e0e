import { z } from 'zod';

const sum = z.object({ objectCount: z.number(), sizeBytes: z.number() });

/** `buckets.inventory` as `writeInventory` wrote it. */
export const inventoryShape = sum.extend({
  source: z.enum(['LISTING']),
  at: z.string().nullable().default(null),
  complete: z.boolean(),
  sizeBytesCompressed: z.number().nullable().default(null),
  classifiable: sum,
  unclassifiable: z.object({ storageClass: sum, fileType: sum }),
  unjudged: sum,
  byStorageClass: z.array(sum.extend({ storageClass: z.string() })),
  byEncryptionType: z.object({
    customerManaged: z.number(),
    kmsManaged: z.number().default(0),
    s3Managed: z.number().default(0),
    unencrypted: z.number().default(0),
    unknown: z.number(),
  }),
});
