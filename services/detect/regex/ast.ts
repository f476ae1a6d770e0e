import type { CharSet } from './char-set.ts';

/** Zero-width assertions; `start` and `end` are of the text, the line ones follow the flag `m`. */
export type Assertion = 'start' | 'end' | 'lineStart' | 'lineEnd' | 'wordBorder' | 'noWordBorder';

/** A regular expression as a tree. Greediness is not kept: nothing here depends on it. */
export type Node =
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly items: readonly Node[] }
  | { readonly kind: 'repeat'; readonly item: Node; readonly min: number; readonly max: number }
  | { readonly kind: 'assert'; readonly what: Assertion }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negative: boolean; readonly item: Node }
  | { readonly kind: 'backreference' };

export const empty: Node = { kind: 'sequence', items: [] };

export function sequence(items: readonly Node[]): Node {
  return items.length === 1 && items[0] !== undefined ? items[0] : { kind: 'sequence', items };
}

/** Fewest and most characters that a match takes; most is Infinity when unbounded. */
export function lengthOf(node: Node): readonly [least: number, most: number] {
  switch (node.kind) {
    case 'set':
      return [1, 1];
    case 'assert':
    case 'look':
      return [0, 0];
    case 'backreference':
      return [0, Number.POSITIVE_INFINITY];
    case 'sequence':
      return node.items.map(lengthOf).reduce<readonly [number, number]>((a, b) => [a[0] + b[0], a[1] + b[1]], [0, 0]);
    case 'choice': {
      const lengths = node.items.map(lengthOf);
      return [Math.min(...lengths.map((l) => l[0])), Math.max(...lengths.map((l) => l[1]))];
    }
    case 'repeat': {
      const [least, most] = lengthOf(node.item);
      return [least * node.min, most === 0 || node.max === 0 ? 0 : most * node.max];
    }
  }
}
