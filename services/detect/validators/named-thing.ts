import { brandWords, namedThings } from '../gazetteers/named-things.ts';

/** Longest way from the start of a thing's name to the part that is taken for a person's, in UTF-16 units. */
const reach = 24;

/** The thing (`Morgan Stanley`, `Lou Gehrig's disease`) whose name overlaps `[start, end)`, null when there is none. */
export function thingAt(text: string, start: number, end: number): string | null {
  const from = Math.max(0, start - reach);
  const around = text.slice(from, end);
  for (const word of around.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}.'’&]*/gu)) {
    const at = from + word.index;
    const first = word[0].replaceAll('’', "'");
    for (const phrase of namedThings().get(first) ?? []) {
      const thing = text.slice(at, at + phrase.length).replaceAll('’', "'");
      if (at + phrase.length > start && thing === phrase && !/^[\p{L}\p{N}]/u.test(text.charAt(at + phrase.length)))
        return phrase;
    }
  }
  return null;
}

/** True for the whole name of a thing. */
export const isNamedThing = (name: string): boolean => thingAt(name, 0, name.length)?.length === name.length;

/** True for a brand of one word. */
export const isBrand = (name: string): boolean => brandWords().has(name.replaceAll('’', "'"));
