import { malformed } from '../errors.ts';

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

const bucketPattern = /^arn:[\w-]+:s3:::([a-z0-9][a-z0-9._-]{1,254})$/i;

/** The bucket that an ARN names; undefined when it is of something else. */
export const bucketOfArn = (arn: string | undefined): string | undefined => bucketPattern.exec(arn ?? '')?.[1];
