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

/**
 * Finds keywords in the few bytes around a value. For words that matter only once there is a value: looking for them everywhere
 * would cost more than all values together.
 */
export class LocalKeywords {
  readonly tables: LocalKeywordTables;
  /** Bytes of the longest spelling. */
  readonly longest: number;

  constructor(keywords: readonly string[], tables = compileLocalKeywords(keywords)) {
    this.tables = tables;
    this.longest = longestText(tables.meanings);
  }

  /** Appends `start, end, keyword` for each keyword inside `[from, to)`, in order of its end. */
  scan(bytes: Uint8Array, from: number, to: number, out: IntList): void {
    const { classes, classCount, table, acceptFrom, outputs, outputsFrom, start } = this.tables.automaton;
    let state = start;
    for (let at = from; at < to; at++) {
      state = table[state * classCount + (classes[bytes[at] ?? 0] ?? 0)] ?? 0;
      if (state < acceptFrom) continue;
      const accepted = state - acceptFrom;
      for (let i = outputsFrom[accepted] ?? 0; i < (outputsFrom[accepted + 1] ?? 0); i++) {
        this.found(bytes, from, at + 1, outputs[i] ?? 0, out);
      }
    }
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
