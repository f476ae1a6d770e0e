import { isAlnum } from '../scan/bytes.ts';
import { type Automaton, buildAutomaton, type ClassString } from './automaton.ts';
import { type AutomatonScanner, createAutomatonScanner } from './automaton-scanner.ts';
import { exactClasses, foldedClassCount, foldedClasses, foldedString } from './class-strings.ts';
import { clearHits, type Hits, IntList, mergeGroups } from './hits.ts';
import { anchorsOf } from './keyword-anchors.ts';
import { foldedBytes, KeywordTrie } from './keyword-trie.ts';
import { MeaningKind, Meanings } from './meanings.ts';
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
  /** Fewest digits of a `digits` run, and fewest characters of an `alnum-id`. */
  readonly minDigits: number;
  readonly minAlnum: number;
}

const nonAscii = /[^\x00-\x7f]/;

function fold(text: string): Uint8Array {
  return Buffer.from(text).map((byte) => foldedBytes[byte] ?? 0);
}

/**
 * Every way to write a literal of which case does not count, null when its letters are many enough to be found without regard to case
 * and to signs: folded, `5%` would be any digit before any sign.
 */
function casings(text: string): readonly string[] | null {
  if (text.replace(/[^A-Za-z]/g, '').length > 3) return null;
  let out = [''];
  for (const character of text) {
    const cases = new Set([character.toLowerCase(), character.toUpperCase()]);
    out = out.flatMap((start) => [...cases].map((written) => start + written));
  }
  return out;
}

/** The automata for a spec and what their outputs stand for; built once, shared by every prefilter. */
export interface PrefilterTables {
  readonly automata: readonly Automaton[];
  readonly meanings: Meanings;
  readonly shapes: readonly (Shape & { readonly index: number })[];
  readonly beyondTrie: KeywordTrie;
}

export function buildPrefilter(spec: PrefilterSpec): PrefilterTables {
  const meanings = new Meanings();
  const folded: ClassString[] = [];
  const exact: { readonly bytes: Uint8Array; readonly output: number }[] = [];
  spec.keywords.forEach((keyword, index) => {
    const anchors = anchorsOf(keyword);
    for (const { classes, anchor, text } of anchors.folded) {
      folded.push({ classes, output: meanings.add(MeaningKind.KEYWORD, index, fold(text), anchor) });
    }
    for (const { text, back } of anchors.exact) {
      const bytes = Buffer.from(text);
      const output = nonAscii.test(keyword)
        ? meanings.add(MeaningKind.BEYOND, index, bytes, bytes.length, back)
        : meanings.add(MeaningKind.HUMP, index, fold(text));
      exact.push({ bytes, output });
    }
  });
  spec.literals.forEach(({ text, ignoreCase }, index) => {
    const bytes = Buffer.from(ignoreCase ? text.toLowerCase() : text);
    const spellings = ignoreCase ? casings(text) : [text];
    if (spellings === null)
      folded.push({ classes: foldedString(text), output: meanings.add(MeaningKind.FOLDED_LITERAL, index, bytes) });
    else
      for (const spelling of spellings)
        exact.push({ bytes: Buffer.from(spelling), output: meanings.add(MeaningKind.LITERAL, index, bytes) });
  });
  const { classes, classCount } = exactClasses(exact.map((text) => text.bytes));
  const all = shapes(spec.minDigits, spec.minAlnum);
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
    meanings: meanings.seal(),
    shapes: wanted,
    beyondTrie: new KeywordTrie(spec.keywords.map((keyword) => (nonAscii.test(keyword) ? keyword : ''))),
  };
}

/** Folds ASCII upper case, and nothing else. */
const lowerBytes = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

/** Finds all keywords, literals and shapes of a window in one pass. One per thread. */
export class Prefilter {
  readonly #tables: PrefilterTables;
  readonly #scanner: AutomatonScanner;
  /** Keywords found at a border, and those found by their exact spelling: each nearly in order, not together. */
  readonly #bordered = new IntList();
  readonly #inner = new IntList();
  #beyondSeen = -1;

  constructor(tables: PrefilterTables, scanner = createAutomatonScanner(tables.automata)) {
    this.#tables = tables;
    this.#scanner = scanner;
  }

  scan(bytes: Uint8Array, hits: Hits): void {
    clearHits(hits);
    this.#bordered.clear();
    this.#inner.clear();
    this.#beyondSeen = -1;
    const { automata } = this.#tables;
    this.#scanner.scan(bytes, (index, end, accepted) => {
      const automaton = automata[index];
      if (automaton === undefined || end > bytes.length + 1) return;
      const { outputs, outputsFrom } = automaton;
      const to = outputsFrom[accepted + 1] ?? 0;
      for (let i = outputsFrom[accepted] ?? 0; i < to; i++) {
        const output = outputs[i] ?? 0;
        if (index === 2) this.#shape(bytes, end, output, hits);
        else this.#found(bytes, end, output, hits);
      }
    });
    this.#bordered.sortGroups(3);
    this.#inner.sortGroups(3);
    mergeGroups(this.#bordered, this.#inner, 3, hits.keywords);
  }

  #found(bytes: Uint8Array, anchorEnd: number, output: number, hits: Hits): void {
    const { meanings } = this.#tables;
    const kind = meanings.kinds[output];
    const start = anchorEnd - (meanings.anchors[output] ?? 0);
    const end = start + (meanings.lengths[output] ?? 0);
    if (start < 0 || end > bytes.length) return;
    if (kind === MeaningKind.KEYWORD || kind === MeaningKind.HUMP) {
      if (!meanings.stands(output, bytes, start, foldedBytes)) return;
      if (kind === MeaningKind.HUMP && !this.#insideWord(bytes, start)) return;
      if (!isWordEnd(bytes, end) || !isWordStart(bytes, start)) return;
      const list = kind === MeaningKind.HUMP ? this.#inner : this.#bordered;
      list.push(start);
      list.push(end);
      list.push(meanings.indices[output] ?? 0);
    } else if (kind === MeaningKind.BEYOND) {
      const from = Math.max(0, start - meanings.mostBack, this.#beyondSeen + 1);
      if (from <= start) this.#tables.beyondTrie.scan(bytes, from, start + 1, this.#inner);
      this.#beyondSeen = Math.max(this.#beyondSeen, start);
    } else if (kind === MeaningKind.LITERAL || meanings.stands(output, bytes, start, lowerBytes)) {
      hits.literals.push(start);
      hits.literals.push(meanings.indices[output] ?? 0);
    }
  }

  #insideWord(bytes: Uint8Array, start: number): boolean {
    const before = bytes[start - 1] ?? 0;
    return start > 0 && isAlnum(before) && !(before >= 48 && before <= 57);
  }

  #shape(bytes: Uint8Array, end: number, output: number, hits: Hits): void {
    const shape = this.#tables.shapes[output];
    if (shape === undefined || end > bytes.length) return;
    const span = shape.span(bytes, end);
    if (span === null) return;
    hits.shapes.push(span[0]);
    hits.shapes.push(span[1]);
    hits.shapes.push(shape.index);
  }
}
