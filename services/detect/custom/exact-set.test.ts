import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../extract/contract.ts';
import { exactFingerprint } from '../scan/fingerprints.ts';
import { lineBlock, lineBlocks } from '../testing/scan-blocks.ts';
import { scanWithRules } from '../testing/scan-with-rules.ts';
import { type CustomIdentifier, type CustomIdentifierSpec, checkCustomIdentifier } from './custom-identifier.ts';
import { compileExactSet, ExactSetWriter, exactSetLines } from './exact-set.ts';
import { testCustomIdentifier } from './test-custom-identifier.ts';

const key = new Uint8Array(32).fill(5);

function setOf(values: readonly string[], spec: Partial<CustomIdentifierSpec> = {}): CustomIdentifier {
  const check = checkCustomIdentifier(
    { id: 'c1', name: 'values', ...spec },
    { exact: compileExactSet(exactSetLines(key, values)) },
  );
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.identifier;
}

const found = (identifier: CustomIdentifier, sample: string): readonly string[] =>
  testCustomIdentifier(identifier, sample, '', key).candidates.map(({ start, end }) => sample.slice(start, end));

function scan(blocks: readonly Block[], identifier: CustomIdentifier, windowBytes: number) {
  const { groups, stopped } = scanWithRules(blocks, [identifier], { fingerprintKey: key, windowBytes });
  return { groups: groups.filter((group) => group.identifier === 'custom:c1'), stopped };
}

const normal = (text: string): string => text.replace(/[\s.-]/gu, '').toLowerCase();
const wordsIn = (text: string): number => text.split(/[\s.-]+/u).filter((part) => part !== '').length;
const classesOf = (text: string): string =>
  [/[^\W\d_]|[^\x00-\x7f]/u, /\d/, /[^\p{L}\p{M}\p{N}]/u].map((each) => each.test(text)).join();
const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);

/** The same without any cleverness: every part of the text against every value. */
function expected(values: readonly string[], text: string): readonly string[] {
  const known = new Map(values.map((value) => [normal(value), value]));
  const divided = (part: string): boolean => {
    const value = normal(part);
    if (wordsIn(part) === 1 || (/\d/.test(value) && Buffer.byteLength(value) >= 8)) return true;
    return values.some(
      (other) =>
        wordsIn(other) === wordsIn(part) &&
        classesOf(normal(other)) === classesOf(value) &&
        Buffer.byteLength(normal(other).replaceAll('ς', 'σ')) === Buffer.byteLength(value.replaceAll('ς', 'σ')),
    );
  };
  const parts: string[] = [];
  for (let start = 0; start < text.length; start++) {
    if (isLetter(text[start - 1]) && isLetter(text[start])) continue;
    for (let end = Math.min(text.length, start + 70); end > start; end--) {
      const part = text.slice(start, end);
      if (isLetter(text[end - 1]) && isLetter(text[end])) continue;
      if (/^[\s.-]|[\s.-]$|[\s.-]{5}/u.test(part) || !known.has(normal(part)) || !divided(part)) continue;
      parts.push(part);
      start = end - 1;
      break;
    }
  }
  return parts;
}

const words = [
  'John',
  'Q.',
  'Smith',
  'müller',
  'ΣΑΣ',
  '4539',
  '1488',
  '12',
  'ab',
  'X',
  'a@b',
  "O'Brien",
  'x_1',
  '+49',
  'İz',
];
const value = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', ' ', '-', '. ', ' - ')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => pieces.map((pair) => pair.join('')).join(''));
const spelled = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(text, text.toUpperCase(), text.toLowerCase(), text.replaceAll(' ', '\n'), text.replace(/[ .-]/g, ''));
const filler = fc.constantFrom(...words, ' ', ' ', '.', '-', '\n', ',', '"', '@', '_', '     ', '—', '中', '\u00a0');

describe('a set of exact values without a pattern', () => {
  it('finds every value of a random set in random text, and nothing else, however the text is cut', () => {
    const cases = fc.array(value, { minLength: 1, maxLength: 6 }).chain((values) =>
      fc.record({
        values: fc.constant(values),
        text: fc
          .array(fc.oneof(filler, fc.constantFrom(...values).chain(spelled)), { maxLength: 30 })
          .map((parts) => parts.join('')),
        cuts: fc.array(fc.nat(300), { maxLength: 8 }),
        windowBytes: fc.integer({ min: 1, max: 100 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ values, text, cuts, windowBytes }) => {
        const identifier = setOf(values);
        expect(found(identifier, text)).toEqual(expected(values, text));
        const bytes = Buffer.from(text);
        const offsets = [...new Set(cuts)].filter((at) => at > 0 && at < bytes.length).sort((a, b) => a - b);
        const whole = scan([lineBlock(bytes, false)], identifier, 1e9);
        expect(scan(lineBlocks(bytes, offsets), identifier, windowBytes)).toEqual(whole);
        expect(whole.groups[0]?.count ?? 0).toBe(expected(values, text).length);
      }),
      { numRuns: 400 },
    );
  });

  it('finds a value wherever a window or a block ends', () => {
    const identifier = setOf(['John Q. Smith', 'Ünal-4711 B']);
    const bytes = Buffer.from(`${'x y '.repeat(1_000)}john q smith, ÜNAL 4711b${' z'.repeat(1_000)}`);
    for (let at = 3_900; at < 4_100; at++)
      expect(scan(lineBlocks(bytes, [at]), identifier, 1).groups[0]).toMatchObject({
        count: 2,
        reasons: ['exact-set'],
      });
  });

  it('takes separators as no part of long numbers, but does not make short ones of others', () => {
    expect(
      found(setOf(['4539148803436467', '1234', 'Anna Lee']), '4539 1488 0343 6467 12 34 1234 annalee a n nalee'),
    ).toEqual(['4539 1488 0343 6467', '1234', 'annalee']);
  });

  it('stays inside of a cell, and takes keywords, check digits and ignore words into account', () => {
    const text = Buffer.from('anna\tlee\tanna lee\n');
    const cells = {
      ...lineBlock(text, false),
      names: ['a', 'b'],
      fields: Int32Array.of(0, 4, 0, 1, 5, 8, 1, 1, 9, 17, 1, 1),
    };
    expect(scan([cells], setOf(['anna lee']), 1e9).groups[0]?.count).toBe(1);
    expect(scan([cells], setOf(['anna', 'lee'], { keywords: ['bbb'] }), 1e9).groups).toEqual([]);
    const outcomes = testCustomIdentifier(
      setOf(['1234567', '1234566', 'ABCD 55'], { validator: 'luhn', ignoreWords: ['ABCD'] }),
      '1234567 1234566 ABCD55 abcd55',
      '',
      key,
    ).candidates;
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['CHECK_FAILED', 'MATCH', 'IGNORE_WORD', 'CHECK_FAILED']);
  });

  it('stops with word of it on text that makes it work too much', () => {
    const values = Array.from({ length: 900 }, (_, n) => '7'.repeat(n + 8));
    const run = scan([lineBlock(Buffer.from('1 '.repeat(300_000)), false)], setOf(values), 1e9);
    expect(run).toEqual({ groups: [], stopped: ['c1'] });
    expect(
      scan([lineBlock(Buffer.from('John Smith '.repeat(20_000)), false)], setOf(['john smith']), 1e9),
    ).toMatchObject({
      groups: [{ count: 20_000 }],
      stopped: [],
    });
  });

  it('is refused without what stands alone, and keeps to its pattern when it has one', () => {
    const lines = exactSetLines(key, ['B-22', 'b 23']);
    const refused = (exactFingerprints: readonly string[]) => {
      const check = checkCustomIdentifier({ id: 'c', name: 'n', exactFingerprints });
      return check.ok ? null : check.problems[0]?.problem;
    };
    expect(refused(lines)).toBeNull();
    expect(refused(lines.slice(0, 2))).toContain('give all of its lines');
    expect(refused([...lines, exactFingerprint(key, 'b24')])).toContain('make them again');
    expect(refused(['outline letters 0 4'])).toContain('hexadecimal');
    const check = checkCustomIdentifier({ id: 'c', name: 'n', regex: String.raw`B-\d{2}`, exactFingerprints: lines });
    const outcomes = check.ok ? testCustomIdentifier(check.identifier, 'B-21 B-22 B22', '', key).candidates : [];
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['NOT_IN_EXACT_SET', 'MATCH']);
  });
});

describe('the lines of a set', () => {
  it('tell fingerprints and tags under different keys, then classes, words, lengths and signs of all values together', () => {
    const [line, ...rest] = exactSetLines(key, ['Max M. Muster']);
    expect(line?.slice(0, 32)).toBe(exactFingerprint(key, 'maxmmuster'));
    expect(line).not.toBe(exactSetLines(new Uint8Array(32), ['Max M. Muster'])[0]);
    expect(rest).toEqual(['outline letters 3 10']);
    const hash = createHmac('sha256', key).update('exact-filter').digest('hex');
    expect(line).not.toContain(hash.slice(0, 8));
    expect(exactSetLines(key, ['a1', 'b-2', 'c345', 'd@e', '#77']).slice(5)).toEqual([
      'outline digits+signs 1 3',
      'outline letters+digits 1 2,4',
      'outline letters+digits 2 2',
      'outline letters+signs 1 3',
      'signs 23 40',
    ]);
  });

  it('are at most 70 however many values there are, and none is longer than 1,024', () => {
    const writer = new ExactSetWriter(key);
    for (let n = 0; n < 5_000; n++)
      writer.line(
        `${'a'.repeat((n * 7) % 83)} ${'1 b '.repeat(n % 13)}${'@'.repeat(n % 3)}${String.fromCodePoint(0x2190 + (n % 400))}5`,
      );
    expect(writer.outlines().length).toBeLessThanOrEqual(70);
    expect(Math.max(...writer.outlines().map((line) => line.length))).toBeLessThanOrEqual(1_024);
  });

  it('leave out a value that could never be found', () => {
    const writer = new ExactSetWriter(key);
    expect([writer.line('--'), writer.line('a'.repeat(1_001)), writer.line('@')]).toEqual([null, null, null]);
  });
});
