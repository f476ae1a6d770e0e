import { describe, expect, it } from 'vitest';
import { internationalPhoneOf, northAmericanPhone, phoneCountry, phoneOf } from './phone.ts';

describe('phone numbers', () => {
  it('tells the country of international numbers', () => {
    expect(
      ['+1 415 555 1234', '+44 20 7946 0958', '0049 30 901820', '+33 1 40 20 50 50', '+971 50 123 4567'].map(
        phoneCountry,
      ),
    ).toEqual(['US', 'GB', 'DE', 'FR', 'AE']);
  });
  it('rejects numbers that no plan has', () => {
    for (const text of ['+10000000000', '+99912345678', '+49 1', '415 555 1234']) expect(phoneCountry(text)).toBeNull();
  });
  it('knows national forms', () => {
    expect(phoneOf('01 40 20 50 50', 'FR')).toBe('strong');
    expect(phoneOf('0140205050', 'FR')).toBe(true);
    expect(phoneOf('07911 123456', 'GB')).toBe('strong');
    expect(phoneOf('07911 123456', 'DE')).toBe(true);
    expect(phoneOf('tel', 'DE')).toBe(false);
    // Of Guernsey, which is of Britain's plan.
    expect(internationalPhoneOf('+44 7911 123456', 'GB')).toBe(true);
    expect(internationalPhoneOf('+44 7911 123456', 'DE')).toBe(false);
    expect(phoneOf('01 40 20 50', 'FR')).toBe(false);
    expect(northAmericanPhone('2125550100')).toBe(true);
    expect(northAmericanPhone('1234567890')).toBe(false);
    expect(northAmericanPhone('9115550100')).toBe(false);
  });
});
