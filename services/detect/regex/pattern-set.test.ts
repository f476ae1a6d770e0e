import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RegexParser, RegexSyntaxError } from './parse.ts';
import { PatternSet } from './pattern-set.ts';

const noFlags = { ignoreCase: false, multiline: false, dotAll: false };
const parse = (source: string) => new RegexParser(source, 'linear').parse(noFlags);
const maxLength = 200;

function matches(sources: readonly string[], text: string): readonly string[] {
  const set = new PatternSet(sources.map((source) => ({ node: parse(source), maxLength })));
  set.beginObject();
  const bytes = Buffer.from(text);
  const out: string[] = [];
  set.scan({ bytes, base: 0, commitFrom: 0, commitTo: bytes.length, closed: true }, (rule, start, end) =>
    out.push(`${rule}:${bytes.toString('utf8', start, end)}`),
  );
  return out;
}

function javascript(source: string, text: string): readonly string[] {
  return [...text.matchAll(new RegExp(source, 'gu'))]
    .filter((match) => match[0] !== '')
    .map((match) => `0:${match[0]}`);
}

describe('linear patterns', () => {
  it.each([
    [String.raw`[A-Z]{2}-\d{4,6}`, 'AB-12345 CD-123 EF-1234567'],
    [String.raw`\bEMP\d{3}\b`, 'EMP123 xEMP123 EMP1234 (EMP999)'],
    ['colou?r', 'color colour colr'],
    ['gr[üu]ße?', 'grüß gruße größe'],
    ['[α-ω]+|[^\\x00-\\x7f]', 'αβγ Δ 日本 🔑'],
    ['(?:ab|cd){2}', 'abcd cdcdab abx'],
    ['a.c', 'abc a\nc aéc a🔑c'],
    [String.raw`\p{Lu}\p{Ll}+`, 'Élan vital Ab Ωmega'],
    ['^ab|cd$', 'ab ab cd cd'],
    [String.raw`\Bx\B`, 'axb x xx axxb'],
  ])('%s finds what JavaScript finds', (source, text) => {
    expect(matches([source], text)).toEqual(javascript(source, text));
  });

  it('agree with JavaScript on random text for patterns whose matches are the longest anyway', () => {
    const sources = ['[ab]{2,3}', 'a+b', '(?:a|bc)+', 'c[^c]c', 'b{2}', 'é+a', String.raw`\ba`];
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.stringMatching(/^[abcé ]{0,40}$/), (source, text) => {
        expect(matches([source], text)).toEqual(javascript(source, text));
      }),
      { numRuns: 500 },
    );
  });

  it('run together as they run alone', () => {
    const sources = ['[ab]{2,3}', 'a+b', 'c.', String.raw`\d{2,}`];
    fc.assert(
      fc.property(fc.stringMatching(/^[abc12 ]{0,60}$/), (text) => {
        const alone = sources.flatMap((source, rule) =>
          matches([source], text).map((match) => match.replace('0:', `${rule}:`)),
        );
        expect([...matches(sources, text)].sort()).toEqual([...alone].sort());
      }),
      { numRuns: 300 },
    );
  });

  it('take both cases of ASCII letters after (?i), and flags inside of groups', () => {
    expect(matches(['(?i)abc', 'x(?i:y)z', '(?s)p.q', '(?m)^r$'], 'ABC xYz xyZ p\nq\nr\nrr')).toEqual([
      '0:ABC',
      '1:xYz',
      '2:p\nq',
      '3:r',
    ]);
  });
});

describe('patterns that are refused', () => {
  it.each([
    [String.raw`(a)\1`, 'backreferences are not supported'],
    ['(?=a)b', 'lookahead and lookbehind are not supported'],
    ['(?<!a)b', 'lookahead and lookbehind are not supported'],
    ['a++', 'possessive quantifiers are not supported'],
    ['(?>a)', 'this kind of group is not supported'],
    ['a{1,2000}', 'repeat count over 1000'],
    ['[b-a]', 'range out of order'],
    ['(a', '"(" without ")"'],
    ['a)', '")" without "("'],
    ['[a', '"[" without "]"'],
    ['*a', 'nothing to repeat'],
    ['a\\', 'ends in a backslash'],
    [String.raw`\p{Nope}`, 'unknown property'],
    [String.raw`\q`, 'is not supported'],
    ['('.repeat(300), 'nested too deeply'],
  ])('%s', (source, reason) => {
    expect(() => parse(source)).toThrow(RegexSyntaxError);
    expect(() => parse(source)).toThrow(reason);
  });

  it('for their size', () => {
    expect(() => new PatternSet([{ node: parse('(?:[a-z]{100}){100}'), maxLength }])).toThrow('too large');
  });
});

describe('hostile patterns and texts', () => {
  const long = 'a'.repeat(200_000);

  it.each(['(a+)+$', '(a|a)*b', '(a|aa)+$', '(.*)*x', '(?:a?){50}a{50}', '([a-z]+)*=', String.raw`(\w+\s?)*$`])(
    '%s stays within a few steps a byte',
    (source) => {
      const set = new PatternSet([{ node: parse(source), maxLength }]);
      set.beginObject();
      const bytes = Buffer.from(`${long}!`);
      set.scan({ bytes, base: 0, commitFrom: 0, commitTo: bytes.length, closed: true }, () => {});
      expect(set.stopped).toEqual([]);
    },
  );

  it('stop a pattern that works too much on an object, not its neighbours', () => {
    const set = new PatternSet([
      { node: parse('[a-z]*b|a'), maxLength: 1_000_000 },
      { node: parse('!x!'), maxLength },
    ]);
    set.beginObject();
    const bytes = Buffer.from(`${'a'.repeat(400_000)}!x!`);
    const found = new Set<number>();
    set.scan({ bytes, base: 0, commitFrom: 0, commitTo: bytes.length, closed: true }, (rule) => found.add(rule));
    expect(set.stopped).toEqual([0]);
    expect(found).toContain(1);
    set.beginObject();
    expect(set.stopped).toEqual([]);
  });
});
