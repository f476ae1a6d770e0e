import type { PolicyCase } from './policy-case.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A small generator of numbers below 2^32, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const strange: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  '*',
  '${',
  '\u0000',
  'ünï',
  [],
  {},
  [[]],
  'Allow',
  'arn:aws:s3:::',
];

function mutateText(text: string, next: () => number): string {
  const at = text.length === 0 ? 0 : next() % text.length;
  const edits = [
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + String.fromCodePoint(33 + (next() % 90)) + text.slice(at),
    () => text.slice(0, at) + String.fromCodePoint(33 + (next() % 90)) + text.slice(at + 1),
    () => text.slice(0, at),
    () => text + text,
    () => text.toUpperCase(),
    () => text.replaceAll(':', '*'),
  ];
  return edits[next() % edits.length]?.() ?? text;
}

function mutateValue(value: Json, next: () => number): Json {
  const pick = (): Json => strange[next() % strange.length] ?? null;
  if (next() % 9 === 0) return pick();
  if (typeof value === 'string') return mutateText(value, next);
  if (typeof value !== 'object' || value === null) return pick();
  if (Array.isArray(value)) {
    const list: Json[] = [...value];
    const at = list.length === 0 ? 0 : next() % list.length;
    const kind = next() % 4;
    if (kind === 0) list.splice(at, 1);
    else if (kind === 1) list.splice(at, 0, pick());
    else list[at] = mutateValue(list[at] ?? null, next);
    return list;
  }
  const entries = Object.entries(value);
  const at = entries.length === 0 ? 0 : next() % entries.length;
  const [key, inner] = entries[at] ?? ['x', null];
  const kind = next() % 6;
  if (kind === 0) entries.splice(at, 1);
  else if (kind === 1) entries[at] = [mutateText(key, next), inner];
  else entries[at] = [key, mutateValue(inner, next)];
  return Object.fromEntries(entries);
}

/** `count` policies that differ from the case's by a random edit of its text or of its tree; none when the case has no policy. */
export function mutationsOf(
  { facts: { bucketPolicy } }: PolicyCase,
  count: number,
  next: () => number,
): readonly string[] {
  if (bucketPolicy?.state !== 'known') return [];
  const text = bucketPolicy.value;
  let tree: Json | undefined;
  try {
    tree = JSON.parse(text);
  } catch {
    tree = undefined;
  }
  return Array.from({ length: count }, () =>
    tree === undefined || next() % 3 === 0 ? mutateText(text, next) : JSON.stringify(mutateValue(tree, next)),
  );
}
