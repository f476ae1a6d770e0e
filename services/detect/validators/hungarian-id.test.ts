import { describe, expect, it } from 'vitest';
import { hungarianId } from './hungarian-id.ts';

describe('hungarianId', () => {
  it('accepts numbers built by the rule of the law', () => {
    for (const value of ['17105050010', '110000017']) expect(hungarianId(value)).toBe(true);
  });
  it('rejects wrong check digits, dates and lengths', () => {
    for (const value of ['17105050011', '17113050010', '110000018', '1710505001'])
      expect(hungarianId(value)).toBe(false);
  });
});
