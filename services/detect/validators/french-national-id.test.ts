import { describe, expect, it } from 'vitest';
import { frenchNationalId } from './french-national-id.ts';

describe('frenchNationalId', () => {
  it('proves a NIR by its key', () => {
    expect(frenchNationalId('295109912611193')).toBe('strong');
    expect(frenchNationalId('295109912611194')).toBe(false);
    // Corsica: departments 2A and 2B.
    expect(frenchNationalId('117122A08926136')).toBe('strong');
    expect(frenchNationalId('117122A08926137')).toBe(false);
  });
  it('takes the number without key and card numbers as plausible', () => {
    expect(frenchNationalId('2951099126111')).toBe(true);
    expect(frenchNationalId('880692310285')).toBe(true);
    expect(frenchNationalId('X4RTBPFW4')).toBe(false);
    expect(frenchNationalId('12345678')).toBe(false);
  });
});
