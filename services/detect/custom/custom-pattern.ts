import type { Node } from '../regex/ast.ts';
import { lengthOf } from '../regex/ast.ts';
import { RegexParser, RegexSyntaxError } from '../regex/parse.ts';
import { PatternSet } from '../regex/pattern-set.ts';

/** Longest match of a user's pattern in bytes; longer ones are cut there. */
export const maxCustomMatch = 1_024;

/** The tree of a user's pattern. Throws RegexSyntaxError with a reason for its author. */
export function parseCustomPattern(regex: string): Node {
  const node = new RegexParser(regex, 'linear').parse({ ignoreCase: false, multiline: false, dotAll: false });
  if (lengthOf(node)[0] === 0) throw new RegexSyntaxError('pattern matches the empty text', 0);
  // Writing out the repeats shows whether it is too large.
  new PatternSet([{ node, maxLength: maxCustomMatch }]);
  return node;
}
