import { plainSigns } from '../extract/text/plain-signs.ts';
import type { Node } from '../regex/ast.ts';
import { lengthOf } from '../regex/ast.ts';
import { type CharSet, setOf } from '../regex/char-set.ts';
import { RegexParser, RegexSyntaxError } from '../regex/parse.ts';
import { PatternSet } from '../regex/pattern-set.ts';

/** Longest match of a user's pattern in bytes; longer ones are cut there. */
export const maxCustomMatch = 1_024;

/** What a set says of signs that no text has any more (`plain-signs.ts`), said of those that stand for them as well. */
function plainSet(set: CharSet): CharSet {
  const added: number[] = [];
  for (let i = 0; i < set.length; i += 2) {
    const [first = 0, last = 0] = set.slice(i, i + 2);
    const plain = [first, last].map((point) => plainSigns(String.fromCodePoint(point)).codePointAt(0) ?? point);
    if (first > 0x7f && plain[0] !== first && plain[1] !== last && last - first < 26) added.push(...plain);
  }
  return added.length === 0 ? set : setOf([...set, ...added]);
}

function withPlainSigns(node: Node): Node {
  switch (node.kind) {
    case 'set':
      return { ...node, set: plainSet(node.set) };
    case 'sequence':
    case 'choice':
      return { ...node, items: node.items.map(withPlainSigns) };
    case 'repeat':
      return { ...node, item: withPlainSigns(node.item) };
    default:
      return node;
  }
}

/** The tree of a user's pattern. Throws RegexSyntaxError with a reason for its author. */
export function parseCustomPattern(regex: string): Node {
  const node = new RegexParser(regex, 'linear').parse({ ignoreCase: false, multiline: false, dotAll: false });
  if (lengthOf(node)[0] === 0) throw new RegexSyntaxError('pattern matches the empty text', 0);
  // Writing out the repeats shows whether it is too large.
  new PatternSet([{ node, maxLength: maxCustomMatch }]);
  return withPlainSigns(node);
}
