import { plainSigns } from '../extract/text/plain-signs.ts';
import { LazyDfa } from '../regex/lazy-dfa.ts';
import { RegexSyntaxError } from '../regex/parse.ts';
import { Program } from '../regex/program.ts';
import { parseCustomPattern } from './custom-pattern.ts';

/** Values that are never reported: by a pattern that must match the whole value, or by their text, ASCII case ignored. */
export interface AllowList {
  readonly id: string;
  /** Linear-time syntax; null for a list of texts. */
  readonly regex: string | null;
  readonly texts: readonly string[];
}

const states = 2_048;
const maxRegex = 512;

/** Why a pattern cannot be an allow list (Macie's limit of 512 characters, the linear-time engine); null when it can. */
export function allowListProblem(regex: string): string | null {
  if (regex.length > maxRegex) return `has more than ${maxRegex} characters`;
  try {
    parseCustomPattern(regex);
    return null;
  } catch (error) {
    if (error instanceof RegexSyntaxError) return error.message;
    throw error;
  }
}

class CompiledList {
  readonly id: string;
  readonly #pattern: LazyDfa | null;
  readonly #texts: ReadonlySet<string>;
  hits = 0;

  constructor(list: AllowList) {
    this.id = list.id;
    this.#texts = new Set(list.texts.map((text) => plainSigns(text).trim().toLowerCase()));
    if (list.regex === null) this.#pattern = null;
    else {
      const program = new Program();
      program.add(parseCustomPattern(list.regex));
      this.#pattern = new LazyDfa(program, true, states);
    }
  }

  allows(text: string): boolean {
    if (this.#texts.has(text.toLowerCase())) return true;
    if (this.#pattern === null) return false;
    const bytes = Buffer.from(text);
    return this.#pattern.longest(bytes, 0, bytes.length, true, true) === bytes.length;
  }
}

/** The allow lists of a scan, and how often each has spoken. */
export class AllowLists {
  readonly #lists: readonly CompiledList[];

  /** Throws RegexSyntaxError on a pattern that cannot run in linear time: an allow list that does not work must fail the scan loudly. */
  constructor(lists: readonly AllowList[]) {
    this.#lists = lists.map((list) => new CompiledList(list));
  }

  /** True when some list allows the value; every list that does is counted, unless `silently`. */
  allows(text: string, silently = false): boolean {
    let allowed = false;
    for (const list of this.#lists) {
      if (!list.allows(text)) continue;
      if (!silently) list.hits++;
      allowed = true;
    }
    return allowed;
  }

  /** Hits by list since the last call. */
  takeHits(): Readonly<Record<string, number>> {
    const hits: Record<string, number> = {};
    for (const list of this.#lists) {
      if (list.hits > 0) hits[list.id] = list.hits;
      list.hits = 0;
    }
    return hits;
  }
}
