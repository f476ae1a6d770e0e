import { safeJson } from '../../model/index.ts';

/** UTF-8 bytes of a value's JSON, as it is sent. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(safeJson(value));

/** `text` in at most `length` UTF-16 code units, never cut inside of a surrogate pair; a cut one ends with an ellipsis. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** `text` clipped so that it takes at most `maxBytes` as JSON. */
export function clipJson(text: string, maxBytes: number): string {
  let cut = text;
  while (jsonBytes(cut) > maxBytes) cut = clip(cut, Math.floor(cut.length * 0.9));
  return cut;
}

/**
 * What `make` gives with the most occurrences for each identifier that fits into `maxBytes` of JSON: 1,000, 100, 10, then none.
 * What is left out shows in Macie's `additionalOccurrences`.
 */
export function fitted<T>(make: (occurrenceLimit: number) => T, maxBytes: number): T {
  for (const limit of [1_000, 100, 10]) {
    const made = make(limit);
    if (jsonBytes(made) <= maxBytes) return made;
  }
  return make(0);
}
