import { describe, expect, it } from 'vitest';
import { birthDate } from './birth-date.ts';

describe('birthDate', () => {
  it('reads digits in any order and month names', () => {
    for (const date of [
      '1980-03-15',
      '03/15/1980',
      '15.3.1980',
      '15/03/80',
      '19800315',
      'March 15, 1980',
      '15 Mar 1980',
      '1980 March 15',
      '29-Feb-2000',
    ])
      expect(birthDate(date)).toBe(true);
  });
  it('rejects dates that no living person was born on', () => {
    for (const date of ['1880-03-15', '2051-01-01', '1980-13-15', '45/03/1980', '1980-02-30', '12345678', '31/31/1980'])
      expect(birthDate(date)).toBe(false);
  });
});
