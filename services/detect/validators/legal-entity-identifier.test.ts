import { describe, expect, it } from 'vitest';
import { legalEntityIdentifier } from './legal-entity-identifier.ts';

describe('legalEntityIdentifier', () => {
  it('accepts identifiers of the global index', () => {
    for (const value of ['7ZW8QJWVPR4P1J1KQY45', '5493001KJTIIGC8Y1R12'])
      expect(legalEntityIdentifier(value)).toBe(true);
  });
  it('rejects wrong check digits and shapes', () => {
    for (const value of ['7ZW8QJWVPR4P1J1KQY46', '7ZW8QJWVPR4P1J1KQY4'])
      expect(legalEntityIdentifier(value)).toBe(false);
  });
});
