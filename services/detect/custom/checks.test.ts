import { describe, expect, it } from 'vitest';
import { checks } from './checks.ts';
import { customValidators } from './custom-identifier.ts';

/** Published examples: Wikipedia (Damm, Verhoeff, Luhn), ISO 13616, ISBN, ORCID's structure page, ISO 7064 as others document it. */
const valid: Readonly<Record<(typeof customValidators)[number], readonly string[]>> = {
  luhn: ['17893729974'],
  mod97: ['GB82WEST12345698765432'],
  verhoeff: ['2363', '758722'],
  damm: ['5724'],
  mod11: ['0306406152', '097522980X'],
  'mod11-2': ['0000000218250097', '000000029079593X'],
  'mod11-10': ['794623'],
  'mod97-10': ['213800KUD8LAJWSQ9D15'],
};

describe.each(customValidators)('the check %s', (name) => {
  it.each(valid[name])('takes %s, and not with one digit changed', (value) => {
    expect(checks[name](value)).toBe(true);
    for (let at = 0; at < value.length; at += 1) {
      const digit = value.charAt(at);
      if (!/\d/.test(digit)) continue;
      const other = String((Number(digit) + 1) % 10);
      expect(checks[name](`${value.slice(0, at)}${other}${value.slice(at + 1)}`), String(at)).toBe(false);
    }
  });
  it('takes no other characters', () => {
    for (const value of ['', '0', 'x', '12 34', 'é'.repeat(8), '-'.repeat(9)]) expect(checks[name](value)).toBe(false);
  });
});
