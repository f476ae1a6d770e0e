import { fieldWidth } from '../contract.ts';
import type { PathNames } from './path-names.ts';
import { longestLabel } from './sibling-label.ts';

/** What answers stand under, in any form of survey: nothing is looked for in a document without it. */
const underAnswers = /(?:^|\.)\w{0,20}(?:(?:answers?|responses|submissions)(?:$|[.[])|(?:response|submission)\[)/i;
/** Keys of what a question says, and of what it goes by. */
const titleKey = /(?:^|\.)(?:title|label|question|question_?text|heading|prompt|header)$/i;
const idKey = /(?:^|\.|_)(?:id|ref|qid|uid|question_?id|field_?id|item_?id|question|field|key)$/i;
/** An id of its own in what a question holds: `questionItem.question.questionId`. */
const ownIdKey = /question_?id$/i;
const maxQuestions = 4_096;
/** Containers that an answer's id may stand above its text, and a question's above its title. */
const maxLevels = 4;

interface Place {
  readonly at: number;
  readonly path: string;
  readonly text: string;
  /** Containers that it stands in, the innermost first. */
  readonly within: readonly number[];
}

/**
 * Names answers that point to their questions by an id: `{"questions":[{"id":"q1","title":"SSN"}],"answers":[{"question_id":"q1","text":"…"}]}`,
 * in either order, the id beside the answer, in an object beside it (`field.id`), around it, or as its key. Within one block.
 */
export class QuestionLabels {
  readonly #paths: PathNames;
  /** Names that have been looked at, and whether one of them is that of answers. */
  #learned = 0;
  #hasAnswers = false;

  constructor(paths: PathNames) {
    this.#paths = paths;
  }

  /** Names answers among the first `length` numbers of `entries`, which lie in `bytes` from `from` on; before escapes are resolved. */
  apply(bytes: Buffer, entries: Int32Array, length: number, from: number): void {
    const paths = this.#paths;
    const { names } = paths;
    for (; this.#learned < names.length; this.#learned++)
      this.#hasAnswers ||= underAnswers.test(pathOf(names[this.#learned]!));
    if (!this.#hasAnswers) return;
    const places = placesOf(bytes, entries, length, from, names);
    const titles = titlesOf(places);
    if (titles.byId.size === 0) return;
    const asked = new Map<number, string>();
    for (const { path, text: id, within } of places) {
      const title = idKey.test(path) ? titles.byId.get(id) : undefined;
      const [own, around] = within;
      if (title === undefined || own === undefined || titles.within.has(own)) continue;
      asked.set(own, title);
      if (around !== undefined && /\.(?:field|question)\.[^.]+$/i.test(path)) asked.set(around, title);
    }
    for (const { at, path, text: id, within } of places) {
      if (!underAnswers.test(path) || (idKey.test(path) && titles.byId.has(id))) continue;
      const container = within.slice(0, maxLevels).find((one) => asked.has(one));
      const key = path.split(/[.[\]']+/).find((part) => titles.byId.has(part));
      const title = container === undefined ? key && titles.byId.get(key) : asked.get(container);
      if (title !== undefined) entries[at + 2] = paths.labelled(entries[at + 2]!, title);
    }
  }
}

/** A name without what a sibling calls it. */
const pathOf = (name: string): string => name.replace(/\0.*$/, '');

/** Titles of questions by their ids, and the containers that hold a title. */
function titlesOf(places: readonly Place[]): { byId: ReadonlyMap<string, string>; within: ReadonlySet<number> } {
  const byId = new Map<string, string>();
  const holders = new Map<number, string>();
  const within = new Set<number>();
  for (const { path, text, within: containers } of places) {
    if (!titleKey.test(path) || underAnswers.test(path)) continue;
    containers.slice(0, 3).forEach((container, level) => {
      if (level === 0) within.add(container);
      if (!holders.has(container)) holders.set(container, text);
    });
  }
  for (const { path, text, within: containers } of places) {
    if (!idKey.test(path) || underAnswers.test(path) || byId.size >= maxQuestions) continue;
    const levels = ownIdKey.test(path) ? maxLevels : 1;
    const holder = containers.slice(0, levels).find((container) => holders.has(container));
    if (holder === undefined) continue;
    within.add(containers[0]!);
    if (!byId.has(text)) byId.set(text, holders.get(holder)!);
  }
  return { byId, within };
}

/** Short fields, with the containers that they stand in. */
function placesOf(bytes: Buffer, entries: Int32Array, length: number, from: number, names: readonly string[]): Place[] {
  const places: Place[] = [];
  const open: number[] = [];
  let last = 0;
  let at = from;
  for (let i = 0; i < length; i += fieldWidth) {
    const start = entries[i]!;
    const end = entries[i + 1]!;
    for (; at < start; at++) {
      const byte = bytes[at]!;
      if (byte === 34 && at + 1 < start) {
        for (at++; at < start && bytes[at] !== 34; at++) if (bytes[at] === 92) at++;
      } else if (byte === 91 || byte === 123) open.unshift(++last);
      else if (byte === 93 || byte === 125) open.shift();
    }
    at = bytes[end] === 34 ? end + 1 : end;
    const text = end - start > longestLabel ? '' : bytes.toString('utf8', start, end);
    places.push({
      at: i,
      path: pathOf(names[entries[i + 2]!] ?? ''),
      text,
      within: open.slice(0, maxLevels + 1),
    });
  }
  return places;
}
