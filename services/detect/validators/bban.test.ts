import { describe, expect, it } from 'vitest';
import { bban } from './bban.ts';

describe('bban', () => {
  it('accepts the domestic numbers of the registry and rejects a wrong national check', () => {
    expect(bban('20041010050500013M02606', 'FR')).toBe(true);
    expect(bban('20041010050500013M02607', 'FR')).toBe(false);
    expect(bban('21000418450200051332', 'ES')).toBe(true);
    expect(bban('21000418460200051332', 'ES')).toBe(false);
  });
  it('knows only countries', () => {
    expect(bban('123', 'ZZ')).toBe(false);
  });
});
