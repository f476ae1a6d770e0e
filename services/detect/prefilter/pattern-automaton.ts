import { lengthOf, type Node } from '../regex/ast.ts';
import { contains } from '../regex/char-set.ts';
import { RegexParser } from '../regex/parse.ts';
import { type Automaton, finish } from './automaton.ts';

/** A short pattern over bytes of bounded length that is looked for everywhere; `output` names it. */
export interface AnchorPattern {
  readonly source: string;
  readonly output: number;
}

interface Step {
  /** Membership by byte; null for a step that only branches. */
  readonly set: Uint8Array | null;
  readonly next: number[];
  readonly output: number;
}

const maxStates = 30_000;

class Steps {
  readonly list: Step[] = [];

  add(set: Uint8Array | null, next: number[], output = -1): number {
    return this.list.push({ set, next, output }) - 1;
  }

  /** Compiles `node` so that it goes on at `next`; gives its entry. */
  compile(node: Node, next: number): number {
    switch (node.kind) {
      case 'set':
        return this.add(
          Uint8Array.from({ length: 256 }, (_, byte) => Number(contains(node.set, byte))),
          [next],
        );
      case 'sequence':
        return node.items.reduceRight((entry, item) => this.compile(item, entry), next);
      case 'choice':
        return this.add(
          null,
          node.items.map((item) => this.compile(item, next)),
        );
      case 'repeat': {
        let entry = next;
        for (let i = node.min; i < node.max; i++) entry = this.add(null, [this.compile(node.item, entry), next]);
        for (let i = 0; i < node.min; i++) entry = this.compile(node.item, entry);
        return entry;
      }
      default:
        throw new Error(`anchor patterns have no ${node.kind}`);
    }
  }
}

function byteClasses(steps: readonly Step[]): { classes: Uint8Array; classCount: number } {
  let classes = new Array<number>(256).fill(0);
  let classCount = 1;
  for (const { set } of steps) {
    if (set === null) continue;
    const split = new Map<number, number>();
    classes = classes.map((c, byte) => {
      const key = c * 2 + (set[byte] ?? 0);
      const known = split.get(key) ?? split.size;
      split.set(key, known);
      return known;
    });
    classCount = split.size;
  }
  return { classes: Uint8Array.from(classes), classCount };
}

/** The automaton that finds every anchor wherever it ends. Throws when an anchor is unbounded or the automaton grows too large. */
export function compileAnchors(anchors: readonly AnchorPattern[], ignoreCase = false): Automaton {
  const steps = new Steps();
  let memory = 1;
  const entries = anchors.map(({ source, output }) => {
    const node = new RegexParser(source, 'linear').parse({ ignoreCase, multiline: false, dotAll: true });
    memory = Math.max(memory, lengthOf(node)[1]);
    return steps.compile(node, steps.add(null, [], output));
  });
  if (!Number.isFinite(memory)) throw new Error('an anchor pattern is unbounded');
  const { classes, classCount } = byteClasses(steps.list);
  const sample = Array.from({ length: classCount }, (_, c) => classes.indexOf(c));
  const list = steps.list;
  let mark = 0;
  const marks = new Uint32Array(list.length);
  /** Steps that take a byte or end an anchor, reached from `from` without taking one; sorted. */
  const close = (from: readonly number[]): number[] => {
    mark++;
    const out: number[] = [];
    const stack = [...from];
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
      if (marks[step] === mark) continue;
      marks[step] = mark;
      const at = list[step];
      if (at === undefined) continue;
      if (at.set !== null || at.output >= 0) out.push(step);
      else stack.push(...at.next);
    }
    return out.sort((a, b) => a - b);
  };
  const initial = close(entries);
  /** Where each step leads, closed once instead of for every state. */
  const targets = list.map((step) => (step.set === null ? [] : close(step.next)));
  const follow = (from: readonly number[], byte: number): number[] => {
    mark++;
    const out: number[] = [];
    const take = (steps: readonly number[]): void => {
      for (const step of steps) {
        if (marks[step] === mark) continue;
        marks[step] = mark;
        out.push(step);
      }
    };
    take(initial);
    for (const step of from) if (list[step]?.set?.[byte] === 1) take(targets[step] ?? []);
    return out.sort((x, y) => x - y);
  };
  const states: (readonly number[])[] = [initial];
  const ids = new Map([[String.fromCharCode(...initial), 0]]);
  const rows: number[] = [];
  for (let state = 0; state < states.length; state++) {
    const from = states[state] ?? [];
    for (let c = 0; c < classCount; c++) {
      const next = follow(from, sample[c] ?? 0);
      const key = String.fromCharCode(...next);
      let id = ids.get(key);
      if (id === undefined) {
        id = states.push(next) - 1;
        if (id >= maxStates) throw new Error('the automaton of the anchor patterns is too large');
        ids.set(key, id);
      }
      rows.push(id);
    }
  }
  const outputs = states.map((state) => [
    ...new Set(state.map((step) => list[step]?.output ?? -1).filter((output) => output >= 0)),
  ]);
  return finish(classes, classCount, Uint32Array.from(rows), outputs, 0, memory);
}
