import { ambiguousGivenNames } from '../gazetteers/ambiguous-given-names.ts';
import { givenNames } from '../gazetteers/given-names.ts';
import { surnames } from '../gazetteers/surnames.ts';
import { personName } from './person-name.ts';

/** `SUSAN`, `susan` and `Susan` as the lists have it. */
function listed(word: string): string {
  return /^\p{Lu}{2,}$/u.test(word) || /^\p{Ll}/u.test(word)
    ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
    : word;
}

/** First and last word of a name without title, initials and generation. */
function ends(text: string): readonly [first: string, last: string] {
  const words = (text.match(/[\p{L}\p{M}'’-]{2,}/gu) ?? [])
    .filter((word) => !/^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Jr|Sr|II|III|IV)$/.test(word))
    .map(listed);
  return [words[0] ?? '', words.at(-1) ?? ''];
}

/** True when a word of `text` is in the lists of names and none speaks of a company, a place or a heading. */
export function likelyName(text: string): boolean {
  const [first, last] = ends(text);
  return (
    personName(text) &&
    (givenNames().has(first) || ambiguousGivenNames().has(first) || surnames().has(last) || givenNames().has(last))
  );
}

/**
 * True when `text` can be told to be a person's name with nothing else said: a given name that is no other word before any surname,
 * or a given name that is another word too before a listed one.
 */
export function evidentName(text: string): boolean {
  const [first, last] = ends(text);
  if (first === last || !personName(text)) return false;
  const known = surnames().has(last);
  if (ambiguousGivenNames().has(first)) return known;
  return (
    givenNames().has(first.split('-')[0] ?? '') &&
    (known || givenNames().has(last) || !/(?:ing|ed|ion|ment|ness|ship|ity|ics|ware|ism)$/.test(last))
  );
}
