import { isAlnum } from '../scan/bytes.ts';
import { type Automaton, buildAutomaton, type ClassString } from './automaton.ts';
import { type AutomatonScanner, createAutomatonScanner } from './automaton-scanner.ts';
import { exactClasses, foldedClassCount, foldedClasses, foldedString } from './class-strings.ts';
import { clearHits, type Hits, IntList } from './hits.ts';
import { anchorsOf } from './keyword-anchors.ts';
import { foldedBytes, KeywordTrie } from './keyword-trie.ts';
import { compileAnchors } from './pattern-automaton.ts';
import { type Shape, type ShapeName, shapeNames, shapes } from './shapes.ts';
import { isWordEnd, isWordStart } from './word-border.ts';

/** A literal that matches contain, exact or with ASCII case folded. */
export interface Literal {
  readonly text: string;
  readonly ignoreCase: boolean;
}

/** What a prefilter looks for. */
export interface PrefilterSpec {
  readonly keywords: readonly string[];
  readonly literals: readonly Literal[];
  readonly shapes: ReadonlySet<ShapeName>;
  /** Fewest digits of a `digits` run. */
  readonly minDigits: number;
}

/** What the end of a string in one of the automata stands for. */
type Meaning =
  | { readonly kind: 'keyword'; readonly index: number; readonly folded: Uint8Array }
  /** A camelCase form: counts only inside a word, everything else is found without it. */
  | { readonly kind: 'hump'; readonly index: number; readonly folded: Uint8Array }
  /** Part of a keyword with letters beyond ASCII, which starts at most `back` bytes before. */
  | { readonly kind: 'beyond'; readonly back: number; readonly length: number }
  | { readonly kind: 'literal'; readonly index: number; readonly bytes: Uint8Array; readonly ignoreCase: boolean };

const nonAscii = /[^\x00-\x7f]/;

function fold(text: string): Uint8Array {
  return Buffer.from(text).map((byte) => foldedBytes[byte] ?? 0);
}

/** The automata for a spec and what their outputs stand for; built once, shared by every prefilter. */
export interface PrefilterTables {
  readonly automata: readonly Automaton[];
  readonly meanings: readonly Meaning[];
  readonly shapes: readonly (Shape & { readonly index: number })[];
  readonly trie: KeywordTrie;
  readonly beyondTrie: KeywordTrie;
}

export function buildPrefilter(spec: PrefilterSpec): PrefilterTables {
  const meanings: Meaning[] = [];
  const folded: ClassString[] = [];
  const exact: { readonly bytes: Uint8Array; readonly output: number }[] = [];
  const mean = (meaning: Meaning): number => meanings.push(meaning) - 1;
  spec.keywords.forEach((keyword, index) => {
    const anchors = anchorsOf(keyword);
    for (const { classes, text } of anchors.folded)
      folded.push({ classes, output: mean({ kind: 'keyword', index, folded: fold(text) }) });
    for (const { text, back } of anchors.exact) {
      const bytes = Buffer.from(text);
      const meaning: Meaning = nonAscii.test(keyword)
        ? { kind: 'beyond', back, length: bytes.length }
        : { kind: 'hump', index, folded: fold(text) };
      exact.push({ bytes, output: mean(meaning) });
    }
  });
  spec.literals.forEach(({ text, ignoreCase }, index) => {
    const bytes = Buffer.from(ignoreCase ? text.toLowerCase() : text);
    const output = mean({ kind: 'literal', index, bytes, ignoreCase });
    if (ignoreCase) folded.push({ classes: foldedString(text), output });
    else exact.push({ bytes, output });
  });
  const { classes, classCount } = exactClasses(exact.map((text) => text.bytes));
  const all = shapes(spec.minDigits);
  const wanted = shapeNames.flatMap((name, index) => (spec.shapes.has(name) ? [{ ...all[name], index }] : []));
  return {
    automata: [
      buildAutomaton(folded, foldedClasses, foldedClassCount),
      buildAutomaton(
        exact.map(({ bytes, output }) => ({ classes: [...bytes].map((byte) => classes[byte] ?? 0), output })),
        classes,
        classCount,
      ),
      compileAnchors(wanted.flatMap((shape, output) => shape.anchors.map((source) => ({ source, output })))),
    ],
    meanings,
    shapes: wanted,
    trie: new KeywordTrie(spec.keywords),
    beyondTrie: new KeywordTrie(spec.keywords.map((keyword) => (nonAscii.test(keyword) ? keyword : ''))),
  };
}

function equalFolded(bytes: Uint8Array, start: number, folded: Uint8Array): boolean {
  for (let i = 0; i < folded.length; i++) if (foldedBytes[bytes[start + i] ?? 0] !== folded[i]) return false;
  return true;
}

function equalLiteral(bytes: Uint8Array, start: number, literal: Uint8Array, ignoreCase: boolean): boolean {
  for (let i = 0; i < literal.length; i++) {
    const byte = bytes[start + i] ?? 0;
    const same = byte === literal[i] || (ignoreCase && byte >= 65 && byte <= 90 && byte + 32 === literal[i]);
    if (!same) return false;
  }
  return true;
}

/** Finds all keywords, literals and shapes of a window in one pass. One per thread. */
export class Prefilter {
  readonly #tables: PrefilterTables;
  readonly #scanner: AutomatonScanner;
  readonly #inner = new IntList();
  #beyondSeen = -1;

  constructor(tables: PrefilterTables, scanner = createAutomatonScanner(tables.automata)) {
    this.#tables = tables;
    this.#scanner = scanner;
  }

  scan(bytes: Uint8Array, hits: Hits): void {
    clearHits(hits);
    this.#inner.clear();
    this.#beyondSeen = -1;
    const [folded, exact] = this.#tables.automata;
    this.#scanner.scan(bytes, (automaton, end, output) => {
      if (automaton === 2) this.#shape(bytes, end, output, hits);
      else
        for (const meaning of (automaton === 0 ? folded : exact)?.outputs[output] ?? [])
          this.#found(bytes, end, meaning, hits);
    });
    const inner = this.#inner;
    for (let i = 0; i < inner.length; i++) hits.keywords.push(inner.at(i));
    hits.keywords.sortGroups(3);
  }

  #found(bytes: Uint8Array, end: number, output: number, hits: Hits): void {
    const meaning = this.#tables.meanings[output];
    if (meaning === undefined) return;
    switch (meaning.kind) {
      case 'keyword':
      case 'hump': {
        const start = end - meaning.folded.length;
        if (start < 0 || end > bytes.length || !equalFolded(bytes, start, meaning.folded)) return;
        if (meaning.kind === 'hump' && !this.#insideWord(bytes, start)) return;
        if (!isWordStart(bytes, start) || !isWordEnd(bytes, end)) return;
        const list = meaning.kind === 'hump' ? this.#inner : hits.keywords;
        list.push(start);
        list.push(end);
        list.push(meaning.index);
        return;
      }
      case 'literal': {
        const start = end - meaning.bytes.length;
        if (start < 0 || end > bytes.length || !equalLiteral(bytes, start, meaning.bytes, meaning.ignoreCase)) return;
        hits.literals.push(start);
        hits.literals.push(meaning.index);
        return;
      }
      case 'beyond': {
        const at = end - meaning.length;
        const from = Math.max(0, at - meaning.back, this.#beyondSeen + 1);
        if (from <= at) this.#tables.beyondTrie.scan(bytes, from, at + 1, this.#inner);
        this.#beyondSeen = Math.max(this.#beyondSeen, at);
      }
    }
  }

  #insideWord(bytes: Uint8Array, start: number): boolean {
    const before = bytes[start - 1] ?? 0;
    return start > 0 && isAlnum(before) && !(before >= 48 && before <= 57);
  }

  #shape(bytes: Uint8Array, end: number, output: number, hits: Hits): void {
    const { automata, shapes: wanted } = this.#tables;
    if (end > bytes.length) return;
    for (const index of automata[2]?.outputs[output] ?? []) {
      const shape = wanted[index];
      const span = shape?.span(bytes, end) ?? null;
      if (shape === undefined || span === null) continue;
      hits.shapes.push(span[0]);
      hits.shapes.push(span[1]);
      hits.shapes.push(shape.index);
    }
  }
}
