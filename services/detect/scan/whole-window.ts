import { AsciiBlocks } from './ascii-blocks.ts';
import { TextPieces } from './text-pieces.ts';
import type { ScanWindow } from './window.ts';

/** A text that is searched on its own, without fields and places. */
export function wholeWindow(text: string): ScanWindow {
  const bytes = Buffer.from(text);
  const ascii = bytes.length === text.length;
  return {
    bytes,
    pieces: new TextPieces(bytes),
    ascii,
    blocks: new AsciiBlocks(bytes, ascii),
    base: 0,
    commitFrom: 0,
    commitTo: bytes.length,
    last: true,
    segments: [],
    fields: null,
    names: [],
    archivePath: null,
  };
}
