import { describe, expect, it } from 'vitest';
import { newZealandNhi } from './new-zealand-nhi.ts';

describe('newZealandNhi', () => {
  it('accepts the test numbers of HISO 10046', () => {
    for (const value of ['ZAC5361', 'ZAA0067', 'ZAA0083', 'ZBN77VL']) expect(newZealandNhi(value)).toBe(true);
  });
  it('rejects wrong check digits, dates and lengths', () => {
    for (const value of ['ZAC5362', 'ZIC5361', 'ZBN77VM', 'ZAC536']) expect(newZealandNhi(value)).toBe(false);
  });
});
