import { describe, expect, it } from 'vitest';
import { spanishLetter } from './spanish-letter.ts';

describe('spanishLetter', () => {
  it('accepts the examples of the ministry', () => {
    for (const value of ['12345678Z', '00000001R', 'X1234567L', 'Z1234567R']) expect(spanishLetter(value)).toBe(true);
  });
  it('rejects every other letter and other lengths', () => {
    for (const letter of 'ABCDEFGHJKLMNPQRSTVWXY') expect(spanishLetter(`12345678${letter}`)).toBe(false);
    for (const value of ['1234567Z', 'X12345678L', '12345678']) expect(spanishLetter(value)).toBe(false);
  });
});
