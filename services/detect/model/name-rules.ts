import { ambiguousGivenNames } from '../gazetteers/ambiguous-given-names.ts';
import { countriesIn } from '../gazetteers/countries.ts';
import { givenNames } from '../gazetteers/given-names.ts';
import { places } from '../gazetteers/places.ts';
import { surnames } from '../gazetteers/surnames.ts';
import { memoized } from '../memo.ts';
import { isCommonWord } from '../validators/common-word.ts';
import { holdsAcronym } from '../validators/known-name.ts';
import { personName } from '../validators/person-name.ts';
import { capitalRuns, type Run, type Word } from './capital-runs.ts';
import { type Entity, isFirm } from './entities.ts';
import { hasCalling, hasNameCue, isSpeaker, opensPhrase } from './name-cues.ts';

/** Titles that nothing but a person bears. */
const title = /^(?:Mrs?|Ms|Miss|Mister|Dr|Prof|Professor|Sir|Madam|Herr|Frau|Monsieur|Mme|Madame|Señora?)$/;
const generation = /^(?:Jr|Sr|Junior|Senior|II|III|IV|MD|PhD|DDS|Esq)$/;
const initial = /^\p{Lu}$/u;
/** Endings that surnames alone have: of the Slavic, Nordic, Baltic and other languages. */
const surnameEnding =
  /.{3}(?:ova|ov|ová|ev|eva|ić|ič|ski|ska|sky|skaya|wicz|czyk|enko|chuk|sen|sson|son|dóttir|ström|berg|quist|dze|shvili|yan|ez|escu|opoulos|idis|akis|ijn|stra|sma|inen|oğlu)$/u;

/** Who speaks in a protocol without being named. */
const role = /^(?:bot|agent|assistant|operator|caller|customer|system|box)$/i;

/** As the lists write it. */
function listed(word: string): string {
  // A capital and a small letter, most of what is asked for: as the lists have it.
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  if (first >= 65 && first <= 90 && second >= 97 && second <= 122) return word;
  return /^\p{Lu}{3,}$/u.test(word) || /^\p{Ll}/u.test(word)
    ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
    : word;
}

type Kind = 'given' | 'ambiguous' | 'surname' | 'common' | 'other';

/** What is known of a word: a given name, one that is another word too, a surname, a word, a country, or nothing. */
function freshKindOf(word: string): Kind {
  const name = listed(word);
  if (countriesIn(word).length > 0) return 'common';
  if (givenNames().has(name) || givenNames().has(name.split('-')[0] ?? '')) return 'given';
  if (ambiguousGivenNames().has(name)) return 'ambiguous';
  if (surnames().has(name)) return 'surname';
  return isCommonWord(word) || role.test(word) || (/-/.test(word) && word.split('-').every(isCommonWord))
    ? 'common'
    : 'other';
}

/** Words of texts come again and again, and each is asked for several times. */
const kindOf = memoized(freshKindOf, 20_000);

/** An account, a tag, a path; a street behind its number, a box. */
const notBefore = /[@#/\\_]\s?$|\d[A-Za-z]? {1,2}$|\bP\. ?$|\b(?:USS|USNS|via|rue|ul\.) $/i;
/** An account, a host; a street before its number. */
const notAfter = /^[@_/\\]|^\.\p{L}|^ \d{1,4}(?!\d|[:,.]\d|\p{L})/u;

/** `Born in Leeds, Hattie Crane`: no list of names. */
const ofPlace = /\b(?:in|at|near|from|of) $/;

/** A part of a dotted name: `Generic.Strong`. */
const dotted = /\p{Ll}\.$/u;

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly titled: boolean;
}

/** The first word of a sentence or line. */
const begins = /(?:^|[.!?:"“”'‘’(>*\n-])\s*$/;

/**
 * A run without the titles before it and the first word of the sentence, when that is a word; null when nothing is left, and for
 * one name behind words in capitals (`Authorization Code Grant`): a heading or a thing.
 */
function candidateOf(text: string, run: Run): Candidate | null {
  let from = 0;
  let titled = false;
  let stripped = 0;
  for (; from < run.length; from++) {
    const word = run[from]?.text ?? '';
    if (title.test(word)) titled = true;
    else if (titled || kindOf(word) !== 'common') break;
    else stripped++;
  }
  // `Name: Åsa Laine Phone: …`: the next label.
  const label = run.at(-1);
  const to = label !== undefined && text[label.end] === ':' && kindOf(label.text) === 'common' ? -1 : run.length;
  const words = run.slice(from, to).filter(({ text: word }) => !generation.test(word));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  const heading = stripped > 1 || (stripped === 1 && !begins.test(text.slice(0, run[0]?.start)));
  return heading && words.length === 1 ? null : { start: first.start, end: last.end, words, titled };
}

/** True for one that has its capital from the sentence it begins: it is a word, too, or the text itself has it in small letters. */
function isWord(text: string, { start, end }: Candidate): boolean {
  const word = text.slice(start, end);
  if (isCommonWord(word) && begins.test(text.slice(Math.max(0, start - 10), start))) return true;
  const small = word.toLowerCase();
  for (let at = text.indexOf(small); at >= 0; at = text.indexOf(small, at + 1))
    if (!/\p{L}/u.test(text.slice(Math.max(0, at - 1), at)) && !/\p{L}/u.test(text.charAt(at + small.length)))
      return true;
  return false;
}

/**
 * True for two words or more that are told to be a name by themselves: in a message a surname behind any word is enough. `dotted`: a
 * dot stands behind the first word.
 */
function isFullName(words: readonly Word[], message: boolean, dotted: boolean): boolean {
  const parts = words.map(({ text }) => text).filter((text) => !initial.test(text));
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const [one, two] = [kindOf(first), kindOf(last)];
  if (words.length < 2 || two === 'common') return false;
  if (parts.length < 2)
    return (
      (one === 'given' || one === 'surname') &&
      initial.test(words[0]?.text ?? '') &&
      // A letter without a dot (`A Box`, `C Huffman`) is an initial in a message at most.
      (message || dotted) &&
      !/^\p{Lu}+$/u.test(last)
    );
  if (one === 'given') return true;
  const surname = two === 'surname' || surnameEnding.test(last);
  if (one === 'ambiguous') return surname || two === 'given';
  // `PR Branch`, `Node Pool`: what no list has before a word is a thing's name.
  return message && one === 'other' && surname && !/^\p{Lu}{2,4}$/u.test(first) && !isCommonWord(last);
}

/** True for what a text without capitals names a person with. */
function isSmallName(word: string, run: Run): boolean {
  if (word.length < 3) return false;
  const kind = kindOf(word);
  return kind === 'given' || (run.length === 1 && (kind === 'surname' || surnameEnding.test(word)));
}

/** False where letters, signs and what stands beside speak of something else than a person. */
function isOpen(text: string, { words, start, end }: Candidate): boolean {
  const name = text.slice(start, end);
  return (
    words.length <= 5 &&
    personName(name) &&
    !holdsAcronym(name) &&
    !places().has(name.toLowerCase()) &&
    !isFirm(text, name, start, end) &&
    !(words.length === 1 && dotted.test(text.slice(Math.max(0, start - 2), start))) &&
    !notBefore.test(text.slice(Math.max(0, start - 5), start)) &&
    !notAfter.test(text.slice(end, end + 5))
  );
}

interface Around {
  readonly text: string;
  readonly message: boolean;
  /** Without signs of code. */
  readonly plain: boolean;
  /** All in small letters, or all in capitals. */
  readonly uncased: boolean;
}

/** True for a candidate that is told by itself: by what it is or by what is said around it. What costs most is asked last. */
function speaks(candidate: Candidate, { text, message, plain, uncased }: Around): boolean {
  const { words, titled, start, end } = candidate;
  const free = message && plain;
  const kind = kindOf(words.at(-1)?.text ?? '');
  const single = words.length === 1;
  const alone = free && !uncased && kind === 'given';
  // One word that no list knows wants more than a cue.
  if (single && !free && !titled && (!plain || kind === 'other')) return false;
  if (single && !titled && /\b(?:the|an?) (?:\p{Ll}+ )?$/iu.test(text.slice(Math.max(0, start - 20), start)))
    return false;
  if (kind === 'common' && (single || kindOf(words[0]?.text ?? '') !== 'given' || !hasCalling(text, start)))
    return false;
  if (single && !titled && !uncased && kind !== 'given' && isWord(text, candidate)) return false;
  if (single && !titled && opensPhrase(text.slice(start, end), text.slice(end, end + 16))) return false;
  if (single ? alone : isFullName(words, message, text[words[0]?.end ?? 0] === '.')) return true;
  return titled || hasNameCue(text, start, end) || isSpeaker(text, start, end);
}

/** What no letter or message has: code, paths, versions. */
const technical = /[\\{}<>=_`|$~]|\p{L}\/\p{L}|::|\(\)|\d\.\d|-{3}/u;

/**
 * Names of persons in prose by lists, by their shape, and by what is said around them. For texts that no model reads. `message`: the
 * text is all that there is (a field, a comment, a line of a chat), where one given name is a person's; in a longer text it may be a
 * product's or another language's word, so that something has to speak of a person.
 */
export function namesByRules(text: string, message: boolean): readonly Entity[] {
  const plain = !technical.test(text);
  const small = !/(?!\bI\b)\p{Lu}/u.test(text);
  const uncased = small || !/\p{Ll}/u.test(text);
  const runs = uncased ? capitalRuns(text.toLowerCase(), isSmallName) : capitalRuns(text, null);
  if (runs.length === 0) return [];
  const of: Around = { text, message, plain, uncased };
  const candidates = runs.flatMap((run) => candidateOf(text, run) ?? []);
  const spoken = candidates.filter((candidate) => speaks(candidate, of) && isOpen(text, candidate));
  // Most texts name nobody; the others of a list, and parts of names, are looked at beside one that is told.
  if (spoken.length === 0) return [];
  const open = candidates.filter((candidate) => spoken.includes(candidate) || isOpen(text, candidate));
  const told = new Set<Candidate>();
  const parts = new Set<string>();
  const tell = (candidate: Candidate): void => {
    told.add(candidate);
    for (const { text: word } of candidate.words) if (word.length > 2) parts.add(listed(word));
  };
  for (const candidate of spoken) tell(candidate);
  // A list of names, and what is named again by a part.
  for (const [i, candidate] of open.entries()) {
    if (told.has(candidate)) continue;
    const near = [open[i - 1], open[i + 1]].some((other) => {
      if (other === undefined || !told.has(other)) return false;
      const between = text.slice(Math.min(candidate.end, other.end), Math.max(candidate.start, other.start));
      return /^(?:, | and |, and | & | or )$/.test(between);
    });
    const placed =
      candidate.words.length === 1 && ofPlace.test(text.slice(Math.max(0, candidate.start - 6), candidate.start));
    const known = candidate.words.every(({ text: word }) => parts.has(listed(word)));
    if ((near && !placed && kindOf(candidate.words.at(-1)?.text ?? '') !== 'common') || (known && plain))
      tell(candidate);
  }
  return open.filter((candidate) => told.has(candidate)).map(({ start, end }) => ({ identifier: 'NAME', start, end }));
}
