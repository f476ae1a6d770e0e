import type { Block } from '../contract.ts';
import type { FieldIndex } from '../core/field-index.ts';
import type { Place } from '../core/format.ts';
import { plainWholeNumbers } from '../core/whole-numbers.ts';
import { blockBytes, type Window } from '../core/window.ts';

const newline = 10;

/** Finds fields in the lines of a text; see `lineBlocks`. */
export interface LineIndexer {
  readonly fields: FieldIndex;
  readonly names: readonly string[];
  /** Reads `bytes[from, to)` and returns the end of the last whole piece; with `force`, a piece may be cut anywhere. */
  scan(bytes: Buffer, from: number, to: number, force: boolean): number;
  /** Resolves escapes of the fields found, in place. */
  unescape(bytes: Buffer): void;
}

/** Text whose fields an indexer finds, as blocks that keep the lines of the file. */
export async function* lineBlocks(
  window: Window,
  place: Place,
  documentId: number,
  indexer: LineIndexer,
): AsyncGenerator<Block, void> {
  let line = 1;
  let column = 1;
  for (;;) {
    await window.fill(blockBytes);
    if (window.length === 0) return;
    let end = indexer.scan(window.bytes, window.start, window.end, window.ended);
    if (end === window.start && !window.ended) {
      await window.fill(Number.POSITIVE_INFINITY);
      end = indexer.scan(window.bytes, window.start, window.end, window.ended);
      if (end === window.start) end = indexer.scan(window.bytes, window.start, characterBorder(window), true);
    }
    const text = window.bytes.subarray(window.start, end);
    const location = { kind: 'LINES', firstLine: line, firstColumn: column } as const;
    let lineStart = 0;
    for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + 1)) {
      line += 1;
      column = 1;
      lineStart = at + 1;
    }
    for (let at = lineStart; at < text.length; at++) if ((text[at]! & 0xc0) !== 0x80) column += 1;
    indexer.unescape(window.bytes);
    const fields = indexer.fields.relativeTo(window.start);
    plainWholeNumbers(text, fields, fields.length);
    const last = window.ended && end === window.end;
    window.start = end;
    const { archivePath } = place;
    yield { text, location, continues: !last, fields, names: indexer.names, archivePath, documentId };
  }
}

/** The end of the window, or the start of the character that it may cut. */
function characterBorder(window: Window): number {
  let end = window.end - 1;
  while (end > window.start + 1 && (window.bytes[end]! & 0xc0) === 0x80) end -= 1;
  return end > window.start ? end : window.end;
}
