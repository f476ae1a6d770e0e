import { z } from 'zod';

const sum = z.object({ objectCount: z.number(), sizeBytes: z.number() });

/** `buckets.inventory` as `writeInventory` wrote it. */
export const inventoryShape = sum.extend({
  source: z.enum(['LISTING']),
  complete: z.boolean(),
  classifiable: sum,
  unclassifiable: z.object({ storageClass: sum, fileType: sum }),
  unjudged: sum,
  byStorageClass: z.array(sum.extend({ storageClass: z.string() })),
  byEncryptionType: z.object({ customerManaged: z.number(), unknown: z.number() }),
});
