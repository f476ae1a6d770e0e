import type { Automaton } from '../prefilter/automaton.ts';
import { compileAnchors } from '../prefilter/pattern-automaton.ts';

/** Stands for every character beyond Latin-1. */
const beyond = 0x80;

/**
 * Tells whether one of several words stands anywhere in a text: one step of an automaton a character, where `RegExp` tries every
 * word at every place. For patterns without anchors, lookaround and unbounded repeats, of ASCII. Compiled when first used.
 */
export class BoundedSearch {
  readonly #source: string;
  readonly #ignoreCase: boolean;
  #automaton: Automaton | null = null;

  constructor(source: string, ignoreCase: boolean) {
    this.#source = source;
    this.#ignoreCase = ignoreCase;
  }

  /** True when the pattern is found in the first `most` characters of `text`. */
  test(text: string, most = text.length): boolean {
    this.#automaton ??= compileAnchors([{ source: this.#source, output: 0 }], this.#ignoreCase);
    const { classes, classCount, table, acceptFrom, start } = this.#automaton;
    const end = Math.min(most, text.length);
    let state = start;
    for (let i = 0; i < end; i++) {
      const code = text.charCodeAt(i);
      state = table[state * classCount + (classes[code < 256 ? code : beyond] ?? 0)] ?? 0;
      if (state >= acceptFrom) return true;
    }
    return false;
  }
}
