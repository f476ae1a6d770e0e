import { describe, expect, it } from 'vitest';
import { iranianId } from './iranian-id.ts';

describe('iranianId', () => {
  it('accepts numbers whose check digit fits', () => {
    for (const value of ['0684159414', '0499370899']) expect(iranianId(value)).toBe(true);
  });
  it('rejects wrong check digits, dates and lengths', () => {
    for (const value of ['0684159415', '1111111111', '068415941']) expect(iranianId(value)).toBe(false);
  });
});
