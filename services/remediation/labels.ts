import { z } from 'zod';
import type { BucketContents, JsonValue } from '../model/index.ts';

/** From the lowest to the highest. */
export const classifications = ['public', 'internal', 'confidential', 'restricted'] as const;
export const categories = ['credentials', 'pci', 'phi', 'pii'] as const;

const tagKey = z
  .string()
  .min(1)
  .max(128)
  .refine((key) => !key.toLowerCase().startsWith('aws:'), 'aws: is reserved.');

/** What a label says, and under which keys. */
export const labelParameters = z.strictObject({
  classification: z.enum(classifications),
  categories: z.array(z.enum(categories)).default([]),
  /** Macie's scale, 1 to 99; left out when nothing was analyzed. */
  score: z.int().min(1).max(99).optional(),
  /** Day of the scan, `YYYY-MM-DD`. */
  classifiedOn: z.iso.date(),
  /** Whether a classification that is there may be lowered. */
  lower: z.boolean().default(false),
  keys: z
    .strictObject({
      classification: tagKey.default('data-classification'),
      categories: tagKey.default('data-categories'),
      score: tagKey.default('sensitivity-score'),
      classifiedOn: tagKey.default('last-classified'),
      classifiedBy: tagKey.default('classified-by'),
    })
    .prefault({}),
});
type LabelParameters = z.infer<typeof labelParameters>;

const us = 'orgsweep';
const ranked: readonly string[] = classifications;
const rank = (value: string): number => ranked.indexOf(value.trim().toLowerCase());

/** The words of both, sorted. S3 takes no comma in a tag's value. */
function union(there: string | undefined, found: readonly string[]): string {
  return [...new Set([...(there ?? '').split(/\s+/).filter((word) => word !== ''), ...found])].sort().join(' ');
}

/**
 * The tags that are there with the label among them. Tags of others stay as they are; a classification is raised, and lowered only with
 * `lower`; one that is none of ours is never written over. When nothing but the day would change, nothing does.
 */
export function labelled(
  now: ReadonlyMap<string, string>,
  wanted: LabelParameters,
  maxTags: number,
): ReadonlyMap<string, string> | { readonly refused: string } {
  const { keys } = wanted;
  const by = now.get(keys.classifiedBy);
  if (by !== undefined && by !== us)
    return { refused: `TAG_IN_USE ${keys.classifiedBy} says that another tool labels here` };
  const label = now.get(keys.classification);
  if (label !== undefined && rank(label) < 0)
    return { refused: `TAG_IN_USE ${keys.classification} has a value that is no classification of ours` };
  const keep = label !== undefined && !wanted.lower && rank(label) >= rank(wanted.classification);
  const found = union(wanted.lower ? undefined : now.get(keys.categories), wanted.categories);
  if (found.length > 256) return { refused: `TAG_IN_USE ${keys.categories} would be longer than a value may be` };
  const merged = new Map([
    ...now,
    [keys.classification, keep ? label : wanted.classification],
    ...(found === '' ? [] : [[keys.categories, found] as const]),
    ...(wanted.score === undefined ? [] : [[keys.score, String(wanted.score)] as const]),
    [keys.classifiedBy, us],
  ]);
  if (found === '') merged.delete(keys.categories);
  const same = merged.size === now.size && [...merged].every(([key, value]) => now.get(key) === value);
  if (same && now.has(keys.classifiedOn)) return now;
  merged.set(keys.classifiedOn, wanted.classifiedOn);
  return merged.size > maxTags ? { refused: `TOO_MANY_TAGS there may be at most ${maxTags}` } : merged;
}

/**
 * Whether the tags say less than the label: a lower classification or none, or not all of the categories. The score and the day alone are no
 * reason to write, a bucket that is labelled higher stays as it is, and so does any label where nothing was found.
 */
export function labelChange(now: ReadonlyMap<string, string>, label: Readonly<Record<string, JsonValue>>): boolean {
  const wanted = labelParameters.parse(label);
  const { classification, categories: words } = wanted.keys;
  const there = now.get(classification);
  if (there !== undefined && wanted.classification === 'internal') return false;
  if (there === undefined || rank(there) < rank(wanted.classification)) return true;
  const named = new Set((now.get(words) ?? '').split(/\s+/));
  return wanted.categories.some((category) => !named.has(category));
}

const categoryOf: Readonly<Record<string, (typeof categories)[number]>> = {
  CREDENTIALS: 'credentials',
  FINANCIAL: 'pci',
  PHI: 'phi',
  PII: 'pii',
};

/**
 * What a scan says about a bucket, as a label: credentials, financial and health data are restricted, other sensitive data confidential, a
 * bucket in which nothing was found internal. Nothing is ever called public by it, and what was not read gets no label.
 */
export function labelFor(
  { scan, kinds }: BucketContents,
  score: number | null,
  classifiedOn: string,
): Readonly<Record<string, JsonValue>> | { readonly refused: string } {
  if (kinds.length === 0 && scan !== 'READ')
    return { refused: scan === 'NONE' ? 'its objects were not scanned yet' : 'none of its objects could be analyzed' };
  const found = kinds.flatMap((kind) => categoryOf[kind] ?? []).sort();
  const restricted = found.some((category) => category !== 'pii');
  return {
    classification: restricted ? 'restricted' : kinds.length > 0 ? 'confidential' : 'internal',
    categories: found,
    ...(score === null ? {} : { score }),
    classifiedOn,
  };
}
