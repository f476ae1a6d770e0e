import { expect, it } from 'vitest';
import { compiledCatalogue } from '../catalogue.ts';
import { lengthOf, type Node } from '../regex/ast.ts';
import { parsePattern } from '../regex/pattern.ts';
import { ahead, before, TextPieces } from './text-pieces.ts';

it('a piece holds what a pattern may see around any place of it', () => {
  const bytes = Buffer.alloc(200_001, 'a line of text\n');
  const pieces = new TextPieces(bytes);
  for (const at of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000, 65_000]) {
    const text = pieces.textAt(at);
    const from = Math.max(0, at - before);
    const to = Math.min(bytes.length, at + ahead);
    expect(text.slice(from - pieces.start, to - pieces.start)).toBe(bytes.toString('latin1', from, to));
  }
});

/** Most characters that an assertion of `node` looks at. */
function furthestLook(node: Node): number {
  switch (node.kind) {
    case 'sequence':
    case 'choice':
      return Math.max(0, ...node.items.map(furthestLook));
    case 'repeat':
      return furthestLook(node.item);
    case 'look':
      return lengthOf(node.item)[1] + furthestLook(node.item);
    default:
      return 0;
  }
}

it('no pattern of the catalogue looks further', () => {
  for (const { detector, maxLength } of compiledCatalogue().forms)
    for (const pattern of [detector.pattern, ...(detector.fieldPattern ? [detector.fieldPattern] : [])]) {
      const look = furthestLook(parsePattern(pattern));
      expect(look, `${detector.id}: ${pattern.source}`).toBeLessThanOrEqual(before);
      expect(maxLength + look, `${detector.id}: ${pattern.source}`).toBeLessThanOrEqual(ahead);
    }
});
