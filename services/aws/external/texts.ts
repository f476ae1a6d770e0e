import { OrgsweepError } from '../../model/index.ts';

/** Text that others wrote, on one line: control and format characters (bidirectional ones among them) become spaces, and its length is bounded. */
export function oneLine(text: string | undefined, most: number): string {
  const clean = (text ?? '')
    .slice(0, most * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const points = [...clean];
  return points.length <= most ? clean : `${points.slice(0, most - 1).join('')}…`;
}

/** The first of the texts that is a time, as ISO 8601 UTC. MALFORMED_RESPONSE when none is. */
export function firstTime(action: string, ...texts: readonly (string | Date | undefined)[]): string {
  for (const text of texts) {
    const time = new Date(text ?? Number.NaN);
    if (!Number.isNaN(time.getTime())) return time.toISOString();
  }
  throw malformed(action, 'a finding without a time');
}

/** An answer that cannot be relied on. */
export function malformed(action: string, what: string): OrgsweepError {
  return new OrgsweepError('MALFORMED_RESPONSE', `${action} answered with ${what}.`, { detail: action });
}

const bucketPattern = /^arn:[\w-]+:s3:::([a-z0-9][a-z0-9._-]{1,254})$/i;

/** The bucket that an ARN names; undefined when it is of something else. */
export const bucketOfArn = (arn: string | undefined): string | undefined => bucketPattern.exec(arn ?? '')?.[1];

/** All items of a list that goes on with tokens. A token that comes back would never end: MALFORMED_RESPONSE. */
export async function* paged<T>(
  action: string,
  page: (token: string | undefined) => Promise<{ readonly items: T; readonly next: string | undefined }>,
): AsyncGenerator<T> {
  for (let token: string | undefined; ; ) {
    const { items, next } = await page(token);
    yield items;
    if (next === undefined || next === '') return;
    if (next === token) throw malformed(action, 'the same page again');
    token = next;
  }
}
