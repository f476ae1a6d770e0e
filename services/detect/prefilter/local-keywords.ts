import { type Automaton, buildAutomaton } from './automaton.ts';
import { foldedClassCount, foldedClasses, separatorClass } from './class-strings.ts';
import type { IntList } from './hits.ts';
import { foldedBytes, isWrittenWithoutSpaces, variantsOf } from './keyword-trie.ts';
import {
  longestText,
  MeaningField,
  MeaningKind,
  type Meanings,
  MeaningsBuilder,
  meaningWidth,
  stands,
} from './meanings.ts';
import { isInsideCode, isWordEnd, isWordStart } from './word-border.ts';

/** What `LocalKeywords` looks for, compiled. */
export interface LocalKeywordTables {
  readonly automaton: Automaton;
  readonly meanings: Meanings;
  /** 1 by each keyword that needs no word borders. */
  readonly free: Uint8Array;
}

export function compileLocalKeywords(keywords: readonly string[]): LocalKeywordTables {
  const meanings = new MeaningsBuilder();
  const strings = keywords.flatMap((keyword, index) =>
    variantsOf(keyword).map((bytes) => ({
      classes: [...bytes].map((byte) => foldedClasses[byte] ?? separatorClass),
      output: meanings.add(
        MeaningKind.KEYWORD,
        index,
        bytes.map((byte) => foldedBytes[byte] ?? 0),
      ),
    })),
  );
  return {
    automaton: buildAutomaton(strings, foldedClasses, foldedClassCount),
    meanings: meanings.build(),
    free: Uint8Array.from(keywords, (keyword) => Number(isWrittenWithoutSpaces(keyword))),
  };
}

/** Bits of a class of folded bytes, and of three of them. */
const classBits = 5;
const beginningMask = 2 ** (3 * classBits) - 1;

/** A bit by each three folded classes that a keyword begins with; a shorter one has all that may follow it. */
function beginningsOf({ rows, texts }: Meanings): Uint8Array {
  const bits = new Uint8Array((beginningMask + 1) / 8);
  for (let row = 0; row < rows.length; row += meaningWidth) {
    const offset = rows[row + MeaningField.OFFSET] ?? 0;
    const known = Math.min(3, rows[row + MeaningField.LENGTH] ?? 0);
    let from = 0;
    for (let i = 0; i < known; i++) from = (from << classBits) | (foldedClasses[texts[offset + i] ?? 0] ?? 0);
    const open = (3 - known) * classBits;
    for (let key = from << open; key < (from + 1) << open; key++)
      bits[key >> 3] = (bits[key >> 3] ?? 0) | (1 << (key & 7));
  }
  return bits;
}

/** True where a keyword may start; those that want no word borders are written in letters beyond ASCII. */
const mayStart = (bytes: Uint8Array, at: number): boolean => (bytes[at] ?? 0) >= 0x80 || isWordStart(bytes, at);

/**
 * Finds keywords in the few bytes around a value. For words that matter only once there is a value: looking for them everywhere
 * would cost more than all values together.
 */
export class LocalKeywords {
  readonly tables: LocalKeywordTables;
  /** Bytes of the longest spelling. */
  readonly longest: number;
  #beginnings: Uint8Array | undefined;

  constructor(keywords: readonly string[], tables = compileLocalKeywords(keywords)) {
    this.tables = tables;
    this.longest = longestText(tables.meanings);
  }

  /** Appends `start, end, keyword` for each keyword inside `[from, to)`, in order of its end. */
  scan(bytes: Uint8Array, from: number, to: number, out: IntList): void {
    const { classes, classCount, table, acceptFrom, outputs, outputsFrom, start } = this.tables.automaton;
    for (let at = this.#nextBeginning(bytes, from, to); at < to; at = this.#nextBeginning(bytes, at, to)) {
      let state = start;
      do {
        state = table[state * classCount + (classes[bytes[at++] ?? 0] ?? 0)] ?? 0;
        if (state < acceptFrom) continue;
        const accepted = state - acceptFrom;
        for (let i = outputsFrom[accepted] ?? 0; i < (outputsFrom[accepted + 1] ?? 0); i++)
          this.found(bytes, from, at, outputs[i] ?? 0, out);
      } while (state !== start && at < to);
    }
  }

  /** The first place in `[from, to)` where a word starts whose three letters begin a keyword, `to` for none: around most values there is none, and no state has to wait for the one before. */
  #nextBeginning(bytes: Uint8Array, from: number, to: number): number {
    this.#beginnings ??= beginningsOf(this.tables.meanings);
    const beginnings = this.#beginnings;
    const last = Math.min(to, bytes.length - 2);
    let key = ((foldedClasses[bytes[from] ?? 0] ?? 0) << classBits) | (foldedClasses[bytes[from + 1] ?? 0] ?? 0);
    for (let at = from; at < last; at++) {
      key = ((key << classBits) | (foldedClasses[bytes[at + 2] ?? 0] ?? 0)) & beginningMask;
      if (((beginnings[key >> 3] ?? 0) >> (key & 7)) & 1 && mayStart(bytes, at)) return at;
    }
    return Math.max(from, last);
  }

  /** Looks at what ended at `end` with an output of the automaton, and appends it when it is a keyword that starts at or after `from`. */
  found(bytes: Uint8Array, from: number, end: number, output: number, out: IntList): void {
    const { meanings, free } = this.tables;
    const row = output * meaningWidth;
    const start = end - (meanings.rows[row + MeaningField.LENGTH] ?? 0);
    const keyword = meanings.rows[row + MeaningField.INDEX] ?? 0;
    if (start < from || !stands(meanings, row, bytes, start, foldedBytes)) return;
    if (
      free[keyword] === 0 &&
      (!isWordEnd(bytes, end) || !isWordStart(bytes, start) || isInsideCode(bytes, start, end))
    )
      return;
    out.push(start);
    out.push(end);
    out.push(keyword);
  }
}
