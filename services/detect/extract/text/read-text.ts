import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { blockBytes, Window } from '../core/window.ts';

const newline = 10;

/** Text without better structure: blocks of lines. Input is UTF-8. */
export async function* readText(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  yield* linesOf(new Window(input), place, place.session.nextDocumentId(), 1);
  return null;
}

/** The unread rest of a window as lines; `firstLine` is the line that it starts in. */
export async function* linesOf(
  window: Window,
  place: Place,
  documentId: number,
  firstLine: number,
): AsyncGenerator<Block, void> {
  let line = firstLine;
  let column = 1;
  for (;;) {
    await window.fill(blockBytes);
    if (window.length === 0) return;
    const last = window.ended;
    const end = last ? window.end : cutPoint(window.bytes, window.start, window.end);
    const text = window.bytes.subarray(window.start, end);
    yield {
      text,
      location: { kind: 'LINES', firstLine: line, firstColumn: column },
      continues: !last,
      fields: null,
      names: [],
      archivePath: place.archivePath,
      documentId,
    };
    let lineStart = 0;
    for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + 1)) {
      line += 1;
      column = 1;
      lineStart = at + 1;
    }
    for (let at = lineStart; at < text.length; at++) if ((text[at]! & 0xc0) !== 0x80) column += 1;
    window.start = end;
  }
}

/** Behind the last line end of the second half, else before the character that the end may cut. */
function cutPoint(bytes: Buffer, start: number, end: number): number {
  const lineEnd = bytes.lastIndexOf(newline, end - 1);
  if (lineEnd >= start + (end - start) / 2) return lineEnd + 1;
  let cut = end;
  while (cut > start + 1 && (bytes[cut - 1]! & 0xc0) === 0x80) cut -= 1;
  return cut > start + 1 ? cut - 1 : end;
}
