import { describe, expect, it } from 'vitest';
import { latvianId } from './latvian-id.ts';

describe('latvianId', () => {
  it('accepts the old and the new form', () => {
    for (const value of ['16117519997', '01019012349', '32123456789']) expect(latvianId(value)).toBe(true);
  });
  it('rejects wrong check digits and shapes', () => {
    for (const value of ['16137519997', '16117539997', '32111111111', '1611751999'])
      expect(latvianId(value)).toBe(false);
  });
});
