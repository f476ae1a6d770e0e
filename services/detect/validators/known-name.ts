import { ambiguousGivenNames } from '../gazetteers/ambiguous-given-names.ts';
import { frequentGivenNames } from '../gazetteers/frequent-given-names.ts';
import { givenNames } from '../gazetteers/given-names.ts';
import { places } from '../gazetteers/places.ts';
import { surnames } from '../gazetteers/surnames.ts';
import { isCommonWord } from './common-word.ts';
import { personName } from './person-name.ts';

/** Frequent surnames that are words: they tell a name only behind a frequent given name. Source: US Census Bureau, 1990 (public domain). */
const wordSurnames = new Set(
  (
    'Best Bond Brook Bull Bush Case Church Day Dew Early Fine Free Good Grey Gross Guess Judge Key Land Law Lock Love Low May Neat Page Park Peace ' +
    'Post Pride Rich Rust Sage Shore Short Small Sparrow Stock Storm True Usher Wild Worth'
  ).split(' '),
);

/** Surnames that are words of places and firms as well: `personName` refuses them. */
const placeSurname =
  /^(?:(\p{Lu}\p{L}+) (?:\p{Lu}\.? )?)?(?:Park|West|North|East|South|Church|Guest|Street|Bank|Banks|Field)$/u;

/** True for such a surname alone, as a field of surnames holds it, or behind a given name that is no other word. */
export function placeSurnamed(text: string): boolean {
  const found = placeSurname.exec(text);
  if (found === null || places().has(text.toLowerCase())) return false;
  return found[1] === undefined || givenNames().has(found[1]);
}

let frequent: ReadonlySet<string> | undefined;

/** True for one of the most frequent given names, as the list has it. */
export function isFrequent(given: string): boolean {
  frequent ??= new Set(frequentGivenNames());
  return frequent.has(given);
}

/** `SUSAN` and `susan` as the lists have names. */
export function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** True for a given name or surname of the lists, as they have it. */
export function known(word: string): boolean {
  return surnames().has(word) || givenNames().has(word) || ambiguousGivenNames().has(word);
}

/** True for one word that the lists have as a given name or surname, and no list as a place or an English word. */
export function loneName(text: string): boolean {
  return known(listed(text)) && !places().has(text.toLowerCase()) && !isCommonWord(text) && personName(text);
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const titles = new Set('Mr Mrs Ms Miss Dr Prof Sir Jr Sr Junior Senior II III IV'.split(' '));

/** `SUSAN`, `susan` and `Susan` as the lists have it. */
function listed(word: string): string {
  // A capital and a small letter: as the lists have it, but for what may stand behind an apostrophe.
  const first = word.charCodeAt(0);
  if (first >= 65 && first <= 90 && isSmall(word.charCodeAt(1)) && !/['’]/.test(word)) return word;
  const plain = word.replace(/['’]s?$/, '');
  return /^\p{Lu}{5,}$/u.test(plain) || /^\p{Ll}/u.test(plain) || (/^\p{Lu}{2,4}$/u.test(plain) && known(title(plain)))
    ? title(plain)
    : plain;
}

/** First and last word of a name without title, initials and generation. */
function ends(text: string): readonly [first: string, last: string] {
  const words = (text.match(/[\p{L}\p{M}'’-]{2,}/gu) ?? []).filter((word) => !titles.has(word)).map(listed);
  return [words[0] ?? '', words.at(-1) ?? ''];
}

const street = / (?:Dr|Ave|Blvd|Rd|Ln|Hwy|Pkwy)\.?$/;

/** A word that no list has may be a surname: no English word, no acronym, no ending that makes words out of words. */
function surnameShaped(word: string): boolean {
  return (
    !/(?:ing|ed|ion|ment|ness|ship|ity|ics|ware|ism)$/.test(word) && !/^\p{Lu}{2,4}$/u.test(word) && !isCommonWord(word)
  );
}

/** `Desktop`, `Alert`: a part of a name that is a word is one that the lists have. */
const unlistedWord = (word: string): boolean => isCommonWord(word) && !known(word);

/** True for words that begin with one that is no name: `Install Docker`. */
export function beginsWithThing(text: string): boolean {
  const [first, last] = ends(text);
  return first !== last && unlistedWord(first);
}

/** True for a capital on the first word alone, as sentences and captions have it (`Last visit`), but for what the lists have (`Maria garcia`). */
export function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/);
  const [first, last] = ends(text);
  return (
    words.length > 1 &&
    /^\p{Lu}/u.test(text) &&
    words.every((word, i) => i === 0 || /^\p{Ll}/u.test(word)) &&
    !words.every((word, i) => i === 0 || particle.test(word)) &&
    !(known(first) && known(last))
  );
}

/** True when a word of `text` is in the lists of names and none speaks of a company, a place or a heading. */
export function likelyName(text: string): boolean {
  const [first, last] = ends(text);
  const isSurname = wordSurnames.has(last) && givenNames().has(first);
  const other = first !== last && (unlistedWord(first) || (unlistedWord(last) && !isSurname));
  // One word in capitals is an acronym or a constant.
  if (other || /^\p{Lu}{2,}$/u.test(text.trim())) return false;
  return (
    personName(text) &&
    !places().has(text.toLowerCase()) &&
    (givenNames().has(first) || ambiguousGivenNames().has(first) || surnames().has(last) || givenNames().has(last))
  );
}

const particle = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ben|st)\b/i;
const loneGiven = (word: string): boolean => givenNames().has(word) && !surnames().has(word);

/**
 * True for surname, comma and given name (`GARCIA LOPEZ,MARIA J`): a given name of the lists behind what may be a surname; strong where the
 * lists have both. Two people with a comma between, or two things, are none.
 */
export function isSurnameFirst(text: string): boolean | 'strong' {
  const [family = '', given = '', ...more] = text.split(/, ?/);
  const words = family.split(' ').map(listed);
  const [first, last] = [listed(given.split(/[ -]/, 1)[0] ?? ''), words.at(-1) ?? ''];
  const isListed = surnames().has(last);
  const isGiven = givenNames().has(first) || isFrequent(first) || (isListed && ambiguousGivenNames().has(first));
  const isPair = words.length > 1 && !particle.test(family) && loneGiven(words[0] ?? '');
  // `KUO,ALAN` is all in capitals, `IBM,Alan` is not.
  const maySurname = isListed || surnameShaped(text === text.toUpperCase() ? title(last) : last);
  if (more.length > 0 || isPair || !isGiven || !personName(text) || !maySurname) return false;
  return !isListed || ambiguousGivenNames().has(first) || 'strong';
}

/** Letters behind a name: generations and degrees. */
const suffix = /^(?:II|III|IV|VI|JR|SR|MD|DO|DDS|RN|PhD|MBA|CPA|ESQ)$/;

/**
 * True for a name in small letters that holds a word of up to five capitals which no list has (`CIS Azure Foundations`, `Lua DLL`):
 * firms, standards and formats. Two capitals in front are initials.
 */
export function holdsAcronym(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  if (words.every((word) => word === word.toUpperCase())) return false;
  return words.some(
    (word, i) =>
      /^\p{Lu}{2,5}s?$/u.test(word) &&
      !suffix.test(word) &&
      !(i === 0 && word.length === 2) &&
      (word.length < 4 || !known(title(word))),
  );
}

/** What stands behind `Name:`: words in capitals, none of them a common word alone, or what the lists know. */
export function labelledName(text: string): boolean {
  const words = text.trim().split(/[\s,]+/);
  const capitals =
    words.length > 1 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    !words.some((word) => isCommonWord(word) && !known(word));
  return !holdsAcronym(text) && (capitals ? personName(text) && !beginsWithThing(text) : likelyName(text));
}

/**
 * True when `text` can be told to be a person's name with nothing else said: a given name that is no other word before any surname,
 * or a given name that is another word too before a listed one.
 */
export function evidentName(text: string): boolean {
  const [first, last] = ends(text);
  if (first === last || street.test(text) || !personName(text) || holdsAcronym(text) || / I /.test(text)) return false;
  if (places().has(text.toLowerCase())) return false;
  const listedLast = surnames().has(last);
  if (ambiguousGivenNames().has(first)) return listedLast;
  return (
    givenNames().has(first.split('-')[0] ?? '') &&
    (listedLast || givenNames().has(last) || surnameShaped(last) || (wordSurnames.has(last) && isFrequent(first)))
  );
}
