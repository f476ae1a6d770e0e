import { describe, expect, it } from 'vitest';
import { npi } from './npi.ts';

describe('npi', () => {
  it('accepts the example of the CMS check digit instruction', () => expect(npi('1234567893')).toBe(true));
  it('rejects every other check digit, and other first digits', () => {
    for (const last of '012456789') expect(npi(`123456789${last}`)).toBe(false);
    expect(npi('3234567891')).toBe(false);
  });
});
