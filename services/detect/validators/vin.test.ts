import { describe, expect, it } from 'vitest';
import { vin } from './vin.ts';

describe('vin', () => {
  it('proves North American numbers by their check digit', () => {
    for (const number of ['1HGCM82633A004352', '1M8GDM9AXKP042788', '5GZCZ43D13S812715'])
      expect(vin(number)).toBe('strong');
    expect(vin('1HGCM82643A004352')).toBe(false);
  });
  it('takes European numbers as plausible', () => expect(vin('WVWZZZ1JZ3W386752')).not.toBe(false));
  it('rejects letters that a VIN never has, and plain numbers', () => {
    for (const text of ['1HGCM8263IA004352', '12345678901234567', 'ABCDEFGHJKLMN1234', '1HGCM82633A00435'])
      expect(vin(text)).toBe(false);
  });
});
