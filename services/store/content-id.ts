import { createHash } from 'node:crypto';

/** SHA-256, hex, of parts that cannot run into one another. */
export function contentId(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
