import type { Pattern } from './regex/pattern.ts';

/** What a pattern of a detector may not do, as sentences; empty when it is fine. Backtracking is judged by `recheck` in the tests. */
export function patternProblems(pattern: Pattern): readonly string[] {
  const problems: string[] = [];
  const { source, flags } = pattern;
  for (const flag of flags) if (!'ius'.includes(flag)) problems.push(`pattern has flag ${flag}`);
  let inClass = false;
  for (let i = 0; i < source.length; i++) {
    const character = source[i];
    if (character === '\\') i++;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '*' || (character === '+' && !'+*?}'.includes(source[i - 1] ?? ''))) {
      problems.push(`pattern has the unbounded quantifier "${character}" at ${i}`);
    } else if (character === '{' && /^\{\d+,\}/.test(source.slice(i))) {
      problems.push(`pattern has an unbounded quantifier at ${i}`);
    }
  }
  if (new RegExp(source, flags).test('')) problems.push('pattern matches nothing at all');
  return problems;
}
