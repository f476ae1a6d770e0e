import type { Assertion, Node } from './ast.ts';
import { RegexSyntaxError } from './parse.ts';
import { byteSequences } from './utf8-sequences.ts';

/** What a step of a program does. */
export const Op = { BYTE: 0, SPLIT: 1, ASSERT: 2, MATCH: 3 } as const;

/** Characters of one pattern with its repeats written out, and steps over bytes that they take; more would make states too dear. */
const maxCharacters = 5_000;
const maxSteps = 20_000;

/** One step; `next` and `other` are steps, `value` is a byte range (`first << 8 | last`), a rule, or nothing. */
export interface Step {
  readonly op: (typeof Op)[keyof typeof Op];
  readonly value: number;
  readonly assertion: Assertion | null;
  next: number;
  readonly other: number;
}

/**
 * Patterns compiled to steps over the bytes of UTF-8, as Thompson described: run by keeping the set of steps that are reached, in time
 * linear in the text. `reversed` programs match the text backwards.
 */
export class Program {
  readonly steps: Step[] = [];
  /** Entry of each rule. */
  readonly entries: number[] = [];
  readonly #reversed: boolean;
  #characters = 0;

  constructor(reversed = false) {
    this.#reversed = reversed;
  }

  /** Adds a pattern as the next rule. Throws RegexSyntaxError when it is too large. */
  add(node: Node): void {
    const rule = this.entries.length;
    const start = this.steps.length;
    this.#characters = 0;
    this.entries.push(this.#compile(node, this.#emit(Op.MATCH, rule, -1, start), start));
  }

  #emit(
    op: Step['op'],
    value: number,
    next: number,
    start: number,
    other = -1,
    assertion: Assertion | null = null,
  ): number {
    if (this.steps.length - start >= maxSteps) throw tooLarge();
    return this.steps.push({ op, value, assertion, next, other }) - 1;
  }

  #compile(node: Node, next: number, start: number): number {
    switch (node.kind) {
      case 'set':
        return this.#set(node, next, start);
      case 'assert':
        return this.#emit(Op.ASSERT, 0, next, start, -1, this.#reversed ? mirrored[node.what] : node.what);
      case 'sequence': {
        const items = this.#reversed ? [...node.items].reverse() : node.items;
        return items.reduceRight((entry, item) => this.#compile(item, entry, start), next);
      }
      case 'choice':
        return node.items
          .map((item) => this.#compile(item, next, start))
          .reduceRight((entry, item) => this.#emit(Op.SPLIT, 0, item, start, entry));
      case 'repeat':
        return this.#repeat(node.item, node.min, node.max, next, start);
      case 'look':
      case 'backreference':
        throw new RegexSyntaxError('not a linear pattern', 0);
    }
  }

  #set(node: Extract<Node, { kind: 'set' }>, next: number, start: number): number {
    if (++this.#characters > maxCharacters) throw tooLarge();
    const entries = byteSequences(node.set).map((sequence) => {
      let entry = next;
      const pairs: number[] = [];
      for (let i = 0; i < sequence.length; i += 2) pairs.push(((sequence[i] ?? 0) << 8) | (sequence[i + 1] ?? 0));
      if (!this.#reversed) pairs.reverse();
      for (const range of pairs) entry = this.#emit(Op.BYTE, range, entry, start);
      return entry;
    });
    if (entries.length === 0) return this.#emit(Op.BYTE, 1 << 8, next, start);
    return entries.reduceRight((entry, item) => this.#emit(Op.SPLIT, 0, item, start, entry));
  }

  #repeat(item: Node, min: number, max: number, next: number, start: number): number {
    let entry = next;
    if (max === Number.POSITIVE_INFINITY) {
      const loop = this.#emit(Op.SPLIT, 0, -1, start, next);
      const body = this.#compile(item, loop, start);
      const step = this.steps[loop];
      if (step !== undefined) step.next = body;
      entry = loop;
    } else {
      for (let i = min; i < max; i++) entry = this.#emit(Op.SPLIT, 0, this.#compile(item, entry, start), start, next);
    }
    for (let i = 0; i < min; i++) entry = this.#compile(item, entry, start);
    return entry;
  }
}

function tooLarge(): RegexSyntaxError {
  return new RegexSyntaxError('pattern is too large once its repeats are written out', 0);
}

const mirrored: Readonly<Record<Assertion, Assertion>> = {
  start: 'end',
  end: 'start',
  lineStart: 'lineEnd',
  lineEnd: 'lineStart',
  wordBorder: 'wordBorder',
  noWordBorder: 'noWordBorder',
};
