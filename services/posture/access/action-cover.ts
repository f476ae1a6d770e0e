import { elsewhereActions, operationsOnly, s3Actions } from './s3-actions.ts';
import type { Matcher } from './statement.ts';
import { hasWildcard, matchesWildcard } from './wildcard.ts';

const cache = new Map<string, Uint8Array>();
const maxCached = 5_000;
const indexOf = new Map(s3Actions.map(({ name }, index) => [name, index]));

/** One byte an action of `s3Actions`: 1 where the pattern matches it. Policies repeat each other's patterns, so answers are kept. */
function coverOf(pattern: string): Uint8Array {
  const seen = cache.get(pattern);
  if (seen !== undefined) return seen;
  const cover = new Uint8Array(s3Actions.length);
  if (hasWildcard(pattern)) {
    for (const [index, { name }] of s3Actions.entries()) if (matchesWildcard(pattern, name)) cover[index] = 1;
  } else {
    const index = indexOf.get(pattern);
    if (index !== undefined) cover[index] = 1;
  }
  if (cache.size >= maxCached) cache.clear();
  cache.set(pattern, cover);
  return cover;
}

/** For each action of `s3Actions`, 1 where the Action or NotAction element covers it. */
export function actionCover({ negated, items }: Matcher<string>): Uint8Array {
  const [first, ...rest] = items;
  if (first !== undefined && rest.length === 0 && !negated) return coverOf(first);
  const cover = new Uint8Array(s3Actions.length);
  for (const pattern of items) {
    for (const [index, bit] of coverOf(pattern).entries()) if (bit === 1) cover[index] = 1;
  }
  return negated ? cover.map((bit) => 1 - bit) : cover;
}

const fits = (pattern: string): boolean =>
  coverOf(pattern).includes(1) ||
  operationsOnly.has(pattern) ||
  elsewhereActions.some((name) => matchesWildcard(pattern, name));

/**
 * The patterns that fit no S3 action at all: nothing is known about what they grant. An action of another service beside one of S3's grants
 * nothing on a bucket; alone it tells that the policy may be no bucket's.
 */
export function unknownActions({ items }: Matcher<string>): readonly string[] {
  const unknown = items.filter((pattern) => !fits(pattern));
  return unknown.length === items.length ? unknown : unknown.filter((pattern) => !/^(?!s3:)[a-z0-9-]+:/.test(pattern));
}
