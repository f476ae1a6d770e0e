import { describe, expect, it } from 'vitest';
import { sedol } from './sedol.ts';

describe('sedol', () => {
  it('accepts codes that the exchange prints', () => {
    for (const value of ['0263494', 'B0WNLY7', '2046251']) expect(sedol(value)).toBe(true);
  });
  it('rejects wrong check digits and shapes', () => {
    for (const value of ['0263495', 'B0WNLY8', '026349', 'A263494']) expect(sedol(value)).toBe(false);
  });
});
