import { describe, expect, it } from 'vitest';
import { gtin } from './gtin.ts';

describe('gtin', () => {
  it('accepts examples of the GS1 General Specifications', () => {
    for (const number of ['9506000134352', '09506000117843', '614141000036']) expect(gtin(number)).toBe(true);
  });
  it('rejects a wrong check digit or length', () => {
    for (const number of ['9506000134353', '950600013435', '1234']) expect(gtin(number)).toBe(false);
  });
});
