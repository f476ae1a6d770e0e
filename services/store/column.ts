import { z } from 'zod';

/** Columns as `pg` gives them, as the contract wants them. */
export const column = {
  text: z.string(),
  maybeText: z.string().nullable(),
  /** int8 arrives as text; every number of ours stays below 2^53. */
  int: z.coerce.number<string | number>(),
  flag: z.boolean(),
  time: z.date().transform((date) => date.toISOString()),
  maybeTime: z
    .date()
    .nullable()
    .transform((date) => date?.toISOString() ?? null),
  bytes: z.instanceof(Uint8Array),
  maybeBytes: z.instanceof(Uint8Array).nullable(),
};
