import { describe, expect, it } from 'vitest';
import { japaneseMyNumber } from './japanese-my-number.ts';

describe('japaneseMyNumber', () => {
  it('accepts the example of the ordinance', () => {
    for (const value of ['123456789018']) expect(japaneseMyNumber(value)).toBe(true);
  });
  it('rejects wrong check digits, dates and lengths', () => {
    for (const value of ['123456789012', '123456789019', '12345678901', '111111111111'])
      expect(japaneseMyNumber(value)).toBe(false);
  });
});
