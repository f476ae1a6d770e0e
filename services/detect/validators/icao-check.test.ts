import { describe, expect, it } from 'vitest';
import { icaoCheck } from './icao-check.ts';

describe('icaoCheck', () => {
  it('accepts the examples of ICAO Doc 9303 and of the German specimen documents', () => {
    for (const value of ['L898902C36', '7408122', 'L01X00T471', 'C01X00T478', 'D231458907'])
      expect(icaoCheck(value)).toBe(true);
  });
  it('rejects every other check digit', () => {
    for (const last of '023456789') expect(icaoCheck(`L01X00T47${last}`)).toBe(false);
  });
});
