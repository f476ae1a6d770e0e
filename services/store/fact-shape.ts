import { z } from 'zod';

/** A stored fact about `value`. */
export const factShape = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('known'), value }),
    z.object({ state: z.literal('absent') }),
    z.object({ state: z.literal('denied'), action: z.string() }),
    z.object({ state: z.literal('failed'), code: z.string() }),
  ]);
