import { describe, expect, it } from 'vitest';
import { icd10 } from './icd10.ts';

describe('icd10', () => {
  it('accepts codes of the tabular list', () => {
    for (const code of ['E11.9', 'I10', 'C50.911', 'S72.001A', 'O9A.119', 'Z99.89', 'J45.909', 'M1A.0110'])
      expect(icd10(code)).toBe(true);
  });
  it('rejects what no chapter holds', () => {
    for (const code of ['E90.1', 'H96', 'K99', 'T89', 'A1', 'AA1.0', 'E11.90000', '11.9'])
      expect(icd10(code)).toBe(false);
  });
});
