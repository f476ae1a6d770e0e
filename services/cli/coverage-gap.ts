import { z } from 'zod';

/** What the API is asked of a place that was not, or not wholly, read, and the shape of its answer. */
export const gapFields = 'scope aspect accountId region bucketName status reason';

export const gapShape = z.object({
  scope: z.string(),
  aspect: z.string(),
  accountId: z.string().nullable(),
  region: z.string().nullable(),
  bucketName: z.string().nullable(),
  status: z.string(),
  reason: z.string().nullable(),
});

/** As `place: STATUS reason`. */
export function gapText({ scope, accountId, region, bucketName, status, reason }: z.infer<typeof gapShape>): string {
  const place = [accountId, scope === 'REGION' ? region : null, bucketName].filter((part) => part !== null);
  return `${place.join('/') || 'organization'}: ${status} ${reason ?? ''}`;
}
