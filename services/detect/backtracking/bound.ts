import { lengthOf, type Node } from '../regex/ast.ts';
import { type CharSet, complement, union } from '../regex/char-set.ts';
import { type Pattern, parsePattern } from '../regex/pattern.ts';
import { constantRepetitions } from './loops.ts';

/** How far a pattern may backtrack from one start. */
export interface BacktrackingBound {
  /** Loops that can hand the same text to each other in turn: 1 is linear, 2 quadratic. */
  readonly degree: number;
  /** Product of the limits of those loops: no text makes more ways. */
  readonly ways: number;
}

interface Loop {
  readonly set: CharSet;
  readonly between: readonly Node[];
  readonly bound: BacktrackingBound;
}

const both = (a: CharSet, b: CharSet): CharSet => complement(union(complement(a), complement(b)));

function alphabet(node: Node): CharSet {
  switch (node.kind) {
    case 'set':
      return node.set;
    case 'sequence':
    case 'choice':
      return union(...node.items.map(alphabet));
    case 'repeat':
      return alphabet(node.item);
    default:
      return [];
  }
}

/** True when a way through `node` takes characters of `set` alone, or none; assertions are taken to hold. */
function crossable(node: Node, set: CharSet): boolean {
  switch (node.kind) {
    case 'set':
      return both(node.set, set).length > 0;
    case 'sequence':
      return node.items.every((item) => crossable(item, set));
    case 'choice':
      return node.items.some((item) => crossable(item, set));
    case 'repeat':
      return node.min === 0 || crossable(node.item, set);
    default:
      return true;
  }
}

const hasLoop = (node: Node): boolean =>
  node.kind === 'repeat'
    ? (node.max > constantRepetitions && node.min !== node.max) || hasLoop(node.item)
    : (node.kind === 'sequence' || node.kind === 'choice') && node.items.some(hasLoop);

const worse = (a: BacktrackingBound, b: BacktrackingBound): BacktrackingBound => ({
  degree: Math.max(a.degree, b.degree),
  ways: Math.max(a.ways, b.ways),
});

class Walk {
  best: BacktrackingBound = { degree: 0, ways: 1 };

  /** The loops that are open behind `node` when `loops` are before it. */
  through(node: Node, loops: readonly Loop[]): readonly Loop[] {
    if (!hasLoop(node)) return loops.map((loop) => ({ ...loop, between: [...loop.between, node] }));
    switch (node.kind) {
      case 'sequence':
        return node.items.reduce((open: readonly Loop[], item) => this.through(item, open), loops);
      case 'choice':
        return node.items.flatMap((item) => this.through(item, loops));
      case 'repeat':
        return this.#repeat(node, loops);
      default:
        return loops;
    }
  }

  #repeat(node: Node & { kind: 'repeat' }, loops: readonly Loop[]): readonly Loop[] {
    const across = loops.map((loop) => ({ ...loop, between: [...loop.between, node] }));
    if (node.max <= constantRepetitions) {
      let open = loops;
      for (let copy = 0; copy < node.max; copy++) open = this.through(node.item, open);
      return node.min === 0 ? [...across, ...open] : open;
    }
    const set = alphabet(node.item);
    const longest = Math.min(8192, lengthOf(node.item)[1] * node.max);
    // Inside of a composite loop its own loops hand text to each other as well: their ways are within one turn.
    const inner = new Walk();
    if (node.item.kind !== 'set') inner.through(node.item, []);
    const own = { degree: Math.max(1, inner.best.degree), ways: Math.max(longest, inner.best.ways) };
    const linked = loops
      .filter((loop) => {
        const shared = both(loop.set, set);
        return shared.length > 0 && loop.between.every((item) => crossable(item, shared));
      })
      .map(({ bound }) => ({ degree: bound.degree + own.degree, ways: bound.ways * own.ways }));
    const bound = [own, ...linked].reduce(worse);
    this.best = worse(this.best, bound);
    return [...across, { set, between: [], bound }];
  }
}

/** The bound of `pattern` and of the worst of its assertions. Sound for patterns whose loops are unambiguous (`loopsOf`, proved by recheck). */
export function backtrackingBound(pattern: Pattern): BacktrackingBound {
  const todo: Node[] = [parsePattern(pattern)];
  let worst: BacktrackingBound = { degree: 0, ways: 1 };
  const looks = (node: Node): void => {
    if (node.kind === 'look') todo.push(node.item);
    else if (node.kind === 'repeat') looks(node.item);
    else if (node.kind === 'sequence' || node.kind === 'choice') node.items.forEach(looks);
  };
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    const walk = new Walk();
    walk.through(node, []);
    worst = worse(worst, walk.best);
    looks(node);
  }
  return worst;
}
