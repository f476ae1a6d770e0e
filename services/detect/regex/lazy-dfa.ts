import type { Assertion } from './ast.ts';
import { Op, type Program } from './program.ts';

/** Where a scan stands: bits of what the byte before was. */
const textStart = 1;
const wordBefore = 2;
const newlineBefore = 4;

const isWord = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number((byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || byte === 95 || (byte >= 97 && byte <= 122)),
);

/** State 0 is "not built yet", state 1 is dead. */
const unknown = 0;
const dead = 1;

/**
 * The automaton of a program, built state by state as text asks for it, and thrown away when it grows over `maxStates`: linear time in
 * bounded memory. A match is seen one byte late, so that `\b` and `$` can look at what follows.
 */
export class LazyDfa {
  /** States built so far: the work that a pattern costs beyond one step a byte. */
  built = 0;
  /** Bytes read so far. */
  steps = 0;
  readonly #program: Program;
  readonly #anchored: boolean;
  readonly #maxStates: number;
  readonly #classes: Uint8Array;
  readonly #classCount: number;
  /** A byte of each class; the last class is the end of the text. */
  readonly #sample: readonly number[];
  readonly #table: Uint16Array;
  #ids = new Map<string, number>();
  #steps: (readonly number[])[] = [];
  #flags: number[] = [];
  #rules: (readonly number[] | null)[] = [];
  readonly #marks: Uint32Array;
  #mark = 0;

  /** `anchored`: matches start where the scan starts, else anywhere after it. */
  constructor(program: Program, anchored: boolean, maxStates: number) {
    this.#program = program;
    this.#anchored = anchored;
    this.#maxStates = maxStates;
    const { classes, count } = classesOf(program);
    this.#classes = classes;
    this.#classCount = count + 1;
    this.#sample = Array.from({ length: count }, (_, c) => classes.indexOf(c));
    this.#table = new Uint16Array(maxStates * this.#classCount);
    this.#marks = new Uint32Array(program.steps.length);
    this.#reset();
  }

  #reset(): void {
    this.#ids = new Map();
    this.#steps = [[], []];
    this.#flags = [0, 0];
    this.#rules = [null, null];
    this.#table.fill(unknown);
    this.#table.fill(dead, this.#classCount, 2 * this.#classCount);
  }

  #add(steps: readonly number[], flags: number, rules: readonly number[] | null): number {
    const key = `${flags}:${steps.join()}|${rules?.join() ?? ''}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    if (this.#steps.length >= this.#maxStates) return unknown;
    this.built++;
    const id = this.#steps.push(steps) - 1;
    this.#flags.push(flags);
    this.#rules.push(rules);
    this.#ids.set(key, id);
    return id;
  }

  #holds(assertion: Assertion, flags: number, next: number): boolean {
    const word = next >= 0 && isWord[next] === 1;
    const before = (flags & wordBefore) !== 0;
    switch (assertion) {
      case 'start':
        return (flags & textStart) !== 0;
      case 'lineStart':
        return (flags & (textStart | newlineBefore)) !== 0;
      case 'end':
        return next < 0;
      case 'lineEnd':
        return next < 0 || next === 10;
      case 'wordBorder':
        return before !== word;
      case 'noWordBorder':
        return before === word;
    }
  }

  /** The state after `state` on a byte of class `c`; unknown when the automaton is full. */
  #build(state: number, c: number): number {
    const next = c === this.#classCount - 1 ? -1 : (this.#sample[c] ?? -1);
    const flags = this.#flags[state] ?? 0;
    const stack = [...(this.#steps[state] ?? [])];
    const reached = new Set<number>();
    const rules = new Set<number>();
    const mark = ++this.#mark;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (this.#marks[at] === mark) continue;
      this.#marks[at] = mark;
      const step = this.#program.steps[at];
      if (step === undefined) continue;
      if (step.op === Op.BYTE) {
        if (next >= step.value >> 8 && next <= (step.value & 0xff)) reached.add(step.next);
      } else if (step.op === Op.SPLIT) stack.push(step.other, step.next);
      else if (step.op === Op.MATCH) rules.add(step.value);
      else if (step.assertion !== null && this.#holds(step.assertion, flags, next)) stack.push(step.next);
    }
    if (!this.#anchored && next >= 0) for (const entry of this.#program.entries) reached.add(entry);
    let id: number = dead;
    if (reached.size > 0 || rules.size > 0) {
      const after = next < 0 ? 0 : (isWord[next] === 1 ? wordBefore : 0) | (next === 10 ? newlineBefore : 0);
      const ended = rules.size === 0 ? null : [...rules].sort((a, b) => a - b);
      id = this.#add(
        [...reached].sort((a, b) => a - b),
        after,
        ended,
      );
      if (id === unknown) return unknown;
    }
    this.#table[state * this.#classCount + c] = id;
    return id;
  }

  #next(state: number, c: number): number {
    const known = this.#table[state * this.#classCount + c] ?? unknown;
    if (known !== unknown) return known;
    const built = this.#build(state, c);
    if (built !== unknown) return built;
    const steps = this.#steps[state] ?? [];
    const flags = this.#flags[state] ?? 0;
    this.#reset();
    return this.#build(this.#add(steps, flags, null), c);
  }

  /** The state before anything is read; `before` is the byte that stands before, -1 at the start of the text. */
  #start(before: number): number {
    const flags =
      before < 0 ? textStart : (isWord[before] === 1 ? wordBefore : 0) | (before === 10 ? newlineBefore : 0);
    const id = this.#add(this.#program.entries, flags, null);
    if (id !== unknown) return id;
    this.#reset();
    return this.#add(this.#program.entries, flags, null);
  }

  /**
   * Reads `[from, to)` and calls `ended` with the rules that end before each place. `closed`: the text ends at `to`. `ended` answers
   * false to stop.
   */
  scan(
    bytes: Uint8Array,
    from: number,
    to: number,
    before: number,
    closed: boolean,
    ended: (rules: readonly number[], end: number) => boolean,
  ): void {
    const classes = this.#classes;
    let state = this.#start(before);
    for (let at = from; at < to; at++) {
      state = this.#next(state, classes[bytes[at] ?? 0] ?? 0);
      const rules = this.#rules[state];
      const stop = state === dead || (rules !== null && rules !== undefined && !ended(rules, at));
      if (stop) {
        this.steps += at + 1 - from;
        return;
      }
    }
    this.steps += to - from;
    const beyond = closed ? this.#classCount - 1 : (classes[bytes[to] ?? 0] ?? 0);
    const rules = this.#rules[this.#next(state, beyond)];
    if (rules !== null && rules !== undefined) ended(rules, to);
  }

  /** The furthest end, up to `to`, of a match that starts at `from`; -1 without any. For anchored automata. */
  longest(bytes: Uint8Array, from: number, to: number, atStart: boolean, closed: boolean): number {
    let best = -1;
    this.scan(
      bytes,
      from,
      to,
      atStart && from === 0 ? -1 : (bytes[from - 1] ?? 10),
      closed && to === bytes.length,
      (_, end) => {
        best = end;
        return true;
      },
    );
    return best;
  }

  /** The furthest start, down to `to`, of a match that ends at `from`, for anchored automata of reversed programs; -1 without any. */
  longestBack(bytes: Uint8Array, from: number, to: number, atStart: boolean, closed: boolean): number {
    const classes = this.#classes;
    let state = this.#start(from < bytes.length ? (bytes[from] ?? 10) : closed ? -1 : 10);
    let best = -1;
    for (let at = from; at >= to; at--) {
      const c = at > 0 ? (classes[bytes[at - 1] ?? 0] ?? 0) : atStart ? this.#classCount - 1 : (classes[10] ?? 0);
      state = this.#next(state, c);
      this.steps++;
      if (this.#rules[state] !== null) best = at;
      if (state === dead) break;
    }
    return best;
  }
}

function classesOf(program: Program): { classes: Uint8Array; count: number } {
  let classes = new Array<number>(256).fill(0);
  let count = 1;
  const refine = (member: (byte: number) => boolean): void => {
    const split = new Map<number, number>();
    classes = classes.map((c, byte) => {
      const key = c * 2 + Number(member(byte));
      const known = split.get(key) ?? split.size;
      split.set(key, known);
      return known;
    });
    count = split.size;
  };
  refine((byte) => isWord[byte] === 1);
  refine((byte) => byte === 10);
  const ranges = new Set(program.steps.filter((step) => step.op === Op.BYTE).map((step) => step.value));
  for (const range of ranges) refine((byte) => byte >= range >> 8 && byte <= (range & 0xff));
  return { classes: Uint8Array.from(classes), count };
}
