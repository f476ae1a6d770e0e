import { unreadReason } from '../../model/index.ts';
import type { BucketContext } from '../contract.ts';
import type { AccessFacts } from './access-facts.ts';
import type { KeyValue } from './candidates.ts';
import { type Condition, undecidable } from './condition.ts';
import type { Home } from './request.ts';

type Tags = AccessFacts['accessTags'];

/** The bucket as conditions see it, its own tags among them. */
export function homeOf({ accessTags }: AccessFacts, context: BucketContext): Home {
  return { ...context, tags: accessTags };
}

/** The tag that a key (lower case) of a condition is about, lower case, too: keys of conditions are told apart without it (IAM guide). */
export const bucketTag = (key: string): string | undefined => /^(?:aws:resourcetag|s3:buckettag)\/(.+)$/.exec(key)?.[1];

/** What a request to the bucket has under a tag: what the tag is, or nothing; undefined when that was not read. */
export function valuesOfTag(tag: string, tags: Tags): readonly KeyValue[] | undefined {
  if (tags.state === 'absent') return [null];
  if (tags.state !== 'known') return undefined;
  const found = Object.entries(tags.value).flatMap(([name, value]) => (name.toLowerCase() === tag ? [[value]] : []));
  // Of two that differ by case alone AWS takes either.
  return found.length === 0 ? [null] : found.length === 1 ? found : undefined;
}

/** Why nobody knows what a request has under the key. */
export function whyNotUnderstood(key: string, { tags }: Home): string {
  const unread = bucketTag(key) === undefined || tags === undefined ? undefined : unreadReason(tags);
  return unread ?? `condition key ${key} is not understood`;
}

/** Conditions of a policy of another resource than the bucket: nobody has read its tags. */
export const withoutTags = (conditions: readonly Condition[], what: string): readonly Condition[] =>
  conditions.map((condition) =>
    [condition.key, ...condition.variables].some((name) => bucketTag(name) !== undefined)
      ? undecidable(`tags of ${what} are not read`)
      : condition,
  );
