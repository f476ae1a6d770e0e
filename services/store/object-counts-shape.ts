import { z } from 'zod';
import {
  AskedSource,
  type CountAnswer,
  CountField,
  type CountLook,
  CountSource,
  type ObjectCounts,
  UntoldReason,
} from '../model/index.ts';

const count = z.number().nullable();
const counts = z.object({
  source: z.enum(CountSource),
  at: z.string(),
  complete: z.boolean(),
  counted: z.enum(['CURRENT_VERSIONS', 'ALL_VERSIONS']),
  objectCount: count,
  sizeBytes: count,
  byStorageClass: z.array(z.object({ storageClass: z.string(), objectCount: count, sizeBytes: count })).nullable(),
  byEncryptionType: z
    .object({
      customerManaged: z.number(),
      kmsManaged: z.number(),
      s3Managed: z.number(),
      unencrypted: z.number(),
      unknown: z.number(),
    })
    .nullable(),
  untold: z.array(z.object({ field: z.enum(CountField), reason: z.enum(UntoldReason) })),
});
const look = z.object({
  askedAt: z.string(),
  /** `known` stands for `counts`. */
  outcome: z.discriminatedUnion('state', [
    z.object({ state: z.literal('known') }),
    z.object({ state: z.literal('absent') }),
    z.object({ state: z.literal('denied'), action: z.string() }),
    z.object({ state: z.literal('failed'), code: z.string() }),
  ]),
  counts: counts.nullable(),
  report: z.string().nullable(),
});

/** `buckets.object_counts`, by source. */
export const storedCounts = z.partialRecord(z.enum(AskedSource), look);
export type StoredCounts = z.infer<typeof storedCounts>;

/** What counts of S3 Inventory were made from, and what they are. */
export interface CountedReport {
  readonly report: string;
  readonly counts: ObjectCounts;
}

/** What is stored, with the answers of a sweep in it: counts of before stay when a source could not be asked, and go when it has none. */
export function withAnswers(stored: StoredCounts, answers: readonly CountAnswer[], askedAt: string): StoredCounts {
  const all: StoredCounts = { ...stored };
  for (const { source, outcome, report } of answers) {
    const before = stored[source];
    if (outcome.state === 'known')
      all[source] = {
        askedAt,
        outcome: { state: 'known' },
        // Copied: what the model gives is read-only.
        counts: counts.parse(outcome.value),
        report,
      };
    else if (outcome.state === 'absent') all[source] = { askedAt, outcome, counts: null, report: null };
    else all[source] = { askedAt, outcome, counts: before?.counts ?? null, report: before?.report ?? null };
  }
  return all;
}

/** Each source that is asked, as the last sweep left it. */
export function looksOf(stored: StoredCounts | null): readonly CountLook[] {
  return Object.values(AskedSource).map((source) => {
    const found = stored?.[source];
    if (found === undefined)
      return { source, askedAt: null, outcome: { state: 'failed', code: 'NOT_SWEPT' }, counts: null };
    const { askedAt, outcome, counts: kept } = found;
    if (outcome.state !== 'known') return { source, askedAt, outcome, counts: kept };
    return {
      source,
      askedAt,
      outcome: kept === null ? { state: 'absent' } : { state: 'known', value: kept },
      counts: kept,
    };
  });
}
