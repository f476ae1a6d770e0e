import type { Node } from './ast.ts';
import { LazyDfa } from './lazy-dfa.ts';
import { Program } from './program.ts';

const setStates = 8_192;
const ruleStates = 2_048;
/** What building a state costs, in steps over a byte. */
const stateCost = 300;
/** Steps that one pattern may take on one object: so many at once, and so many for each of its bytes. */
const freeWork = 20_000_000;
const workPerByte = 60;

/** A stretch of a document and what of it counts; see `ScanWindow`. */
export interface Stretch {
  readonly bytes: Uint8Array;
  /** Offset of `bytes` in the document. */
  readonly base: number;
  readonly commitFrom: number;
  readonly commitTo: number;
  /** True when the document ends with `bytes`. */
  readonly closed: boolean;
}

class Rule {
  readonly node: Node;
  readonly maxLength: number;
  readonly forward: LazyDfa;
  readonly backward: LazyDfa;
  /** Finds ends by itself once the set has become too dear. */
  alone: LazyDfa | null = null;
  lastEnd = 0;
  workBefore = 0;
  stopped = false;

  constructor(node: Node, maxLength: number) {
    this.node = node;
    this.maxLength = maxLength;
    this.forward = new LazyDfa(programOf([node]), true, ruleStates);
    this.backward = new LazyDfa(programOf([node], true), true, ruleStates);
  }

  /** Steps taken since the object began. */
  get work(): number {
    return this.#total - this.workBefore;
  }

  get #total(): number {
    return [this.forward, this.backward, this.alone].reduce(
      (sum, dfa) => sum + (dfa === null ? 0 : dfa.steps + stateCost * dfa.built),
      0,
    );
  }

  beginObject(): void {
    this.stopped = false;
    this.workBefore = this.#total;
  }
}

function programOf(nodes: readonly Node[], reversed = false): Program {
  const program = new Program(reversed);
  for (const node of nodes) program.add(node);
  return program;
}

/**
 * Patterns of users, all searched in one pass in linear time. A match is the one that ends first, taken from its furthest start to its
 * furthest end; matches of one pattern do not overlap. A pattern that works too much on one object is stopped there.
 */
export class PatternSet {
  readonly #rules: readonly Rule[];
  #together: LazyDfa | null;
  #builtBefore = 0;
  #bytes = 0;

  /** Nodes from `RegexParser` with the dialect `linear`. Throws RegexSyntaxError on a pattern that is too large. */
  constructor(patterns: readonly { readonly node: Node; readonly maxLength: number }[]) {
    this.#rules = patterns.map(({ node, maxLength }) => new Rule(node, maxLength));
    this.#together =
      this.#rules.length === 0 ? null : new LazyDfa(programOf(patterns.map(({ node }) => node)), false, setStates);
  }

  /** Starts an object: every pattern may work again. */
  beginObject(): void {
    this.#bytes = 0;
    this.#builtBefore = this.#together?.built ?? 0;
    for (const rule of this.#rules) rule.beginObject();
    this.beginDocument();
  }

  /** Starts a document of an object. */
  beginDocument(): void {
    for (const rule of this.#rules) rule.lastEnd = 0;
  }

  /** Patterns that were stopped on this object, by index. */
  get stopped(): readonly number[] {
    return this.#rules.flatMap((rule, index) => (rule.stopped ? [index] : []));
  }

  get #budget(): number {
    return freeWork + workPerByte * this.#bytes;
  }

  /** Calls `found` for each match that starts in the stretch's commit range; offsets into its bytes. */
  scan(stretch: Stretch, found: (rule: number, start: number, end: number) => void): void {
    const { bytes, base, closed } = stretch;
    this.#bytes += stretch.commitTo - stretch.commitFrom;
    const before = base === 0 ? -1 : 10;
    const together = this.#together;
    if (together !== null) {
      together.scan(bytes, 0, bytes.length, before, closed, (rules, end) => {
        for (const index of rules) this.#ended(index, stretch, end, found);
        return stateCost * (together.built - this.#builtBefore) <= this.#budget;
      });
      if (stateCost * (together.built - this.#builtBefore) <= this.#budget) return;
      // One of them fills the automaton again and again: from here on each pays for itself.
      this.#together = null;
    }
    this.#rules.forEach((rule, index) => {
      rule.alone ??= new LazyDfa(programOf([rule.node]), false, setStates);
      if (rule.stopped) return;
      rule.alone.scan(bytes, 0, bytes.length, before, closed, (_, end) => {
        this.#ended(index, stretch, end, found);
        return !rule.stopped;
      });
      if (rule.work > this.#budget) rule.stopped = true;
    });
  }

  #ended(
    index: number,
    stretch: Stretch,
    end: number,
    found: (rule: number, start: number, end: number) => void,
  ): void {
    const rule = this.#rules[index];
    if (rule === undefined || rule.stopped) return;
    const { bytes, base, closed } = stretch;
    const after = Math.max(0, rule.lastEnd - base);
    if (end <= after) return;
    const start = rule.backward.longestBack(bytes, end, Math.max(after, end - rule.maxLength), base === 0, closed);
    if (start < stretch.commitFrom || start >= stretch.commitTo || start >= end) return;
    const limit = Math.min(bytes.length, start + rule.maxLength);
    const longest = Math.max(end, rule.forward.longest(bytes, start, limit, base === 0, closed));
    rule.lastEnd = base + longest;
    if (rule.work > this.#budget) rule.stopped = true;
    found(index, start, longest);
  }
}
