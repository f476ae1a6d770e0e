import { describe, expect, it } from 'vitest';
import { deviceIdentifier } from './device-identifier.ts';

describe('deviceIdentifier', () => {
  it('accepts the examples of the three issuing agencies', () => {
    expect(deviceIdentifier('(01)09506000117843(17)141120(10)1234AB')).toBe('strong');
    expect(deviceIdentifier('+A123BJC5D6E71G')).toBe('strong');
    expect(deviceIdentifier('=/A9999XYZ100T0944')).toBe(true);
  });
  it('rejects wrong check digits and characters', () => {
    expect(deviceIdentifier('(01)09506000117844')).toBe(false);
    expect(deviceIdentifier('+A123BJC5D6E71H')).toBe(false);
    expect(deviceIdentifier('A9999XYZ100T0944')).toBe(false);
  });
});
