import { describe, expect, it } from 'vitest';
import { luhn } from './luhn.ts';

describe('luhn', () => {
  it('accepts the example of ISO/IEC 7812-1 and published test numbers', () => {
    for (const number of ['79927398713', '4111111111111111', '378282246310005']) expect(luhn(number)).toBe(true);
  });
  it('rejects every other check digit', () => {
    for (const last of '012456789') expect(luhn(`7992739871${last}`)).toBe(false);
  });
  it('rejects what is not a number of at least two digits', () => {
    for (const text of ['', '0', '4111-1111', '41a1']) expect(luhn(text)).toBe(false);
  });
});
