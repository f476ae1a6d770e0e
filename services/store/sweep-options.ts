import { z } from 'zod';
import { defaultSweepOptions, type SweepOptions } from '../model/index.ts';

const criterion = z.object({
  comparator: z.enum(['EQ', 'NE']),
  tagValues: z.array(z.object({ key: z.string(), value: z.string().nullable() })),
});
const tagScope = z.object({ includes: z.array(criterion), excludes: z.array(criterion) });
const shape = z.object({
  accountIds: z.array(z.string()),
  organizationalUnitIds: z.array(z.string()),
  bucketNames: z.array(z.string()),
  bucketTags: tagScope,
  objectTags: tagScope,
  scanObjects: z.boolean(),
  identifierSelector: z.enum(['ALL', 'EXCLUDE', 'INCLUDE', 'NONE', 'RECOMMENDED']),
  identifierIds: z.array(z.string()),
  customDataIdentifierIds: z.array(z.string()),
  allowListIds: z.array(z.string()),
  samplingPercentage: z.number(),
  maxBytesPerObject: z.number(),
  onlyChanged: z.boolean(),
  labels: z.enum(['NONE', 'DRY_RUN', 'PROPOSE']),
  accountWindow: z.number(),
  bucketWindow: z.number(),
});

/** Stored options; one that a later version added takes its default. */
export const sweepOptionsShape = z.unknown().transform((stored): SweepOptions => {
  const given = z.record(z.string(), z.unknown()).parse(stored);
  return shape.parse({ ...defaultSweepOptions, ...given });
});
