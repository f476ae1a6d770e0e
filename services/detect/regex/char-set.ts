/** A set of code points as flat pairs `[first, last, first, last, …]`, ascending, apart from each other. */
export type CharSet = readonly number[];

export const maxCodePoint = 0x10ffff;

/** The set of the given pairs, in any order. */
export function setOf(pairs: readonly number[]): CharSet {
  if (pairs.length <= 2) return pairs;
  const ranges: [number, number][] = [];
  for (let i = 0; i < pairs.length; i += 2) ranges.push([pairs[i] ?? 0, pairs[i + 1] ?? 0]);
  ranges.sort((a, b) => a[0] - b[0]);
  const out: number[] = [];
  for (const [first, last] of ranges) {
    const previous = out.at(-1);
    if (previous !== undefined && first <= previous + 1) out[out.length - 1] = Math.max(previous, last);
    else out.push(first, last);
  }
  return out;
}

export function union(...sets: readonly CharSet[]): CharSet {
  return setOf(sets.flat());
}

export function complement(set: CharSet): CharSet {
  const out: number[] = [];
  let next = 0;
  for (let i = 0; i < set.length; i += 2) {
    const first = set[i] ?? 0;
    if (first > next) out.push(next, first - 1);
    next = (set[i + 1] ?? 0) + 1;
  }
  if (next <= maxCodePoint) out.push(next, maxCodePoint);
  return out;
}

export function contains(set: CharSet, point: number): boolean {
  for (let i = 0; i < set.length; i += 2) if (point >= (set[i] ?? 0) && point <= (set[i + 1] ?? -1)) return true;
  return false;
}

/** The set with both cases of every ASCII letter in it. */
export function foldAscii(set: CharSet): CharSet {
  if (set.length === 2 && set[0] === set[1]) {
    const point = set[0] ?? 0;
    const upper = point & ~32;
    return upper >= 65 && upper <= 90 && point < 0x80 ? [upper, upper, upper + 32, upper + 32] : set;
  }
  const added: number[] = [];
  for (let i = 0; i < set.length; i += 2) {
    const first = set[i] ?? 0;
    const last = set[i + 1] ?? -1;
    if (first <= 90 && last >= 65) added.push(Math.max(first, 65) + 32, Math.min(last, 90) + 32);
    if (first <= 122 && last >= 97) added.push(Math.max(first, 97) - 32, Math.min(last, 122) - 32);
  }
  return added.length === 0 ? set : union(set, added);
}

export const digits: CharSet = [48, 57];
export const wordCharacters: CharSet = [48, 57, 65, 90, 95, 95, 97, 122];
/** White space of ASCII, as RE2 has it. */
export const asciiSpace: CharSet = [9, 10, 12, 13, 32, 32];
/** White space of JavaScript. */
export const javascriptSpace: CharSet = setOf([
  ...[9, 13, 32, 32, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029],
  ...[0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff],
]);
export const anyCharacter: CharSet = [0, maxCodePoint];
