import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonText } from './common-text.ts';
import { formatAddress, parseCidr } from './ip.ts';
import { instancesOf, matchesWildcard } from './wildcard.ts';

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 9 });
const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 9 });
const expression = (source: string) => new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`);

describe('wildcards', () => {
  it('match as a regular expression does', () => {
    fc.assert(fc.property(pattern, text, (p, t) => matchesWildcard(p, t) === expression(p).test(t)));
  });

  it('match their own instances', () => {
    fc.assert(fc.property(pattern, (p) => instancesOf(p).every((t) => matchesWildcard(p, t))));
  });

  it('have a common text exactly when some text fits both', () => {
    fc.assert(
      fc.property(pattern, pattern, text, (a, b, t) => {
        const common = commonText(a, b);
        if (common !== undefined) return matchesWildcard(a, common) && matchesWildcard(b, common);
        return !(matchesWildcard(a, t) && matchesWildcard(b, t));
      }),
      { numRuns: 2_000 },
    );
  });

  it('take no exponential time', () => {
    expect(matchesWildcard(`${'*a'.repeat(200)}b`, 'a'.repeat(2_000))).toBe(false);
    expect(commonText('*a'.repeat(300), `${'*b'.repeat(300)}*`)).toBeDefined();
  });
});

describe('addresses', () => {
  it.each(['203.0.113.0', '0.0.0.0', '255.255.255.255', '2001:db8::1', '::', '::ffff:10.0.0.1'])(
    'reads %s',
    (address) => {
      const block = parseCidr(address);
      expect(block?.first).toBe(block?.last);
      expect(parseCidr(formatAddress(block?.bits ?? 32, block?.first ?? 0n))).toEqual(block);
    },
  );

  it.each(['', '1.2.3', '1.2.3.256', '1.2.3.4/33', '1::2::3', '12345::', '1.2.3.4/-1', '::/129', '1.2.3.4/8/9'])(
    'refuses %j',
    (address) => {
      expect(parseCidr(address)).toBeUndefined();
    },
  );

  it('ignores host bits', () => {
    expect(parseCidr('203.0.113.77/24')).toEqual(parseCidr('203.0.113.0/24'));
  });
});
