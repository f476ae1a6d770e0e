import { describe, expect, it } from 'vitest';
import { europeanCardIssuer } from './european-card-issuer.ts';

describe('europeanCardIssuer', () => {
  it('knows the states by their numeric codes', () => {
    expect(europeanCardIssuer('80276881049990000012')).toBe(true);
    expect(europeanCardIssuer('80999881049990000012')).toBe(false);
    expect(europeanCardIssuer('81276881049990000012')).toBe(false);
    expect(europeanCardIssuer('8027688104999000001')).toBe(false);
  });
});
