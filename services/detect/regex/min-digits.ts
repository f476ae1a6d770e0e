import type { Node } from './ast.ts';
import { type Pattern, parsePattern } from './pattern.ts';

function count(node: Node): number {
  switch (node.kind) {
    case 'set':
      return node.set.length === 2 && (node.set[0] ?? 0) >= 48 && (node.set[1] ?? 0) <= 57 ? 1 : 0;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + count(item), 0);
    case 'choice':
      return Math.min(...node.items.map(count));
    case 'repeat':
      return node.min * count(node.item);
    default:
      return 0;
  }
}

/** Digits that every match of `pattern` has at least. */
export function minDigits(pattern: Pattern): number {
  return count(parsePattern(pattern));
}
