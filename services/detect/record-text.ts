import type { Block } from './extract/contract.ts';
import { BlockResolver } from './extract/core/resolve-block.ts';

export interface RecordText {
  readonly text: string;
  /** Where a UTF-16 unit of `text` stood before. */
  readonly at: (unit: number) => number;
}

/** A text that no format has, or one under a header, as the extractors write it: escapes, pieces of literals and numbers, short base64. */
export function recordText(written: string, header: string | undefined): RecordText {
  const before = Buffer.from(written);
  const text = Buffer.from(before);
  const fields = header === undefined ? null : Int32Array.of(0, text.length, 0, 0);
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const names = header === undefined ? [] : [header];
  const block: Block = { text, location, continues: false, fields, names, archivePath: null, documentId: 0 };
  new BlockResolver().resolveIn(block);
  if (text.equals(before)) return { text: written, at: (unit) => unit };
  const meant = text.toString('utf8', 0, fields?.[1] ?? text.length);
  return {
    text: meant,
    at: (unit) => before.toString('utf8', 0, Buffer.byteLength(meant.slice(0, unit))).length,
  };
}
