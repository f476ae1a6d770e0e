import { describe, expect, it } from 'vitest';
import { dea } from './dea.ts';

describe('dea', () => {
  it('accepts the worked example and registrants of hospitals and mid-level practitioners', () => {
    for (const number of ['AB1234563', 'MJ3614511', 'F91234563']) expect(dea(number)).toBe(true);
  });
  it('rejects a wrong last digit, other registrant types and all zeros', () => {
    for (const number of ['AB1234567', 'IB1234563', 'AB0000000', 'ab1234563', 'AB123456'])
      expect(dea(number)).toBe(false);
  });
});
