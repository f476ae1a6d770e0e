import { describe, expect, it } from 'vitest';
import { italianCheckLetter } from './italian-check-letter.ts';

describe('italianCheckLetter', () => {
  it('gives the letter of the example of the Agenzia delle Entrate', () => {
    expect(italianCheckLetter('RSSMRA85T10A562')).toBe('S');
  });
  it('gives the CIN of the BBAN that the SWIFT registry prints', () => {
    expect(italianCheckLetter('0542811101000000123456')).toBe('X');
  });
  it('changes with a digit', () => {
    expect(italianCheckLetter('RSSMRA85T11A562')).not.toBe('S');
  });
});
