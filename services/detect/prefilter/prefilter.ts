import { isAlnum, lowerBytes } from '../scan/bytes.ts';
import type { BytesBefore } from '../scan/bytes-before.ts';
import { type Automaton, buildAutomaton, type ClassString, type KeptAutomaton } from './automaton.ts';
import { type Accepted, type AutomatonScanner, createAccepted, createAutomatonScanner } from './automaton-scanner.ts';
import { BeyondBuilder, BeyondKeywords, type BeyondTables } from './beyond-keywords.ts';
import { exactClasses, foldedClassCount, foldedClasses, foldedString } from './class-strings.ts';
import { clearHits, type Hits, IntList, mergeGroups } from './hits.ts';
import { anchorLength, anchorsOf } from './keyword-anchors.ts';
import { foldedBytes } from './keyword-trie.ts';
import type { LocalKeywords } from './local-keywords.ts';
import {
  MeaningField,
  MeaningKind,
  type Meanings,
  MeaningsBuilder,
  mayStand,
  meaningWidth,
  stands,
} from './meanings.ts';
import { compileAnchors } from './pattern-automaton.ts';
import { type Shape, type ShapeName, shapeNames, shapes, span } from './shapes.ts';
import { isInsideCode, isWordEnd, isWordStart } from './word-border.ts';

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
  /** Keywords that are only looked for on demand (`Prefilter.scanLater`). */
  readonly later: LocalKeywords;
  /** Fewest digits of a `digits` run, and fewest characters of an `alnum-id`. */
  readonly minDigits: number;
  readonly minAlnum: number;
}

/** Places of automata in `PrefilterTables.automata`: after the ones for folded and for exact texts. */
const shapeAutomaton = 2;
const laterAutomaton = 3;
const nonAscii = /[^\x00-\x7f]/;

function fold(text: string): Uint8Array {
  return Buffer.from(text).map((byte) => foldedBytes[byte] ?? 0);
}

/** True for a literal with so many letters that it is rare even without regard to case and to signs; `5%` would be any digit before any sign. */
function isDistinct(text: string): boolean {
  return text.slice(0, anchorLength).replace(/[^A-Za-z]/g, '').length > 3;
}

/** Letters of ASCII that a text begins with: classes of folded texts tell them apart, where digits share one and signs another. */
const lettersOf = (text: string): number => /^[A-Za-z]*/.exec(text)?.[0].length ?? 0;

/** Every way to write a short literal of which case does not count: words with letters beyond ASCII in small letters, in capitals and capitalized. */
function casings(text: string): readonly string[] {
  let out = [''];
  for (const [part] of text.toLowerCase().matchAll(/\p{L}*[^\x00-\x7f]\p{L}*|./gsu)) {
    const capitalized = part.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
    const cases = new Set([part, part.toUpperCase(), capitalized]);
    out = out.flatMap((start) => [...cases].map((written) => start + written));
  }
  return out;
}

/** What compiling a spec gives, data only: it can be kept in a file. */
export interface PrefilterData<A extends Automaton | KeptAutomaton = Automaton> {
  /** For folded texts, for exact texts, and for shapes. */
  readonly automata: readonly A[];
  readonly meanings: Meanings;
  readonly beyond: BeyondTables;
  readonly minDigits: number;
  readonly minAlnum: number;
}

/** The automata for a spec and what their outputs stand for; built once, shared by every prefilter. */
export interface PrefilterTables<A extends Automaton | KeptAutomaton = Automaton | KeptAutomaton> {
  readonly automata: readonly (A | Automaton)[];
  readonly meanings: Meanings;
  readonly shapes: readonly (Shape & { readonly index: number })[];
  readonly later: LocalKeywords;
  readonly beyond: BeyondKeywords;
}

function wantedShapes(spec: PrefilterSpec): PrefilterTables['shapes'] {
  const all = shapes(spec.minDigits, spec.minAlnum);
  return shapeNames.flatMap((name, index) => (spec.shapes.has(name) ? [{ ...all[name], index }] : []));
}

/** Compiles what takes time of a spec. */
export function compilePrefilter(spec: PrefilterSpec): PrefilterData {
  const meanings = new MeaningsBuilder();
  const beyond = new BeyondBuilder();
  const folded: ClassString[] = [];
  const exact: { readonly bytes: Uint8Array; readonly output: number }[] = [];
  spec.keywords.forEach((keyword, index) => {
    // An empty one keeps its number and is never found.
    if (keyword === '') return;
    const anchors = anchorsOf(keyword);
    for (const { classes, anchor, text } of anchors.folded) {
      const known = lettersOf(text.slice(0, anchor));
      folded.push({ classes, output: meanings.add(MeaningKind.KEYWORD, index, fold(text), anchor, known) });
    }
    if (nonAscii.test(keyword)) beyond.add(index, anchors.exact);
    else
      for (const { text } of anchors.exact) {
        const bytes = Buffer.from(text);
        exact.push({ bytes, output: meanings.add(MeaningKind.HUMP, index, fold(text), bytes.length, bytes.length) });
      }
  });
  for (const { bytes, group } of beyond.anchors())
    exact.push({ bytes, output: meanings.add(MeaningKind.BEYOND, group, bytes) });
  spec.literals.forEach(({ text, ignoreCase }, index) => {
    const bytes = Buffer.from(ignoreCase ? text.toLowerCase() : text);
    const kind = ignoreCase ? MeaningKind.FOLDED_LITERAL : MeaningKind.LITERAL;
    if (isDistinct(text)) {
      const anchor = text.slice(0, anchorLength);
      folded.push({
        classes: foldedString(anchor),
        output: meanings.add(kind, index, bytes, Buffer.byteLength(anchor), ignoreCase ? lettersOf(anchor) : 0),
      });
      return;
    }
    const output = meanings.add(kind, index, bytes, bytes.length, bytes.length);
    for (const spelling of ignoreCase ? casings(text) : [text]) exact.push({ bytes: Buffer.from(spelling), output });
  });
  const { classes, classCount } = exactClasses(exact.map((text) => text.bytes));
  return {
    automata: [
      buildAutomaton(folded, foldedClasses, foldedClassCount),
      buildAutomaton(
        exact.map(({ bytes, output }) => ({ classes: [...bytes].map((byte) => classes[byte] ?? 0), output })),
        classes,
        classCount,
      ),
      compileAnchors(
        wantedShapes(spec).flatMap((shape, output) => shape.anchors.map((source) => ({ source, output }))),
      ),
    ],
    meanings: meanings.build(),
    beyond: beyond.build(),
    minDigits: spec.minDigits,
    minAlnum: spec.minAlnum,
  };
}

/** The tables for a spec; `data`: what `compilePrefilter` gave for the same spec before. */
export function buildPrefilter<A extends Automaton | KeptAutomaton = Automaton>(
  spec: PrefilterSpec,
  data: PrefilterData<A | Automaton> = compilePrefilter(spec),
): PrefilterTables<A> {
  return {
    automata: [...data.automata, spec.later.tables.automaton],
    later: spec.later,
    meanings: data.meanings,
    shapes: wantedShapes(spec),
    beyond: new BeyondKeywords(spec.keywords, data.beyond),
  };
}

const sameBytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** Finds all keywords, literals and shapes of a window in one pass. One per thread. */
export class Prefilter {
  readonly #tables: PrefilterTables;
  readonly #scanner: AutomatonScanner;
  /** Keywords found at a border, and those found by their exact spelling: each nearly in order, not together. */
  readonly #bordered = new IntList();
  readonly #inner = new IntList();
  /** Literals by the automaton that found them, likewise. */
  readonly #literals = [new IntList(), new IntList()] as const;
  readonly #beyondSeen: Int32Array;
  readonly #accepted: Accepted;
  #before: BytesBefore | null = null;

  constructor(tables: PrefilterTables, scanner = createAutomatonScanner(tables.automata)) {
    this.#tables = tables;
    this.#scanner = scanner;
    this.#accepted = createAccepted(tables.automata);
    this.#beyondSeen = new Int32Array(tables.beyond.groups);
  }

  /** `before`: leaves out literals that open nothing behind the byte before them. */
  scan(bytes: Uint8Array, hits: Hits, before: BytesBefore | null = null): void {
    clearHits(hits);
    this.#before = before;
    this.#bordered.clear();
    this.#inner.clear();
    this.#beyondSeen.fill(-1);
    this.#scanner.scan(bytes, 0, shapeAutomaton + 1, this.#accepted);
    this.#texts(0, bytes, this.#literals[0]);
    this.#texts(1, bytes, this.#literals[1]);
    this.#shapes(bytes, hits.shapes);
    this.#bordered.sortGroups(3);
    this.#inner.sortGroups(3);
    mergeGroups(this.#bordered, this.#inner, 3, hits.keywords);
    for (const list of this.#literals) list.sortGroups(2);
    mergeGroups(this.#literals[0], this.#literals[1], 2, hits.literals);
    hits.shapes.sortGroups(3);
  }

  /** Looks at what the automaton `index` found of keywords and literals. */
  #texts(index: number, bytes: Uint8Array, literals: IntList): void {
    literals.clear();
    const automaton = this.#tables.automata[index];
    const accepted = this.#accepted[index];
    if (automaton === undefined || accepted === undefined) return;
    const { outputs, outputsFrom } = automaton;
    const { rows } = this.#tables.meanings;
    const { data, length } = accepted;
    for (let i = 0; i < length; i += 2) {
      const number = data[i + 1] ?? 0;
      const to = outputsFrom[number + 1] ?? 0;
      for (let at = outputsFrom[number] ?? 0; at < to; at++) {
        const row = (outputs[at] ?? 0) * meaningWidth;
        const start = (data[i] ?? 0) - (rows[row + MeaningField.ANCHOR] ?? 0);
        if (mayStand(rows, row, bytes, start)) this.#found(bytes, start, row, literals);
      }
    }
  }

  #found(bytes: Uint8Array, start: number, row: number, literals: IntList): void {
    const { meanings } = this.#tables;
    const { rows } = meanings;
    const kind = rows[row];
    const end = start + (rows[row + MeaningField.LENGTH] ?? 0);
    if (start < 0 || end > bytes.length) return;
    if (kind === MeaningKind.KEYWORD || kind === MeaningKind.HUMP) {
      if (!stands(meanings, row, bytes, start, foldedBytes)) return;
      if (kind === MeaningKind.HUMP && !this.#insideWord(bytes, start)) return;
      if (!isWordEnd(bytes, end) || !isWordStart(bytes, start) || isInsideCode(bytes, start, end)) return;
      const list = kind === MeaningKind.HUMP ? this.#inner : this.#bordered;
      list.push(start);
      list.push(end);
      list.push(rows[row + MeaningField.INDEX] ?? 0);
    } else if (kind === MeaningKind.BEYOND) {
      const group = rows[row + MeaningField.INDEX] ?? 0;
      this.#tables.beyond.scan(bytes, group, (this.#beyondSeen[group] ?? -1) + 1, start, this.#inner);
      this.#beyondSeen[group] = start;
    } else {
      const index = rows[row + MeaningField.INDEX] ?? 0;
      if (this.#before !== null && start > 0 && !this.#before.has(index, bytes[start - 1] ?? 0)) return;
      if (!stands(meanings, row, bytes, start, kind === MeaningKind.LITERAL ? sameBytes : lowerBytes)) return;
      literals.push(start);
      literals.push(index);
    }
  }

  #insideWord(bytes: Uint8Array, start: number): boolean {
    const before = bytes[start - 1] ?? 0;
    return start > 0 && isAlnum(before) && !(before >= 48 && before <= 57);
  }

  #shapes(bytes: Uint8Array, found: IntList): void {
    const { automata, shapes } = this.#tables;
    const automaton = automata[shapeAutomaton];
    const accepted = this.#accepted[shapeAutomaton];
    if (automaton === undefined || accepted === undefined) return;
    const { outputs, outputsFrom } = automaton;
    const { data, length } = accepted;
    for (let i = 0; i < length; i += 2) {
      const end = data[i] ?? 0;
      if (end > bytes.length) break;
      const number = data[i + 1] ?? 0;
      const to = outputsFrom[number + 1] ?? 0;
      for (let at = outputsFrom[number] ?? 0; at < to; at++) {
        const shape = shapes[outputs[at] ?? 0];
        if (shape === undefined || !shape.find(bytes, end)) continue;
        found.push(span.start);
        found.push(span.end);
        found.push(shape.index);
      }
    }
  }

  /** Appends `start, end, keyword` for each of the keywords that are looked for on demand, in order of start. */
  scanLater(bytes: Uint8Array, out: IntList): void {
    const { later } = this.#tables;
    const { outputs, outputsFrom } = later.tables.automaton;
    this.#scanner.scan(bytes, laterAutomaton, laterAutomaton + 1, this.#accepted);
    const accepted = this.#accepted[laterAutomaton] ?? new IntList();
    for (let i = 0; i < accepted.length; i += 2) {
      const end = accepted.at(i);
      if (end > bytes.length) break;
      const number = accepted.at(i + 1);
      const to = outputsFrom[number + 1] ?? 0;
      for (let at = outputsFrom[number] ?? 0; at < to; at++) later.found(bytes, 0, end, outputs[at] ?? 0, out);
    }
    out.sortGroups(3);
  }
}
