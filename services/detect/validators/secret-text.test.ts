import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entropy } from './entropy.ts';
import { Kind, secretText, Word } from './secret-text.ts';

const text = fc
  .array(
    fc.constantFrom(
      ...['secret', 'Password', 'api_key', 'API', 'xxxx', '***', 'a=b', '==', 'ABCdefG', '{', '%', 'é', '日'],
      ...['a', 'b', 'c', 'Z', '0', '1', '2', '-', ' '],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** The longest run of characters each of which is `step` from the one before. */
function run(value: string, step: number): number {
  let longest = 1;
  for (let from = 0, i = 1; i < value.length; i++) {
    if (value.charCodeAt(i) - value.charCodeAt(i - 1) !== step) from = i;
    longest = Math.max(longest, i - from + 1);
  }
  return longest;
}

it('finds in one pass what each look for itself finds', () => {
  fc.assert(
    fc.property(text, (value) => {
      const found = secretText(value);
      expect(found.digits).toBe(value.match(/\d/g)?.length ?? 0);
      expect(found.letters).toBe(value.match(/[A-Za-z]/g)?.length ?? 0);
      expect((found.kinds & Kind.UPPER) !== 0).toBe(/[A-Z]/.test(value));
      expect((found.kinds & Kind.TEMPLATE) !== 0).toBe(/[$%@#<[{}]/.test(value));
      expect((found.kinds & Kind.BEYOND) !== 0).toBe(/[^\0-\x7f]/.test(value));
      expect((found.words & Word.SECRET) !== 0).toBe(/secret|password|api_?key/i.test(value));
      expect((found.words & Word.ASSIGNMENT) !== 0).toBe(/=[^=]|secret|password/i.test(value));
      expect((found.words & Word.ALPHABET) !== 0).toBe(/abcdefg/i.test(value));
      expect((found.words & Word.PLACEHOLDER) !== 0).toBe(/xxxx|\*{3}/i.test(value.slice(0, 160)));
      expect(found.isRun).toBe(
        run(value, 0) * 2 > value.length || Math.max(run(value, 1), run(value, -1)) > value.length * 0.7,
      );
      expect(found.entropy).toBe(entropy(value.slice(0, 320)));
    }),
    { numRuns: 2_000 },
  );
});
