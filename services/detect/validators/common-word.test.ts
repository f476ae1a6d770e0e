import { describe, expect, it } from 'vitest';
import { isCommonWord } from './common-word.ts';

describe('isCommonWord', () => {
  it('knows words, their plurals and forms', () => {
    for (const word of ['Island', 'islands', 'CALENDAR', 'Utilities', 'Overrides', 'retrieving', "Don't"])
      expect(isCommonWord(word), word).toBe(true);
  });
  it('does not know names', () => {
    for (const word of ['Kowalski', 'Baker', 'Rose', 'Linda', 'Wakely', 'Szöllösy', 'As'])
      expect(isCommonWord(word), word).toBe(false);
  });
});
