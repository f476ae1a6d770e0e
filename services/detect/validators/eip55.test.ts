import { describe, expect, it } from 'vitest';
import { eip55 } from './eip55.ts';

describe('eip55', () => {
  it('proves the examples of the standard', () => {
    for (const value of [
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
      '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
      '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
    ])
      expect(eip55(value), value).toBe('proved');
  });
  it('finds one letter in the wrong case, and says nothing of addresses in one case', () => {
    expect(eip55('0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed')).toBe('wrong');
    expect(eip55('0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed')).toBe('none');
    expect(eip55('0x52908400098527886E0F7030069857D2E4169EE7')).toBe('none');
  });
});
