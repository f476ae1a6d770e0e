import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DetectionGroup } from '../../model/index.ts';
import type { Block } from '../extract/contract.ts';
import { exactFingerprint } from '../scan/fingerprints.ts';
import { lineBlock, lineBlocks } from '../testing/scan-blocks.ts';
import { scanWithRules } from '../testing/scan-with-rules.ts';
import type { AllowList } from './allow-list.ts';
import { verhoeff } from './checks.ts';
import { type CustomIdentifier, type CustomIdentifierSpec, checkCustomIdentifier } from './custom-identifier.ts';
import { compileDictionary } from './dictionary.ts';
import { testCustomIdentifier } from './test-custom-identifier.ts';

const key = new Uint8Array(32).fill(3);

function custom(spec: Partial<CustomIdentifierSpec>, words: readonly string[] | null = null): CustomIdentifier {
  const check = checkCustomIdentifier(
    { id: 'c1', name: 'test', ...spec },
    words === null ? {} : { dictionary: compileDictionary(words) },
  );
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.identifier;
}

const scan = (
  blocks: readonly Block[],
  identifiers: readonly CustomIdentifier[],
  allowLists: readonly AllowList[] = [],
  windowBytes = 1,
) => scanWithRules(blocks, identifiers, { fingerprintKey: key, allowLists, windowBytes });

const groupOf = (groups: readonly DetectionGroup[], id: string): DetectionGroup | undefined =>
  groups.find((group) => group.identifier === id);
const outcomes = (identifier: CustomIdentifier, sample: string, header = ''): readonly string[] =>
  testCustomIdentifier(identifier, sample, header).candidates.map((candidate) => candidate.outcome);

describe('a custom identifier', () => {
  it('keeps to Macie’s rules: keyword before, distance to the end of the match, ignore words by case', () => {
    const employee = custom({
      regex: String.raw`[A-Z]\d{5}`,
      keywords: ['employee'],
      maximumMatchDistance: 20,
      ignoreWords: ['X000'],
    });
    expect(outcomes(employee, 'Employee id A12345')).toEqual(['MATCH']);
    expect(outcomes(employee, `employee ${'.'.repeat(12)} A12345`)).toEqual(['MATCH']);
    expect(outcomes(employee, `employee ${'.'.repeat(13)} A12345`)).toEqual(['NO_KEYWORD']);
    expect(outcomes(employee, 'A12345 employee')).toEqual(['NO_KEYWORD']);
    expect(outcomes(employee, 'employee X00012')).toEqual(['IGNORE_WORD']);
    expect(outcomes(employee, 'A12345', 'employeeId')).toEqual(['MATCH']);
  });

  it('can look behind the match, check digits, and want values of a known set', () => {
    expect(
      outcomes(
        custom({ regex: String.raw`\d{6}`, keywords: ['badge'], maximumDistanceAfter: 10 }),
        '123456 is the badge',
      ),
    ).toEqual(['MATCH']);
    expect(outcomes(custom({ regex: String.raw`\b\d{4,8}\b`, validator: 'luhn' }), '18 1234567 1234566 2374')).toEqual([
      'CHECK_FAILED',
      'MATCH',
      'CHECK_FAILED',
    ]);
    const known = [exactFingerprint(new Uint8Array(32), 'b22')];
    expect(outcomes(custom({ regex: String.raw`B-\d{2}`, exactFingerprints: known }), 'B-21 B-22')).toEqual([
      'NOT_IN_EXACT_SET',
      'MATCH',
    ]);
  });

  it('tells offsets in UTF-16 code units', () => {
    expect(testCustomIdentifier(custom({ regex: 'größe' }), '🔑 größe').candidates).toEqual([
      { start: 3, end: 8, outcome: 'MATCH' },
    ]);
  });

  it('has a severity by its thresholds, and no finding below the lowest', () => {
    const identifier = custom({
      regex: 'zz',
      severityLevels: [
        { occurrencesThreshold: 3, severity: 'LOW' },
        { occurrencesThreshold: 5, severity: 'HIGH' },
      ],
    });
    const severity = (count: number) =>
      groupOf(scan([lineBlock(Buffer.from('zz '.repeat(count)), false)], [identifier]).groups, 'custom:c1')?.severity;
    expect([2, 3, 4, 5].map(severity)).toEqual([undefined, 'LOW', 'LOW', 'HIGH']);
    expect(
      groupOf(scan([lineBlock(Buffer.from('zz'), false)], [custom({ regex: 'zz' })]).groups, 'custom:c1'),
    ).toMatchObject({
      severity: 'MEDIUM',
      category: 'CUSTOM_IDENTIFIER',
      label: null,
    });
  });

  it('is found beside a managed identifier of the same value', () => {
    const { groups } = scan(
      [lineBlock(Buffer.from('card 4539 1488 0343 6467'), false)],
      [custom({ regex: String.raw`4539 \d{4}` })],
    );
    expect(groups.map((group) => group.identifier)).toEqual(['CARD', 'custom:c1']);
  });

  it('is found alike however the text is cut', () => {
    const rules = [
      custom({ regex: String.raw`\b[A-Z]{2}-\d{2,6}\b`, keywords: ['order', 'ürün'] }),
      custom({ id: 'c2', regex: 'a+b|[é-ü]+x' }),
      custom({ id: 'c3' }, ['acme rocket', 'Acme', 'São Paulo']),
    ];
    const parts = [
      'order ',
      'AB-12',
      'CD-123456',
      'aaab',
      'éüx',
      'ürün ',
      'acme ',
      'Acme Rocket',
      'são paulo',
      'São_Paulo',
      '\n',
      ' ',
      'x',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts), { maxLength: 60 }),
        fc.array(fc.nat(400), { maxLength: 12 }),
        fc.integer({ min: 1, max: 300 }),
        (pieces, cuts, windowBytes) => {
          const text = Buffer.from(pieces.join(''));
          const offsets = [...new Set(cuts)].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b);
          expect(scan(lineBlocks(text, offsets), rules, [], windowBytes)).toEqual(
            scan([lineBlock(text, false)], rules, [], 1e9),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ['[A-Z]–\\d{4}', 'number A–1234, A-1234'],
    ['[A-Z][\\u2011‒]\\d{4}', 'number A‑1234, A‒1234'],
    ['[Ａ-Ｚ]－?\\d{4}', 'number Ａ1234, A1234'],
    ['A[٠-٩]{4}', 'number A١٢٣٤, A1234'],
    ['A\u00a0\\d{4}', 'number A\u00a01234, A\u202f1234'],
  ])('reads signs of typography as texts are read: %s', (regex, sample) => {
    expect(outcomes(custom({ regex, keywords: ['nümber\u00a0', 'number'] }), sample)).toEqual(['MATCH', 'MATCH']);
  });

  it('takes no class that leaves signs out for one that has them', () => {
    expect(outcomes(custom({ regex: '[^\\d]\\d{4}x' }), '٣1234x a1234x')).toEqual(['MATCH']);
  });
});

describe('a custom identifier is refused', () => {
  it.each([
    [{ regex: '(a)\\1' }, 'backreferences'],
    [{ regex: 'a*' }, 'matches the empty text'],
    [{ regex: 'a[[:valueOf:]]' }, 'unknown class [:valueOf:]'],
    [{ regex: '(?:[a-z]{900}){9}' }, 'too large'],
    [{ regex: 'x'.repeat(1_025) }, '1024'],
    [{ regex: null }, 'either a pattern or a dictionary'],
    [{ regex: 'abc', keywords: ['ab'] }, '3'],
    [{ regex: 'abc', maximumMatchDistance: 301 }, '300'],
    [
      {
        regex: 'abc',
        severityLevels: [
          { occurrencesThreshold: 5, severity: 'HIGH' },
          { occurrencesThreshold: 9, severity: 'LOW' },
        ],
      },
      'ascend',
    ],
    [{ regex: 'abc', flags: 'i' }, '"field":"flags","problem":"is no field'],
  ])('%j', (spec, reason) => {
    const check = checkCustomIdentifier({ id: 'c', name: 'n', ...spec });
    expect(check.ok ? '' : JSON.stringify(check.problems)).toContain(reason);
  });
});

describe('a dictionary', () => {
  const dictionary = custom({}, ['Acme', 'acme rocket company', 'Müller', "O'Brien", '4711']);

  it('finds words and phrases on word borders, the longest', () => {
    const sample = "ACME acme-rocket  company, acmes Müller müller o'brien 4711 47110 acme rocket";
    expect(
      testCustomIdentifier(dictionary, sample).candidates.map(({ start, end }) => sample.slice(start, end)),
    ).toEqual(['ACME', 'acme-rocket  company', 'Müller', 'müller', "o'brien", '4711', 'acme']);
  });

  it('holds many entries in little memory', () => {
    const entries = Array.from({ length: 100_000 }, (_, index) => `entry ${index * 7}`);
    const compiled = compileDictionary(entries);
    expect(compiled.table.byteLength).toBeLessThanOrEqual(24 * entries.length);
    const check = checkCustomIdentifier({ id: 'c', name: 'n' }, { dictionary: compiled });
    const identifier = check.ok ? check.identifier : dictionary;
    expect(testCustomIdentifier(identifier, 'entry 699993, entry 699994, entry 0').matchCount).toBe(2);
  });
});

describe('allow lists', () => {
  const text = Buffer.from('card 4539 1488 0343 6467, card 4539148803436467 maria@mail.org passport 123456789 AB-1');

  it('keep back whole values, by text or by pattern, and count', () => {
    const lists: readonly AllowList[] = [
      { id: 'texts', regex: null, texts: ['4539 1488 0343 6467', 'MARIA@mail.org', '23456789'] },
      { id: 'pattern', regex: String.raw`[A-Z]{2}-\d|1234`, texts: [] },
    ];
    const { groups, hits } = scan([lineBlock(text, false)], [custom({ regex: String.raw`[A-Z]{2}-\d` })], lists);
    expect(groups.map((group) => [group.identifier, group.count])).toEqual([
      ['CARD', 1],
      ['PASSPORT', 1],
    ]);
    expect(hits).toEqual({ texts: 2, pattern: 1 });
  });

  it('fail loudly when their pattern cannot run', () => {
    expect(() => scan([], [], [{ id: 'x', regex: '(?=a)', texts: [] }])).toThrow('lookahead');
  });
});

describe('Verhoeff', () => {
  it('accepts the published example and no single changed digit', () => {
    expect(verhoeff('2363')).toBe(true);
    for (let digit = 0; digit < 10; digit++) if (digit !== 3) expect(verhoeff(`236${digit}`)).toBe(false);
  });
});
