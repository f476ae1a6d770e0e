import { describe, expect, it } from 'vitest';
import { germanTaxId } from './german-tax-id.ts';

describe('germanTaxId', () => {
  it('proves the identification number by its check digit', () => {
    expect(germanTaxId('36574261809', '36 574 261 809')).toBe('strong');
    expect(germanTaxId('36574261890', '36574261890')).toBe(false);
  });
  it('takes the number of a tax office where it is written as one', () => {
    expect(germanTaxId('18181508155', '181/815/08155')).toBe(true);
    expect(germanTaxId('1234567890', '1234567890')).toBe(false);
  });
});
