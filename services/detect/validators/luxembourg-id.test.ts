import { describe, expect, it } from 'vitest';
import { luxembourgId } from './luxembourg-id.ts';

describe('luxembourgId', () => {
  it('accepts numbers whose date and both check digits fit', () => {
    for (const value of ['1893120105732', '1893 1201 05732']) expect(luxembourgId(value)).toBe(true);
  });
  it('rejects a wrong check digit, date or length', () => {
    for (const value of ['1893120105742', '1893120105733', '1893130105732', '18931201057322', '2016023005732'])
      expect(luxembourgId(value)).toBe(false);
  });
});
