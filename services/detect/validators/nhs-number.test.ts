import { describe, expect, it } from 'vitest';
import { nhsNumber } from './nhs-number.ts';

describe('nhsNumber', () => {
  it('accepts the example of the data dictionary', () => expect(nhsNumber('9434765919')).toBe(true));
  it('rejects every other check digit, repeated digits and other lengths', () => {
    for (const last of '012345678') expect(nhsNumber(`943476591${last}`)).toBe(false);
    expect(nhsNumber('1111111111')).toBe(false);
    expect(nhsNumber('943476591')).toBe(false);
  });
});
