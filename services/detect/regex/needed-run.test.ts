import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededRun, nextRun } from './needed-run.ts';

describe('runs that patterns need', () => {
  it('are the longest that no match is without', () => {
    expect(neededRun(/key[ ]?=[ ]?[a-f]{20,40}/)?.length).toBe(20);
    expect(neededRun(/(?:[a-f]{20}|[0-9]{16,18}z)/)?.length).toBe(16);
    expect(neededRun(/x(?:[a-f]|%(?!2)){14}/)?.length).toBe(14);
  });

  it('are not told where a match does without or they are short', () => {
    for (const pattern of [/key(?:[a-f]{20})?/, /[a-f]{20}|x/, /[a-f]{3}-[a-f]{3}/, /(?=[a-f]{20})x/])
      expect(neededRun(pattern)).toBeNull();
  });

  it('knows both cases where case does not count', () => {
    expect(neededRun(/[a-f]{20}/i)?.kind[65]).toBe(1);
  });

  it('are found where they begin first, and passed over nowhere', () => {
    const run = neededRun(/[ab]{12}/);
    if (run === null) throw new Error('the pattern has a run');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a'.repeat(11), 'a'.repeat(12), 'b', '-', 'ab-'), { maxLength: 12 }),
        fc.nat(20),
        (parts, from) => {
          const text = parts.join('');
          const at = nextRun(run, Buffer.from(text), from, text.length);
          const expected = text.slice(from).search(/[ab]{12}/);
          if (expected >= 0) expect(at).toBe(from + expected);
          else expect(at + run.length).toBeGreaterThan(text.length);
        },
      ),
    );
  });
});
