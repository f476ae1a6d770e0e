import type { Node } from './ast.ts';
import { RegexParser } from './parse.ts';

/**
 * A regular expression as it is written: a literal, or only its source and flags. Builders give the latter: V8 reads a source whenever
 * an object is made of it, which takes a start of the engine a tenth of its time for patterns that most texts never need.
 */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** The tree of a detector's own pattern. Throws RegexSyntaxError. */
export function parsePattern({ source, flags }: Pattern): Node {
  return new RegexParser(source, 'javascript').parse({
    ignoreCase: flags.includes('i'),
    multiline: flags.includes('m'),
    dotAll: flags.includes('s'),
  });
}

/** The pattern with this source; unlike a RegExp of it, it has not been read yet. */
export const patternOf = (source: string, flags = ''): Pattern => ({ source, flags });
