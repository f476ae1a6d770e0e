import { describe, expect, it } from 'vitest';
import { australianMedicare } from './australian-medicare.ts';

describe('australianMedicare', () => {
  it('accepts numbers in the form that Services Australia documents', () => {});
  it('rejects wrong check digits, dates and lengths', () => {
    for (const value of ['2123456711', '1123456701', '212345670']) expect(australianMedicare(value)).toBe(false);
  });
});
