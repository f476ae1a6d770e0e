import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayStart, nextStart, prefixOf } from './prefix.ts';

const patterns: readonly RegExp[] = [
  /(?<![A-Za-z0-9])AK(?:IA|SIA)[A-Z2-7]{4}(?![A-Z])/,
  /\b\d{3}-?\d{2}-?\d{4}\b/,
  /(?:a|bc){2,3}[x-z]?q/i,
  /[^\s"]{2,5}\.(?=c)[a-z]{2}/,
  /(?<=k)(\w)\1{2}/,
  /\p{Lu}\p{Ll}{1,3} \p{Lu}/u,
  /(?!00)\d{2}é+?x/,
  /\B-\d/,
  /(?<=[:=] ?|k)(?:a|\d)/,
  /(?:(?<![a-z])|(?<=é))[ab]/u,
  /(?:(?<=^|")|\b)-?[A-Z]/,
  /(?<=(?:a|bc?){1,2})(?:(?<!c)\d|q)/,
  /(?<=\xc3\xa9)[a-z]/,
];

describe('prefix of a pattern', () => {
  it.each(patterns)('never forbids a place where %s matches', (pattern) => {
    const decoded = pattern.unicode || /[^\x00-\x7f]/.test(pattern.source);
    const prefix = prefixOf(pattern, decoded);
    const sticky = new RegExp(pattern.source, `${pattern.flags}y`);
    const alphabet = [...'AKIASaBbcCxyzqk019-. "\nÉéÄö'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 24 }), (characters) => {
        const bytes = Buffer.from(characters.join(''));
        const text = decoded ? bytes.toString() : bytes.toString('latin1');
        for (let at = 0; at < text.length; at++) {
          sticky.lastIndex = at;
          if (!sticky.test(text)) continue;
          const offset = decoded ? Buffer.byteLength(text.slice(0, at)) : at;
          expect(mayStart(prefix, bytes, offset)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is found wherever it may start, in order', () => {
    const alphabet = [...'AKIASaBbcCxyzqk019-. "\n'];
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }),
        (pattern, characters) => {
          const prefix = prefixOf(pattern, pattern.unicode);
          const bytes = Buffer.from(characters.join(''));
          const expected = Array.from(bytes.keys()).filter((at) => mayStart(prefix, bytes, at));
          const found: number[] = [];
          let at = nextStart(prefix, bytes, 0, bytes.length);
          while (at < bytes.length) {
            found.push(at);
            at = nextStart(prefix, bytes, at + 1, bytes.length);
          }
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('forbids what cannot be', () => {
    const prefix = prefixOf(/(?<![A-Za-z0-9])SK[0-9a-f]{32}/, false);
    expect(prefix.length).toBe(30);
    expect(mayStart(prefix, Buffer.from(`SK${'0a'.repeat(16)}`), 0)).toBe(true);
    expect(mayStart(prefix, Buffer.from(`xSK${'0a'.repeat(16)}`), 1)).toBe(false);
    expect(mayStart(prefix, Buffer.from(`SK${'0z'.repeat(16)}`), 0)).toBe(false);
    expect(mayStart(prefix, Buffer.from('SK00'), 0)).toBe(false);
    const behind = prefixOf(/(?:(?<![a-z])|(?<=[:=] ?))\d/, false);
    expect([...'a: -'].map((before) => mayStart(behind, Buffer.from(`${before}1`), 1))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    const quoted = prefixOf(/(?<=["'])x/, false);
    expect([...`a"' `].map((before) => mayStart(quoted, Buffer.from(`${before}x`), 1))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
