import { z } from 'zod';
import { defaultSweepOptions, type SweepOptions } from '../model/index.ts';

const shape = z.object({
  accountIds: z.array(z.string()),
  organizationalUnitIds: z.array(z.string()),
  bucketNames: z.array(z.string()),
  scanObjects: z.boolean(),
  identifierSelector: z.enum(['ALL', 'EXCLUDE', 'INCLUDE', 'NONE', 'RECOMMENDED']),
  identifierIds: z.array(z.string()),
  customDataIdentifierIds: z.array(z.string()),
  allowListIds: z.array(z.string()),
  samplingPercentage: z.number(),
  maxBytesPerObject: z.number(),
  onlyChanged: z.boolean(),
  accountWindow: z.number(),
  bucketWindow: z.number(),
});

/** Stored options; one that a later version added takes its default. */
export const sweepOptionsShape = z.unknown().transform((stored): SweepOptions => {
  const given = z.record(z.string(), z.unknown()).parse(stored);
  return shape.parse({ ...defaultSweepOptions, ...given });
});
