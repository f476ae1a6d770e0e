import { describe, expect, it } from 'vitest';
import { swedishPersonalNumber } from './swedish-personal-number.ts';

describe('swedishPersonalNumber', () => {
  it('accepts the examples of Skatteverket and the number of an organization', () => {
    for (const value of ['8112289874', '198112289874', '6408233234', '5560125790'])
      expect(swedishPersonalNumber(value)).toBe(true);
  });
  it('rejects wrong check digits, dates and lengths', () => {
    for (const value of ['8112289873', '8113289874', '811228987', '188112289874'])
      expect(swedishPersonalNumber(value)).toBe(false);
  });
});
