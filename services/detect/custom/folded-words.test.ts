import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDictionary, DictionaryMatcher } from './dictionary.ts';
import { readWord, simpleFold } from './folded-words.ts';

const points = Array.from({ length: 0x110000 }, (_, point) => point).filter(
  (point) => point < 0xd800 || point > 0xdfff,
);
const textOf = (point: number): string => String.fromCodePoint(point);

/** What a word sounds like, and how many characters of `text` it takes. */
function heard(text: string): { readonly codes: string; readonly characters: number } {
  const codes: number[] = [];
  const bytes = Buffer.from(text);
  const end = readWord(bytes, 0, { add: (code) => codes.push(code) });
  return { codes: codes.join(), characters: bytes.toString('utf8', 0, end).length };
}

const foundIn = (entries: readonly string[], text: string): readonly string[] => {
  const bytes = Buffer.from(text);
  const found: string[] = [];
  new DictionaryMatcher(compileDictionary(entries)).scan(bytes, 0, bytes.length, (start, end) =>
    found.push(bytes.toString('utf8', start, end)),
  );
  return found;
};

describe('folding', () => {
  it('makes the same code points equal as the regular expressions of JavaScript (flags i and u)', () => {
    const cased = points.filter((point) => {
      const text = textOf(point);
      return text.toLowerCase() !== text || text.toUpperCase() !== text || simpleFold(point) !== point;
    });
    const all = cased.map(textOf).join('');
    const classes = new Map<number, number[]>();
    for (const point of cased) classes.set(simpleFold(point), [...(classes.get(simpleFold(point)) ?? []), point]);
    // Two pairs of Greek letters are equal because they decompose to the same.
    const decomposed = new Set([0x390, 0x3b0, 0x1fd3, 0x1fe3]);
    for (const point of cased.filter((each) => !decomposed.has(each))) {
      const equal = all.match(new RegExp(`\\u{${point.toString(16)}}`, 'giu'))?.map((text) => text.codePointAt(0));
      expect(equal, textOf(point)).toEqual(classes.get(simpleFold(point)));
    }
    expect(heard('\u1fd3')).toMatchObject({ codes: heard('\u0390').codes });
  });

  it('every letter sounds alike composed and decomposed, and letters that differ do not', () => {
    const sounds = new Map<string, string>();
    for (const point of points) {
      const text = textOf(point);
      if (!/[\p{L}\p{M}\p{N}]/u.test(text)) continue;
      const { codes } = heard(text);
      if (heard(text.normalize('NFD')).codes !== codes || heard(text.normalize('NFC')).codes !== codes)
        expect.fail(`U+${point.toString(16)}`);
      const other = sounds.get(codes);
      const folded = Array.from(text.normalize('NFD'), (part) => simpleFold(part.codePointAt(0)!)).join();
      if (other !== undefined && other !== folded) expect.fail(`U+${point.toString(16)}`);
      sounds.set(codes, folded);
    }
  });

  it('of marks, their order does not count where Unicode says so', () => {
    const letters = fc.constantFrom(
      ...'aAöÖßſKΣςσǅİıéʼе́ёЙй가각ͅ'.normalize('NFC'),
      '\u0301',
      '\u0323',
      '\u0308',
      '\u0345',
      '\u0334',
      '\u093c',
      '\u05b0',
    );
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 25 }), (parts) => {
        const text = parts.join('');
        const { codes, characters } = heard(text);
        expect(characters).toBe(text.length);
        for (const form of ['NFC', 'NFD'] as const) expect(heard(text.normalize(form)).codes).toBe(codes);
        const folded = Array.from(text.normalize('NFD'), (part) => textOf(simpleFold(part.codePointAt(0)!))).join('');
        expect(heard(folded).codes).toBe(codes);
      }),
    );
  });
});

describe('words', () => {
  it('are found in any case, composed or not, between separators of any script', () => {
    const entries = ['Müller', 'Łukasz Żółć', "O'Brien", 'Ångström', 'ΣΊΣΥΦΟΣ', 'Ёлка'];
    const text =
      "MÜLLER „müller“ Mu\u0308ller, müllers ŁUKASZ — ŻÓŁĆ; O’BRIEN ‘O’Brien’ 'o'brien' a\u030angstrom \u212bNGSTRÖM Σίσυφος\u00a0ёлка ЁЛКИ Mu ller";
    expect(foundIn(entries, text)).toEqual([
      ...['MÜLLER', 'müller', 'Mu\u0308ller', 'ŁUKASZ — ŻÓŁĆ', 'O’BRIEN', 'O’Brien', "o'brien"],
      ...['\u212bNGSTRÖM', 'Σίσυφος', 'ёлка'],
    ]);
  });

  it('are found alike from every byte on', () => {
    const bytes = Buffer.from("x’y O’Brien Mu\u0308ller's MÜLLER-GmbH ‘ßtraße’ 日本 Müller gmbh o'b rien 'q'");
    const matcher = new DictionaryMatcher(
      compileDictionary(['müller gmbh', "o'brien", 'Müller', 'ẞTRASSE', '日本', 'q']),
    );
    const between = (from: number, to: number, into: (readonly number[])[]): number => {
      let settled = 0;
      matcher.scan(bytes, from, to, (start, end) => {
        into.push([start, end]);
        settled = end;
      });
      return settled;
    };
    const whole: (readonly number[])[] = [];
    between(0, bytes.length, whole);
    expect(whole.map(([start, end]) => bytes.toString('utf8', start, end))).toEqual([
      ...['O’Brien', 'MÜLLER-GmbH', '日本', 'Müller gmbh', 'q'],
    ]);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const parts: (readonly number[])[] = [];
      between(Math.max(cut, between(0, cut, parts)), bytes.length, parts);
      expect(parts, `cut at ${cut}`).toEqual(whole);
    }
  });

  it('what is no UTF-8 ends', () => {
    const matcher = new DictionaryMatcher(compileDictionary(['a', 'ü', 'a ü']));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), (bytes, from) => {
        let last = 0;
        matcher.scan(bytes, Math.min(from, bytes.length), bytes.length, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        });
      }),
    );
  });

  it('a million marks on one letter take no longer than a million letters', () => {
    const marks = Buffer.from(`a${'\u0323\u0301'.repeat(250_000)}`);
    expect(foundIn(['a'], marks.toString())).toEqual([]);
  });
});
