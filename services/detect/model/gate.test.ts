import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headerAllows, headerKindOf, isProse, mayAllow } from './gate.ts';

const headers = ['user_id', 'customer_name', 'comment', 'c1', ''];
const piece = fc.oneof(
  fc.constantFrom(
    ' ',
    '-',
    "'",
    '.',
    ',',
    '12',
    '10115 ',
    'a',
    'Maria',
    'Hauptstr 12, ',
    'flat',
    'é',
    '’',
    '\t',
    '\u00a0',
    'the',
    '@',
  ),
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

it.each([
  ['Hauptstraße 12, 10115 Berlin', true],
  ['Calle Mayor 5, 28013 Madrid', true],
  ['12 rue de la Paix, 75002 Paris', true],
  ['ul. Marszałkowska 10/12, 00-590 Warszawa', true],
  ['Kerkstraat 5, 1017 GA Amsterdam', true],
  ['Invoice 12, 10115', false],
  ['10115 Berlin', false],
  ['2024-01-12 10:11 Berlin', false],
])('an address by itself is read, though it is no sentence: %s', (text, read) => {
  expect(isProse(text)).toBe(read);
  if (read) expect(mayAllow('silent', Buffer.from(text), 0, Buffer.byteLength(text))).toBe(true);
});

it('most cells of tables need no text', () => {
  for (const [header, text] of [
    ['c1', '2024-01-12'],
    ['customer_name', 'Maria'],
    ['comment', '4711'],
    ['c1', 'three short words'],
    ['c1', '2024-01-12T10:11:12Z'],
  ] as const)
    expect(mayAllow(headerKindOf(header), Buffer.from(text), 0, text.length)).toBe(false);
});
