import { z } from 'zod';
import type { RuleKind } from '../model/index.ts';
import { column } from './column.ts';
import type { RuleRecord, RuleSpecs } from './rule-contract.ts';
import { tagsShape } from './tag-shape.ts';

const s3Text = z
  .object({
    accountId: z.string().nullable(),
    region: z.string().nullable(),
    bucketName: z.string(),
    objectKey: z.string(),
  })
  .nullable();
const common = { name: z.string(), description: z.string(), tags: tagsShape };

/** Stored specs; what a later version adds gets its default here. */
const ruleSpecs: { readonly [K in RuleKind]: z.ZodType<RuleSpecs[K]> } = {
  CUSTOM_DATA_IDENTIFIER: z.object({
    ...common,
    regex: z.string().nullable(),
    keywords: z.array(z.string()),
    maximumMatchDistance: z.number(),
    maximumDistanceAfter: z.number(),
    ignoreWords: z.array(z.string()),
    validator: z.string().nullable(),
    severityLevels: z.array(z.object({ occurrencesThreshold: z.number(), severity: z.string() })),
    dictionary: z.array(z.string()).nullable(),
    dictionaryS3: s3Text,
    exactFingerprints: z.array(z.string()).nullable(),
    exactFingerprintsS3: s3Text,
  }),
  ALLOW_LIST: z.object({
    ...common,
    regex: z.string().nullable(),
    s3Text,
    accountIds: z.array(z.string()),
    organizationalUnitIds: z.array(z.string()),
    bucketNames: z.array(z.string()),
    expiresAt: z.string().nullable(),
  }),
};

/** Columns of a rule's version joined with its rule, `v` and `r`. */
export const ruleColumns = 'v.id, v.version, v.spec, v.created_at, v.created_by, r.deleted_at';

const row = z.object({
  id: column.text,
  version: column.int,
  spec: z.unknown(),
  created_at: column.time,
  created_by: column.text,
  deleted_at: column.maybeTime,
});

/** The record of one kind. */
export function ruleShape<K extends RuleKind>(kind: K): z.ZodType<RuleRecord<K>> {
  const spec: z.ZodType<RuleSpecs[K]> = ruleSpecs[kind];
  return row.transform(
    (read): RuleRecord<K> => ({
      kind,
      id: read.id,
      version: read.version,
      spec: spec.parse(read.spec),
      createdAt: read.created_at,
      createdBy: read.created_by,
      deletedAt: read.deleted_at,
    }),
  );
}
