import { literalMark, literalStar } from './wildcard.ts';

const filler = 'zq';

function letter(character: string): string {
  if (character === '?') return 'z';
  if (character === literalStar) return '*';
  return character === literalMark ? '?' : character;
}

/** A text that both wildcard patterns match, or undefined when there is none. Time and memory are length × length. */
export function commonText(left: string, right: string): string | undefined {
  const dead = new Set<number>();
  const width = right.length + 1;
  const from = (i: number, j: number): string | undefined => {
    const a = left[i];
    const b = right[j];
    if (a === undefined && b === undefined) return '';
    const id = i * width + j;
    if (dead.has(id)) return undefined;
    const next = (text: string, di: number, dj: number): string | undefined => {
      const rest = from(i + di, j + dj);
      return rest === undefined ? undefined : text + rest;
    };
    let found: string | undefined;
    if (a === '*' && b === '*') found = next(filler, 1, 1) ?? next('', 1, 0) ?? next('', 0, 1);
    else if (a === '*') found = (b === undefined ? undefined : next(letter(b), 0, 1)) ?? next('', 1, 0);
    else if (b === '*') found = (a === undefined ? undefined : next(letter(a), 1, 0)) ?? next('', 0, 1);
    else if (a !== undefined && b !== undefined) {
      const [x, y] = [letter(a), letter(b)];
      if (a === '?') found = next(y, 1, 1);
      else if (b === '?' || x === y) found = next(x, 1, 1);
    }
    if (found === undefined) dead.add(id);
    return found;
  };
  return left.length + right.length > 4_000 ? undefined : from(0, 0);
}

const maxPairs = 200;

/** Texts for the pairs of patterns that some text fits both of: candidates that neither pattern gives by itself. */
export function commonTexts(patterns: readonly string[]): readonly string[] {
  const found = new Set<string>();
  let pairs = 0;
  for (const [index, left] of patterns.entries()) {
    for (const right of patterns.slice(index + 1)) {
      if (pairs++ >= maxPairs) return [...found];
      const text = commonText(left, right);
      if (text !== undefined) found.add(text);
    }
  }
  return [...found];
}
