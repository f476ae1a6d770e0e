import { describe, expect, it } from 'vitest';
import { usSsn } from './us-ssn.ts';

describe('usSsn', () => {
  it('accepts numbers of areas that are assigned', () => {
    for (const ssn of ['536904399', '219099999', '899121234', '001010001']) expect(usSsn(ssn)).toBe(true);
  });
  it('rejects areas, groups and serials that are never assigned', () => {
    for (const ssn of [
      '000121234',
      '666121234',
      '900121234',
      '536001234',
      '536900000',
      '078051120',
      '111111111',
      '53690439',
    ])
      expect(usSsn(ssn)).toBe(false);
  });
});
