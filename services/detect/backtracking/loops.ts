import { type Node, sequence } from '../regex/ast.ts';
import { type CharSet, complement, maxCodePoint, union } from '../regex/char-set.ts';
import { type Pattern, parsePattern } from '../regex/pattern.ts';

/** Repetitions up to this cost no more than a constant factor; longer ones are loops. */
export const constantRepetitions = 6;

/** Sets are written over Latin-1 with one letter for all that lies beyond: the automaton's size depends on it, ambiguity does not. */
function renderSet(set: CharSet): string {
  const one = (point: number): string => `\\u${point.toString(16).padStart(4, '0')}`;
  let out = '';
  for (let i = 0; i < set.length; i += 2) {
    const first = Math.min(set[i] ?? 0, 0x100);
    const last = Math.min(set[i + 1] ?? 0, 0x100);
    out += first === last ? one(first) : `${one(first)}-${one(last)}`;
  }
  return out === '' ? '[]' : `[${out}]`;
}

const minus = (set: CharSet, without: CharSet): CharSet => complement(union(complement(set), without));

/** The set of a lookahead that forbids one character, else null. */
function forbidden(node: Node): CharSet | null {
  return node.kind === 'look' && node.ahead && node.negative && node.item.kind === 'set' ? node.item.set : null;
}

/** Renders a tree in the syntax that `recheck` proves things about: loops without an upper limit, assertions put aside. */
class Renderer {
  readonly looks: Node[] = [];
  readonly loops: string[] = [];
  #depth = 0;

  render(node: Node): string {
    switch (node.kind) {
      case 'set':
        return renderSet(node.set);
      case 'choice':
        return `(?:${node.items.map((item) => this.render(item)).join('|')})`;
      case 'assert':
        return '';
      case 'look':
        this.looks.push(node.item);
        return '';
      case 'backreference':
        return renderSet([0, maxCodePoint]);
      case 'sequence':
        return this.#sequence(node.items);
      case 'repeat':
        return this.#repeat(node.item, node.min, node.max);
    }
  }

  #sequence(items: readonly Node[]): string {
    let out = '';
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      const next = items[i + 1];
      if (item === undefined) continue;
      const without = forbidden(item);
      // `(?!x)[set]` is the set without x: dropping the assertion alone would make up an ambiguity.
      if (without !== null && next?.kind === 'set') {
        out += renderSet(minus(next.set, without));
        i++;
      } else out += this.render(item);
    }
    return out;
  }

  #repeat(item: Node, min: number, max: number): string {
    const isLoop = max > constantRepetitions;
    if (isLoop) this.#depth++;
    const body = `(?:${this.render(item)})`;
    if (isLoop) this.#depth--;
    if (isLoop && this.#depth === 0 && item.kind !== 'set') this.loops.push(`${body}*`);
    if (!isLoop) return max <= 1 && min === 0 ? `${body}?` : `${body}{${min},${max}}`;
    return min === 0 ? `${body}*` : `${body}+`;
  }
}

/**
 * The outermost loops of `pattern` and of its assertions, without an upper limit. A pattern backtracks exponentially only inside of
 * one of them: two ways through the same text must lead back to the same place. Loops over one set have one way and are left out.
 */
export function loopsOf(pattern: Pattern): readonly string[] {
  const todo: Node[] = [parsePattern(pattern)];
  const loops = new Set<string>();
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    const renderer = new Renderer();
    renderer.render(sequence([node]));
    for (const loop of renderer.loops) loops.add(loop);
    todo.push(...renderer.looks);
  }
  return [...loops];
}
