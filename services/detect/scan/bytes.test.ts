import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignLeft, alignRight, codePointAt, codePointBefore } from './bytes.ts';

const bytes = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 255 }).map((byte) => Buffer.of(byte)),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).map((text) => Buffer.from(text)),
  ),
  { minLength: 1, maxLength: 12 },
);

it('reads code points as a decoder does, malformed ones too', () => {
  fc.assert(
    fc.property(bytes, (pieces) => {
      const text = Buffer.concat(pieces);
      const decoded = (from: number, to: number): number | undefined => text.toString('utf8', from, to).codePointAt(0);
      for (let at = 0; at < text.length; at++) {
        expect(codePointAt(text, at)).toBe(decoded(at, alignRight(text, at + 1)));
        expect(codePointBefore(text, at + 1)).toBe(decoded(alignLeft(text, at), at + 1));
      }
    }),
    { numRuns: 2_000 },
  );
  expect([codePointAt(Buffer.of(), 0), codePointBefore(Buffer.from('a'), 0)]).toEqual([-1, -1]);
});
