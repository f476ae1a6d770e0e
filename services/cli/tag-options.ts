import type { Command } from 'commander';
import { collect } from './detection-options.ts';
import { wordOption } from './word-option.ts';

export interface TagOptions {
  readonly bucketTag?: string[];
  readonly notBucketTag?: string[];
  readonly objectTag?: string[];
  readonly notObjectTag?: string[];
  readonly labels?: string;
}

/** The options of `sweep` and `schedule create` about tags: by which objects are read, and whether labels follow. */
export const addTagOptions = (command: Command): Command =>
  command
    .option('--bucket-tag <key=value>', 'only objects of buckets with this tag; KEY alone: any value', collect)
    .option('--not-bucket-tag <key=value>', 'no objects of buckets with this tag', collect)
    .option('--object-tag <key=value>', 'only objects with this tag; costs one request an object', collect)
    .option('--not-object-tag <key=value>', 'no objects with this tag', collect)
    .addOption(
      wordOption(
        '--labels <how>',
        'after it: DRY_RUN plans labels where tags say less than was found, PROPOSE lets them wait',
        { NONE: 'NONE', DRY_RUN: 'DRY_RUN', PROPOSE: 'PROPOSE' },
      ),
    );

interface Tag {
  readonly key: string;
  readonly value: string | null;
}
function tagOf(text: string): Tag {
  const at = text.indexOf('=');
  return at < 0 ? { key: text, value: null } : { key: text.slice(0, at), value: text.slice(at + 1) };
}

/** Values of one key are alternatives, keys must all be there; any of the unwanted ones is enough to be out. */
function scopeOf(wanted: readonly string[] | undefined, unwanted: readonly string[] | undefined): unknown {
  if (wanted === undefined && unwanted === undefined) return undefined;
  const byKey = new Map<string, Tag[]>();
  for (const tag of (wanted ?? []).map(tagOf)) byKey.set(tag.key, [...(byKey.get(tag.key) ?? []), tag]);
  return {
    includes: [...byKey.values()].map((tagValues) => ({ comparator: 'EQ', tagValues })),
    excludes: unwanted === undefined ? [] : [{ comparator: 'EQ', tagValues: unwanted.map(tagOf) }],
  };
}

/** The same as part of the API's SweepOptionsInput. */
export const tagInput = (options: TagOptions): Record<string, unknown> => ({
  bucketTags: scopeOf(options.bucketTag, options.notBucketTag),
  objectTags: scopeOf(options.objectTag, options.notObjectTag),
  labels: options.labels,
});
