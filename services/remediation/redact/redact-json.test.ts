import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from './mask.ts';
import { redact } from './redact.ts';

const secret = 'S3CRET';
/** Numbers that are another text, or another number, once they were parsed. */
const numbers = ['1e400', '1.0', '-0', '1E5', '12345678901234567890', '-0.10e-7', '0', '9007199254740993'];
const space = fc.constantFrom('', '', ' ', '\n', '\r\n', '\t  ');

/** The text of a document, and what becomes of it when the fields called `card` are masked. */
interface Twin {
  readonly text: string;
  readonly redacted: string;
}
const same = (text: string): Twin => ({ text, redacted: text });
const joined = (parts: readonly Twin[]): Twin => ({
  text: parts.map(({ text }) => text).join(''),
  redacted: parts.map(({ redacted }) => redacted).join(''),
});
const spaced = (twin: fc.Arbitrary<Twin>): fc.Arbitrary<Twin> =>
  fc.tuple(space, twin, space).map(([before, inner, after]) => joined([same(before), inner, same(after)]));
const between = (begin: string, items: readonly Twin[], end: string): Twin =>
  joined([same(begin), ...items.flatMap((item, at) => (at === 0 ? [item] : [same(','), item])), same(end)]);

const escapedText = fc.constantFrom(
  '"\\u00e9\\/\\ud83d\\ude00"',
  '"\\ud800"',
  '"card: {\\"card\\":1}"',
  '"[\\\\"',
  '"\u2028"',
);
const scalar = fc
  .oneof(
    fc.constantFrom(...numbers, 'true', 'null', '""'),
    escapedText,
    fc.string().map((s) => JSON.stringify(s)),
  )
  .filter((text) => !text.includes(secret))
  .map(same);
const keptName = fc
  .oneof(fc.constantFrom('a', 'a', '__proto__', 'constructor', 'Card', 'card '), fc.string())
  .filter((name) => name !== 'card')
  .map((name) => JSON.stringify(name));
const cardName = fc.constantFrom('"card"', '"c\\u0061rd"');

const hiddenValue = (value: fc.Arbitrary<Twin>): fc.Arbitrary<Twin> =>
  fc.oneof(
    fc.constantFrom(...['null', '""'].map(same)),
    fc.constantFrom(`"${secret}"`, '1', 'false', '[]', '{}').map((text) => ({ text, redacted: `"${mask}"` })),
    value.map(({ text }) => ({ text: `["${secret}",${text},{"card":"${secret}"}]`, redacted: `"${mask}"` })),
  );
const { value: documents } = fc.letrec<{ value: Twin }>((tie) => {
  const field = (name: fc.Arbitrary<string>, value: fc.Arbitrary<Twin>): fc.Arbitrary<Twin> =>
    fc.tuple(spaced(name.map(same)), spaced(value)).map(([before, after]) => joined([before, same(':'), after]));
  const fields = fc.oneof(
    { weight: 3, arbitrary: field(keptName, tie('value')) },
    { weight: 1, arbitrary: field(cardName, hiddenValue(tie('value'))) },
  );
  return {
    value: fc.oneof(
      { maxDepth: 4 },
      scalar,
      fc.array(spaced(tie('value')), { maxLength: 4 }).map((items) => between('[', items, ']')),
      fc.array(fields, { maxLength: 5 }).map((items) => between('{', items, '}')),
    ),
  };
});

/** So that the column is always there. */
const withCard = (twin: Twin): Twin =>
  joined([same('{"in" :'), twin, { text: `,"card":"${secret}"}`, redacted: `,"card":"${mask}"}` }]);

describe('redacted JSON', () => {
  it('is the document byte for byte, but for the values that are masked', () => {
    fc.assert(
      fc.property(spaced(documents).map(withCard), fc.constantFrom('', '\uFEFF'), ({ text, redacted }, mark) => {
        const copy = redact('x.json', mark + text, ['card']);
        expect(copy).toBe(mark + redacted);
        expect(copy).not.toContain(secret);
        expect(() => JSON.parse(copy.slice(mark.length))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('is so in each line of JSON lines', () => {
    const lines = fc.array(
      documents.map(({ text, redacted }) => withCard({ text, redacted })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\n\n'), (twins, end) => {
        const line = (text: string): string => text.replace(/[\r\n]/g, ' ');
        const text = twins.map((twin) => line(twin.text)).join(end);
        expect(redact('x.jsonl', text, ['card'])).toBe(twins.map((twin) => line(twin.redacted)).join(end));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the digits of numbers that no parser can hold', () => {
    const kept = numbers.map((number, at) => `"n${at}": ${number}`).join(',\n');
    expect(redact('x.json', `{${kept}, "card": 4}`, ['card'])).toBe(`{${kept}, "card": "${mask}"}`);
  });

  it('masks each of doubled fields, those below a masked one with it, and fields of any depth', () => {
    expect(redact('x.json', '{"card":1,"card":[{"pin":2}]}', ['card', 'pin'])).toBe(
      `{"card":"${mask}","card":"${mask}"}`,
    );
    const deep = 100_000;
    const text = `${'['.repeat(deep)}{"card":1}${']'.repeat(deep)}`;
    expect(redact('x.json', text, ['card'])).toBe(text.replace('1', `"${mask}"`));
  });
});
