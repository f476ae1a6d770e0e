import type { Node } from './ast.ts';
import { type CharSet, union } from './char-set.ts';
import { type Pattern, parsePattern } from './pattern.ts';

/** Bytes of one kind that every match holds side by side: without them near a place, there is nothing to try. */
export interface NeededRun {
  /** 1 by each byte of the kind. */
  readonly kind: Uint8Array;
  readonly length: number;
}

interface Run {
  readonly set: CharSet;
  readonly length: number;
}

/** Fewest bytes that are worth looking for. */
const leastRun = 12;

/** The characters that `node` takes, when it always takes exactly one. */
function single(node: Node): CharSet | null {
  switch (node.kind) {
    case 'set':
      return node.set;
    case 'choice': {
      const sets = node.items.map(single);
      return sets.every((set) => set !== null) ? union(...sets) : null;
    }
    case 'sequence': {
      const taking = node.items.filter(({ kind }) => kind !== 'look' && kind !== 'assert');
      const [only] = taking;
      return only !== undefined && taking.length === 1 ? single(only) : null;
    }
    default:
      return null;
  }
}

function longest(runs: readonly (Run | null)[]): Run | null {
  return runs.reduce((best, run) => (run !== null && run.length > (best?.length ?? 0) ? run : best), null);
}

function runOf(node: Node): Run | null {
  switch (node.kind) {
    case 'sequence':
      return longest(node.items.map(runOf));
    case 'choice': {
      const runs = node.items.map(runOf);
      if (!runs.every((run) => run !== null) || runs.length === 0) return null;
      return { set: union(...runs.map(({ set }) => set)), length: Math.min(...runs.map(({ length }) => length)) };
    }
    case 'repeat': {
      const set = single(node.item);
      if (set !== null) return node.min > 0 ? { set, length: node.min } : null;
      return node.min > 0 ? runOf(node.item) : null;
    }
    case 'set':
      return { set: node.set, length: 1 };
    default:
      return null;
  }
}

/** The longest run that every match of a pattern over bytes holds; null when it is short or the pattern cannot be read. */
export function neededRun(pattern: Pattern): NeededRun | null {
  try {
    const run = runOf(parsePattern(pattern));
    if (run === null || run.length < leastRun) return null;
    const kind = new Uint8Array(256);
    for (let i = 0; i < run.set.length; i += 2)
      for (let byte = run.set[i] ?? 0; byte <= Math.min(255, run.set[i + 1] ?? -1); byte++) kind[byte] = 1;
    return { kind, length: run.length };
  } catch {
    return null;
  }
}

/**
 * The first place in `[from, to)` from which on a run lies before `to`; where there is none, the first place from which one may still
 * begin. Looks at the last byte of each place first: of text without runs, one byte in a run is looked at.
 */
export function nextRun({ kind, length }: NeededRun, bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at + length <= to) {
    let last = at + length - 1;
    while (last >= at && kind[bytes[last] ?? 0] === 1) last--;
    if (last < at) return at;
    at = last + 1;
  }
  return at;
}
