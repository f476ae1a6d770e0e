import { type CharSet, maxCodePoint } from './char-set.ts';

const properties = new Map<string, CharSet>();

/**
 * The code points of a Unicode property as JavaScript's own engine knows it; null for an unknown one. Not `exact`: all characters
 * outside of ASCII are taken along, which is enough for a prefilter and a thousand times cheaper.
 */
export function unicodeProperty(source: string, exact: boolean): CharSet | null {
  const key = `${source}${exact}`;
  const known = properties.get(key);
  if (known !== undefined) return known;
  let test: RegExp;
  try {
    test = new RegExp(`^\\${source}$`, 'u');
  } catch {
    return null;
  }
  const pairs: number[] = [];
  for (let point = 0; point <= (exact ? 0x3ffff : 0x7f); point++) {
    if (!test.test(String.fromCodePoint(point))) continue;
    if (pairs.length > 0 && pairs[pairs.length - 1] === point - 1) pairs[pairs.length - 1] = point;
    else pairs.push(point, point);
  }
  if (!exact) pairs.push(0x80, maxCodePoint);
  properties.set(key, pairs);
  return pairs;
}
