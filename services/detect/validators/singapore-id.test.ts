import { describe, expect, it } from 'vitest';
import { singaporeId } from './singapore-id.ts';

describe('singaporeId', () => {
  it('accepts numbers of every series', () => {
    for (const value of ['S1234567D', 'F1234567N', 'M1234567K', 'T0123456G']) expect(singaporeId(value)).toBe(true);
  });
  it('rejects wrong check digits, dates and lengths', () => {
    for (const value of ['S1234567E', 'M1234567X', 'A1234567D', 'S123456D']) expect(singaporeId(value)).toBe(false);
  });
});
