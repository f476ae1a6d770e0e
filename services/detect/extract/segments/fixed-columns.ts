import type { AddPart, NextLine, ReadLine } from './named-lines.ts';

/** A column of a record, by its first character (counted from 1, as layouts print it), how many it has, and what stands there. */
export type Column = readonly [first: number, length: number, name: string];

const beyondAscii = /[\x80-\xff]/;
const [newline, blank] = [10, 32];

/** The byte offsets of a line's characters, its end behind them. */
function charactersOf(line: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < line.length; at++) if ((line.charCodeAt(at) & 0xc0) !== 0x80) starts.push(at);
  starts.push(line.length);
  return starts;
}

/** Tells of the columns of a record, without the blanks around them. `line` has one character a byte of UTF-8. */
export function addColumns(line: string, columns: readonly Column[], add: AddPart): void {
  const starts = beyondAscii.test(line) ? charactersOf(line) : null;
  const at = (character: number): number => (starts === null ? character : (starts[character] ?? line.length));
  for (const [first, length, name] of columns) {
    let start = at(first - 1);
    let end = Math.min(line.length, at(first - 1 + length));
    while (start < end && line.charCodeAt(start) === blank) start += 1;
    while (end > start && line.charCodeAt(end - 1) === blank) end -= 1;
    add(start, end, name);
  }
}

/** Reads records whose columns `columnsOf` knows by the record itself. */
export const fixedRecords =
  (columnsOf: (line: string) => readonly Column[]): ReadLine =>
  (line, add) =>
    addColumns(line, columnsOf(line), add);

/** Records of `width` bytes, with line ends behind them or without: mainframes write none. */
export const recordsOf =
  (width: number): NextLine =>
  (bytes, at, to, force) => {
    const reach = Math.min(to, at + 2 * width);
    const found = bytes.subarray(at, reach).indexOf(newline);
    if (found < 0 && reach === to && !force) return null;
    if (found < 0) return { end: Math.min(to, at + width), next: Math.min(to, at + width) };
    const end = at + found;
    return { end: bytes[end - 1] === 13 && end > at ? end - 1 : end, next: end + 1 };
  };
