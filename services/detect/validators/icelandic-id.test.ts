import { describe, expect, it } from 'vitest';
import { icelandicId } from './icelandic-id.ts';

describe('icelandicId', () => {
  it('accepts the examples of Registers Iceland', () => {
    for (const value of ['1201743399', '4504013150']) expect(icelandicId(value)).toBe(true);
  });
  it('rejects wrong check digits, dates and lengths', () => {
    for (const value of ['1201743379', '1213743399', '120174339']) expect(icelandicId(value)).toBe(false);
  });
});
