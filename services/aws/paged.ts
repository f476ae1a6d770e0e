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
