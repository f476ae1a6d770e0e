import { type BlockLocation, fieldWidth } from '../extract/contract.ts';
import type { AsciiBlocks } from './ascii-blocks.ts';
import type { TextPieces } from './text-pieces.ts';

/** Where the blocks from `start` (offset in the document's text) on are told to lie. */
export interface Segment {
  readonly start: number;
  readonly location: BlockLocation;
}

/** A stretch of one document that is searched at once; matches that start in `[commitFrom, commitTo)` are taken from it. */
export interface ScanWindow {
  readonly bytes: Buffer;
  /** The bytes as text, one character each. */
  readonly pieces: TextPieces;
  /** True when there is no byte beyond ASCII in it. */
  readonly ascii: boolean;
  /** Tells the same of parts of it. */
  readonly blocks: AsciiBlocks;
  /** Offset of `bytes` in the document's text. */
  readonly base: number;
  readonly commitFrom: number;
  readonly commitTo: number;
  /** True when no more text follows directly. */
  readonly last: boolean;
  /** In order; the first starts at or before the window. */
  readonly segments: readonly Segment[];
  readonly fields: Int32Array | null;
  readonly names: readonly string[];
  readonly archivePath: string | null;
}

/** Where a place lies: inside a field, or between fields, or in free text. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly nameIndex: number;
  readonly row: number;
}

/** Index of the first field that starts after `offset`, known to lie in `[from, to]`; the list's length when none does. */
export function fieldAfter(fields: Int32Array, offset: number, from = 0, to = fields.length): number {
  let low = from / fieldWidth;
  let high = to / fieldWidth;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fields[middle * fieldWidth] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low * fieldWidth;
}

/** The field that holds `offset`, or the gap between fields around it, or the whole of unstructured text. */
export function cellAt(window: ScanWindow, offset: number): Cell {
  const { fields } = window;
  if (fields === null) return { start: 0, end: window.bytes.length, nameIndex: -1, row: -1 };
  const next = fieldAfter(fields, offset);
  const previous = next - fieldWidth;
  const nextStart = next < fields.length ? (fields[next] ?? 0) : window.bytes.length;
  if (previous < 0) return { start: 0, end: nextStart, nameIndex: -1, row: -1 };
  const start = fields[previous] ?? 0;
  const end = fields[previous + 1] ?? 0;
  if (offset < end) return { start, end, nameIndex: fields[previous + 2] ?? -1, row: fields[previous + 3] ?? -1 };
  return { start: end, end: nextStart, nameIndex: -1, row: -1 };
}
