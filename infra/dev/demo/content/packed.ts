import { gzipSync } from 'node:zlib';
import type { Recipe } from '../draft.ts';

/** What `recipe` writes, gzipped. */
export const gzipped =
  (recipe: Recipe): Recipe =>
  (draft, rows) => ({
    contentType: 'application/gzip',
    body: gzipSync(Buffer.from(recipe(draft, rows).body), { level: 6 }),
  });

/** A gzip that ends in the middle: what it holds after that is unknown, and nobody may call it clean. */
export const brokenGzip =
  (recipe: Recipe): Recipe =>
  (draft, rows) => {
    const whole = Buffer.from(gzipped(recipe)(draft, rows).body);
    return { contentType: 'application/gzip', body: whole.subarray(0, Math.floor(whole.length * 0.6)) };
  };

export const empty: Recipe = () => ({ contentType: 'text/plain', body: '' });
