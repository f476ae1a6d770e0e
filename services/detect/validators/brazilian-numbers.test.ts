import { describe, expect, it } from 'vitest';
import { brazilianDriver, brazilianHealthCard, brazilianVoter, brazilianWorker } from './brazilian-numbers.ts';

/** How many of the ten last digits a value passes with. */
const passing = (check: (digits: string) => boolean, value: string): number =>
  [...'0123456789'].filter((digit) => check(value.slice(0, -1) + digit)).length;

describe('numbers of Brazil', () => {
  it('takes one last digit in ten', () => {
    for (const [check, value] of [
      [brazilianWorker, '12012132660'],
      [brazilianVoter, '102385010671'],
      [brazilianDriver, '97625655678'],
    ] as const) {
      expect(check(value), value).toBe(true);
      expect(passing(check, value), value).toBe(1);
    }
    expect(brazilianHealthCard('700000000000005')).toBe(true);
    expect(passing(brazilianHealthCard, '700000000000005')).toBe(1);
  });

  it('takes the examples of those who explain them', () => {
    for (const value of ['004356870906', '106644440302']) expect(brazilianVoter(value)).toBe(true);
    expect(brazilianDriver('58316794534')).toBe(true);
  });

  it('wants the length, the state, the kind', () => {
    expect(brazilianWorker('1201213266')).toBe(false);
    expect(brazilianVoter('102385012971')).toBe(false);
    expect(brazilianHealthCard('500000000000005')).toBe(false);
    expect(brazilianDriver('11111111111')).toBe(false);
  });
});
