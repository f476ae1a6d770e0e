import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileCatalogue } from '../compiled.ts';
import { detectText } from '../detect-text.ts';
import { testDetector } from '../testing/detectors.ts';

let tries = 0;
const count = (): boolean => {
  tries++;
  return false;
};
/** Wants signs that its lookbehind and its lookahead see, both as far off as a pattern may look. */
const signed = {
  id: 'SIGNED',
  trigger: { kind: 'literals', literals: ['id-'] } as const,
  pattern: /(?<=![^!]{0,60})id-34(?=[^?]{0,60}\?)|id-77/,
  maxLength: 5,
};
const counted = { ...signed, id: 'COUNTED', pattern: /id-[0-9]{2}/, validate: count };
const found = (text: string, ...detectors: readonly Parameters<typeof testDetector>[0][]): readonly number[] =>
  detectText(text, {}, compileCatalogue(detectors.map(testDetector))).map(({ start }) => start);

it('costs no try where the same text was rejected before', () => {
  expect(found('id-12! id-12? '.repeat(3_000), counted)).toEqual([]);
  expect(tries).toBeGreaterThan(0);
  expect(tries).toBeLessThan(100);
});

it('loses nothing that differs within the reach of a pattern', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('id-12! id-13? ', 'id-34 ', 'id-12 id-34 ', 'id-5 id-34 '),
      fc.nat(6_000),
      fc.constantFrom('id-77', '! id-34 ?', '!', '?', '! ?'),
      (piece, at, sign) => {
        const repeated = piece.repeat(600);
        const text = repeated.slice(0, at) + sign + repeated.slice(at);
        const expected = [...text.matchAll(new RegExp(signed.pattern.source, 'g'))].map(({ index }) => index);
        expect(found(text, signed)).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});

it('finds a literal behind the bytes that may stand before it, and no other', () => {
  const keyed = { id: 'KEYED', trigger: { kind: 'literals', literals: ['AAAA'] } as const, maxLength: 6 };
  const detector = { ...keyed, pattern: /(?<![A-Za-z])AAAA\d\d/ };
  const text = `AAAA12 ${'A'.repeat(2_000)}34 xAAAA56 9AAAA78 éAAAA90`;
  const expected = [...text.matchAll(new RegExp(detector.pattern.source, 'g'))].map(({ index }) => index);
  expect(found(text, detector)).toEqual(expected);
  expect(expected).toHaveLength(3);
});
