import { type Node, sequence } from '../regex/ast.ts';
import { type CharSet, complement, maxCodePoint, union } from '../regex/char-set.ts';
import { RegexParser } from '../regex/parse.ts';

/** Repetitions up to this are kept as they are: they cost no more than a constant. */
const kept = 5;

/** A pattern that fails at least as slowly as the one it was made from, in the syntax that `recheck` proves things about. */
export interface RelaxedPattern {
  readonly source: string;
  /** Upper limits of the repetitions that were freed, most first: what the real pattern repeats at most. */
  readonly limits: readonly number[];
}

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

class Relaxer {
  readonly limits: number[] = [];
  readonly looks: Node[] = [];

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
    const body = `(?:${this.render(item)})`;
    if (max <= 1 && min === 0) return `${body}?`;
    if (min === max) return max <= kept ? `${body}{${max}}` : `${body}{${kept}}`;
    if (max <= kept) return `${body}{${min},${max}}`;
    this.limits.push(max);
    return min === 0 ? `${body}*` : `${body}+`;
  }
}

/** `pattern` and every assertion in it, relaxed: long repetitions without an upper limit, assertions checked apart, anchored at its start. */
export function relaxedPatterns(pattern: RegExp): readonly RelaxedPattern[] {
  const flags = { ignoreCase: pattern.ignoreCase, multiline: pattern.multiline, dotAll: pattern.dotAll };
  const todo: Node[] = [new RegexParser(pattern.source, 'javascript').parse(flags)];
  const out: RelaxedPattern[] = [];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    const relaxer = new Relaxer();
    const source = `^${relaxer.render(sequence([node]))}`;
    todo.push(...relaxer.looks);
    if (relaxer.limits.length > 0) out.push({ source, limits: relaxer.limits.sort((a, b) => b - a) });
  }
  return out;
}
