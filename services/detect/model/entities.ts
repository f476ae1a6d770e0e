import { likelyName } from '../validators/known-name.ts';
import { personName } from '../validators/person-name.ts';
import type { WordChances } from './entity-model.ts';

/** A name or an address that the model sees, by UTF-16 offsets of the text. */
export interface Entity {
  readonly identifier: 'NAME' | 'ADDRESS';
  readonly start: number;
  readonly end: number;
}

/** Least chance of a word to be a part, and of one of them to be it. */
const part = 0.3;
const sure = 0.4;
/** Of a name that no list knows: of several words, of one. */
const several = 0.5;
const single = 0.6;
/** In small letters. */
const verySure = 0.9;

interface Run {
  readonly start: number;
  readonly end: number;
  /** The best chance of its words. */
  readonly top: number;
}

/** Words at or over `least` that only what `joins` allows stands between. */
function runs(text: string, words: readonly number[], chance: (word: number) => number, joins: RegExp): Run[] {
  const out: Run[] = [];
  let run: { start: number; end: number; top: number } | null = null;
  for (let word = 0; word < words.length / 2; word++) {
    const start = words[word * 2] ?? 0;
    const end = words[word * 2 + 1] ?? 0;
    const at = chance(word);
    if (at < part || !/[\p{L}\p{N}]/u.test(text.slice(start, end))) continue;
    if (run !== null && joins.test(text.slice(run.end, start))) {
      run.end = end;
      run.top = Math.max(run.top, at);
    } else {
      run = { start, end, top: at };
      out.push(run);
    }
  }
  return out;
}

const capital = /^\p{Lu}/u;
/** Capitals at words that do not begin a sentence: without any, small letters say nothing. */
const casedInside = /[\p{Ll},] \p{Lu}/u;

function isName(text: string, { start, end, top }: Run): boolean {
  const name = text.slice(start, end);
  if (top < sure || name.length < 2 || !personName(name)) return false;
  // An account, a tag, a part of a path or of an address.
  if (
    /[@#/\\_]\s?$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[@_/\\]|^\.\p{L}/u.test(text.slice(end, end + 2))
  )
    return false;
  if (!capital.test(name)) return top >= verySure && (likelyName(name) || !casedInside.test(text));
  return top >= (/\s/.test(name) ? several : single) || likelyName(name);
}

/** What of the model's guesses is told: whole names, and addresses that have a number and a street or box. */
export function entitiesOf(text: string, chances: WordChances): readonly Entity[] {
  const { words, name, street, place } = chances;
  const names = runs(text, words, (word) => name[word] ?? 0, /^(?:[ \t]{1,2}|['’-]|\. ?|, (?=Jr))$/u)
    .filter((run) => isName(text, run))
    .map(({ start, end }): Entity => ({ identifier: 'NAME', start, end }));
  const addresses = runs(
    text,
    words,
    (word) => (street[word] ?? 0) + (place[word] ?? 0),
    /^[\s,.#()>?|*-]{0,8}(?:\p{Lu}[\p{L}.-]{1,20}[\s,.()>?|*-]{1,8}){0,2}$/u,
  )
    .filter(({ start, end, top }) => {
      const address = text.slice(start, end);
      const streets = words.filter((at, i) => i % 2 === 0 && at >= start && at < end && (street[i / 2] ?? 0) >= sure);
      return top >= sure && streets.length >= 2 && /\d/.test(address) && /\p{L}{2}/u.test(address);
    })
    .map(({ start, end }): Entity => ({ identifier: 'ADDRESS', start, end }));
  return [...names, ...addresses].sort((a, b) => a.start - b.start);
}
