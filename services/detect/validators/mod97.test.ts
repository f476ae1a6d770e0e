import { describe, expect, it } from 'vitest';
import { mod97 } from './mod97.ts';

describe('mod97', () => {
  it('is 1 for the examples of ISO 13616 (rearranged) and ISO 17442', () => {
    expect(mod97('WEST12345698765432GB82')).toBe(1);
    expect(mod97('7ZW8QJWVPR4P1J1KQY45')).toBe(1);
  });
  it('is another number after a change, and -1 for other characters', () => {
    expect(mod97('WEST12345698765433GB82')).not.toBe(1);
    expect(mod97('GB82 WEST')).toBe(-1);
  });
});
