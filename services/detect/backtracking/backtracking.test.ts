import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { formsOf } from '../define-detector.ts';
import type { Pattern } from '../regex/pattern.ts';
import { backtrackingBound } from './bound.ts';
import { loopsOf } from './loops.ts';

/**
 * The rule for built-in patterns: no loop can read a text in two ways (recheck proves that nothing is exponential), at most two loops
 * can hand the same text to each other (quadratic), and the product of their limits, which no text exceeds, is at most 2^24.
 */
const mostDegree = 2;
const mostWays = 2 ** 24;

const patterns = new Map<string, { readonly id: string; readonly pattern: Pattern }>();
for (const { id, forms } of catalogue().detectors.map((detector) => ({ id: detector.id, forms: formsOf(detector) })))
  for (const form of forms)
    for (const pattern of [form.pattern, form.fieldPattern])
      if (pattern !== undefined) patterns.set(`/${pattern.source}/${pattern.flags}`, { id, pattern });

/** What recheck's automaton says about a loop that is followed by something else. */
function complexityOf(loop: string): string {
  const result = checkSync(`^${loop}\\uE000`, '', { checker: 'automaton', timeout: null });
  return result.status === 'unknown' ? `unknown (${result.error.kind})` : result.complexity.type;
}

const loops = new Map<string, string>();
for (const { id, pattern } of patterns.values())
  for (const loop of loopsOf(pattern)) loops.set(loop, [loops.get(loop), id].filter(Boolean).join(' '));

describe('backtracking of built-in patterns', () => {
  it.each([...loops].map(([loop, ids]) => [ids.slice(0, 60), loop] as const))(
    '%s: a loop reads every text in one way',
    (_, loop) => {
      expect(['safe', 'linear', 'constant']).toContain(complexityOf(loop));
    },
  );

  it('is quadratic at most, within limits', () => {
    const over = [...patterns.values()]
      .map(({ id, pattern }) => ({ id, ...backtrackingBound(pattern) }))
      .filter(({ degree, ways }) => degree > mostDegree || ways > mostWays);
    expect(over).toEqual([]);
  });
});

describe('the proof', () => {
  it.each([/(?:a{1,20}){1,20}b/, /(?:a|a){0,30}b/, /(?:ab?|a?b){1,99}c/, /x(?=(?:a{1,9}b?){2,40}c)/])(
    'finds %s exponential',
    (pattern) => {
      expect(loopsOf(pattern).map(complexityOf)).toContain('exponential');
    },
  );

  it.each([
    [/a{1,900}b?a{1,900}c/, { degree: 2, ways: 810_000 }],
    [/a{1,9}a{1,9}a{1,9}c/, { degree: 3, ways: 729 }],
    [/a{1,9}ba{1,9}c/, { degree: 1, ways: 9 }],
    [/(?:a{1,9}|b{1,9})a{1,8}c/, { degree: 2, ways: 72 }],
    [/(?:a{0,9}b?){2}c/, { degree: 2, ways: 81 }],
    [/x(?!a{0,9}a{0,9}b)/, { degree: 2, ways: 81 }],
  ])('bounds %s', (pattern, bound) => {
    expect(backtrackingBound(pattern)).toEqual(bound);
  });
});
