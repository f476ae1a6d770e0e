import { malformed } from './errors.ts';

/** One page of a list, and the token of the next one; none, or an empty one, after the last. */
export interface Page<T> {
  readonly items: T;
  readonly next: string | undefined;
}

/** The pages of a list that goes on with tokens. One that comes back would never end: MALFORMED_RESPONSE. */
export async function* paged<T>(
  action: string,
  page: (token: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T> {
  const seen = new Set<string>();
  for (let token: string | undefined; ; ) {
    const { items, next } = await page(token);
    yield items;
    if (next === undefined || next === '') return;
    if (seen.has(next)) throw malformed(action, 'the same page again');
    seen.add(next);
    token = next;
  }
}

/** All items of such a list. */
export async function allPages<T>(
  action: string,
  page: (token: string | undefined) => Promise<Page<readonly T[]>>,
): Promise<T[]> {
  const all: T[] = [];
  for await (const items of paged(action, page)) for (const item of items) all.push(item);
  return all;
}

/**
 * The key after which a list of keys goes on; null after the last page. Keys come in the order of their UTF-8 bytes (S3 API, "ListObjectsV2"), so one
 * that is not behind `before`, where the page began, would lead back: MALFORMED_RESPONSE.
 */
export function keyToGoOnFrom(
  action: string,
  isTruncated: boolean,
  last: string | undefined,
  before: string | null,
): string | null {
  if (!isTruncated) return null;
  if (last === undefined) throw malformed(action, 'a page that says more follows and lists nothing');
  if (before !== null && Buffer.compare(Buffer.from(last), Buffer.from(before)) <= 0)
    throw malformed(action, 'the same page again');
  return last;
}
