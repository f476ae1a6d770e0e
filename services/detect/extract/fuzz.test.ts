import { describe, expect, it } from 'vitest';
import { fuzz, fuzzFormats } from './fuzz.ts';

describe('mutated inputs', () => {
  for (const format of fuzzFormats) {
    it(`${format}: no error, no broken block`, async () => {
      const report = await fuzz(format, 60, 1);
      expect(report.failures).toEqual({});
      expect(report.reasons).not.toEqual({});
    });
  }
});
