import { describe, expect, it } from 'vitest';
import { finnishId } from './finnish-id.ts';

describe('finnishId', () => {
  it('accepts the examples of the Digital and Population Data Services Agency', () => {
    for (const value of ['131052-308T', '010594Y9032', '010594Y9021', '020594X903P', '020594X902N'])
      expect(finnishId(value)).toBe(true);
  });
  it('rejects wrong check digits, dates and lengths', () => {
    for (const value of ['131052-308U', '131352-308T', '131052-308']) expect(finnishId(value)).toBe(false);
  });
});
