import { describe, expect, it } from 'vitest';
import { taiwaneseId } from './taiwanese-id.ts';

describe('taiwaneseId', () => {
  it('accepts the numbers that the ministry shows', () => {
    for (const value of ['A123456789', 'A800000014']) expect(taiwaneseId(value)).toBe(true);
  });
  it('rejects wrong check digits, dates and lengths', () => {
    for (const value of ['A123456788', 'A323456789', 'A12345678', '1123456789']) expect(taiwaneseId(value)).toBe(false);
  });
});
