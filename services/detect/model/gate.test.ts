import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headerAllows, headerKindOf, mayAllow } from './gate.ts';

const headers = ['user_id', 'customer_name', 'comment', 'c1', ''];
const piece = fc.oneof(
  fc.constantFrom(' ', '-', "'", '.', ',', '12', 'a', 'Maria', 'flat', 'é', '’', '\t', '\u00a0', 'the', '@'),
  fc.string({ maxLength: 4 }),
);
const cell = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

it('a cell that is told by its bytes to have nothing for the model has nothing by its text', () => {
  fc.assert(
    fc.property(fc.constantFrom(...headers), cell, (header, text) => {
      const bytes = Buffer.from(`"${text}"`);
      if (headerAllows(header, text)) expect(mayAllow(headerKindOf(header), bytes, 1, bytes.length - 1)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

it('most cells of tables need no text', () => {
  for (const [header, text] of [
    ['c1', '2024-01-12'],
    ['customer_name', 'Maria'],
    ['comment', '4711'],
    ['c1', 'three short words'],
  ] as const)
    expect(mayAllow(headerKindOf(header), Buffer.from(text), 0, text.length)).toBe(false);
});
